import { expect, it } from 'vitest';
import { agendasOf, movedFrom, NEXT, pointAfter } from '../../../lib/plan/agenda';

const point = (id: string, more: object = {}) => ({
  ...{ id, source: '', meeting: '', talked: false, talkedAt: '' },
  ...more,
});
const meeting = (id: string, more: object = {}) => ({ id, endedAt: 0, follows: '', ...more });
const ids = (all: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (all ?? []).map(({ id }) => id);

it('a point stands where it was put, and what was brought for the next meeting on none', () => {
  const agendas = agendasOf(
    [point('a', { meeting: 'm' }), point('b'), point('c', { meeting: 'm' })],
    [meeting('m')],
  );
  expect(ids(agendas.get('m'))).toEqual(['a', 'c']);
  expect(ids(agendas.get(NEXT))).toEqual(['b']);
});

it('what was talked about stays, and what was not reached moves on along the series, also what came late', () => {
  const all = [
    point('told', { meeting: 'm1', talked: true, talkedAt: 'm1' }),
    point('left', { meeting: 'm1' }),
    point('late', { meeting: 'm1' }),
    point('later', { meeting: 'm1', talked: true, talkedAt: 'm2' }),
  ];
  const meetings = [
    meeting('m1', { endedAt: 5 }),
    meeting('m2', { endedAt: 6, follows: 'm1' }),
    meeting('m3', { follows: 'm2' }),
  ];
  const agendas = agendasOf(all, meetings);
  expect([...agendas].map(([at, points]) => [at, ids(points)])).toEqual([
    ['m1', ['told']],
    ['m3', ['left', 'late']],
    ['m2', ['later']],
  ]);
  expect(ids(movedFrom(all, meetings[0]!))).toEqual(['left', 'late', 'later']);
  expect(movedFrom(all, meeting('m1'))).toEqual([]);
});

it('what nothing follows, or whose meeting is gone, waits for the next one', () => {
  const all = [
    point('a', { meeting: 'm' }),
    point('b', { meeting: 'gone' }),
    point('c', { talked: true, talkedAt: 'gone' }),
  ];
  expect(ids(agendasOf(all, [meeting('m', { endedAt: 5 })]).get(NEXT))).toEqual(['a', 'b', 'c']);
});

it('meetings that follow each other in a circle hold nobody up', () => {
  const circle = [meeting('m', { endedAt: 5, follows: 'n' }), meeting('n', { endedAt: 5, follows: 'm' })];
  expect(ids(agendasOf([point('a', { meeting: 'm' })], circle).get(NEXT))).toEqual(['a']);
});

it('of two that follow one the same is meant on both sides, and one that follows none follows none', () => {
  const meetings = [
    meeting('z', { follows: 'm' }),
    meeting('b', { follows: 'm' }),
    meeting('m', { endedAt: 5 }),
  ];
  for (const all of [meetings, meetings.toReversed()])
    expect(ids(agendasOf([point('a', { meeting: 'm' })], all).get('b'))).toEqual(['a']);
});

it('what both brought at once stands once, and what nobody brought as often as it was written', () => {
  const all = [point('a', { source: 's' }), point('b', { source: 's' }), point('c'), point('d')];
  expect(ids(agendasOf(all, []).get(NEXT))).toEqual(['a', 'c', 'd']);
});

it('the point after one is the next that is not ticked, then those before it, then none', () => {
  const agenda = [point('a'), point('b'), point('c', { talked: true }), point('d')];
  expect(pointAfter(agenda, 'b')).toBe('d');
  expect(pointAfter(agenda, 'd')).toBe('a');
  expect(pointAfter(agenda, '')).toBe('a');
  expect(pointAfter([point('a')], 'a')).toBe('');
});
