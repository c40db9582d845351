import { describe, expect, it } from 'vitest';
import { surveyAnswers, surveyReplies } from '../../../lib/model/survey';
import { type Response, responsesTo, resultOf } from '../../../lib/plan/survey-results';
import { madeSurvey } from '../../support/made-survey';

const AT = 1_790_000_000_000;
const form = madeSurvey();
const answer = (by: string, fields: object = {}) =>
  surveyAnswers.parse({ id: `${by}1`, by, at: AT, survey: 's', salt: 'cd'.repeat(32), ...fields })!;
const reply = (id: string, respondent: string, gaveAt = AT, fields: object = {}) =>
  surveyReplies.parse({ id, by: 'ana', at: AT, survey: 's', respondent, gaveAt, ...fields })!;

describe('the answers that count', () => {
  it('are the open ones of members and the latest of each respondent', () => {
    const all = responsesTo(
      form,
      [answer('bo'), answer('ana', { salt: '' }), answer('cy', { survey: 'other' })],
      [reply('b', 'x', AT + 1), reply('a', 'x', AT), reply('d', 'y'), reply('c', 'y', AT, { name: 'Bea' })],
    );
    expect(all.map(({ member, id, name, at }) => [member || id, name, at])).toEqual([
      ['bo', '', AT],
      ['y', 'Bea', AT], // two of one time: by their ids, so that both members see the same
      ['x', '', AT + 1],
    ]);
  });
});

describe('what answers come to', () => {
  const responses: Response[] = [
    {
      words: { one: 'own', scale: '5', number: '2', date: '2026-11-29', text: 'a' },
      chosen: { m1: 1 },
      cells: { r1: 'c1' },
    },
    {
      words: { scale: '4', number: '10', date: '2026-11-02' },
      chosen: { o1: 1, m1: 1, m2: 1 },
      cells: { r1: 'c2', r2: 'c2' },
    },
    { words: { number: '2' }, chosen: { o1: 1 }, cells: {} },
  ].map((given, n) => ({ member: '', id: String(n), name: '', at: AT, given: given as Response['given'] }));
  const result = (id: string) =>
    resultOf(
      form.asked.find((one) => one.id === id)!,
      responses,
    );
  const counts = (id: string) => result(id).counts.map(({ label, count, share }) => [label, count, share]);

  it('are counts and per cent of those who answered the question', () => {
    expect(counts('one')).toEqual([
      ['Loud o1', 2, 67],
      ['Loud o2', 0, 0],
      ['', 1, 33],
    ]);
    expect(counts('many')).toEqual([
      ['Loud m1', 2, 100],
      ['Loud m2', 1, 50],
    ]);
    expect(counts('scale').slice(-2)).toEqual([
      ['4', 1, 50],
      ['5', 1, 50],
    ]);
    expect(counts('date')).toEqual([
      ['2026-11-02', 1, 50],
      ['2026-11-29', 1, 50],
    ]);
    expect(counts('number')).toEqual([
      ['2', 2, 67],
      ['10', 1, 33],
    ]);
    expect(result('grid').rows.map((row) => [row.answered, row.counts.map(({ share }) => share)])).toEqual([
      ...[
        [2, [50, 50]],
        [1, [0, 100]],
      ],
    ]);
    expect(result('grid').answered).toBe(2);
  });

  it('are a mean with the least and the greatest, and words as they were said', () => {
    expect(result('scale')).toMatchObject({ mean: 4.5, least: 4, greatest: 5, said: [] });
    expect(result('number')).toMatchObject({ least: 2, greatest: 10 });
    expect(result('text')).toMatchObject({ said: ['a'], counts: [], mean: undefined, answered: 1 });
    expect(result('one').said).toEqual(['own']);
  });
});
