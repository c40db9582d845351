import { expect, it } from 'vitest';
import { Callers } from '../../../../lib/sync/relayed/callers';
import type { RelayedLink } from '../../../../lib/sync/relayed/relayed-link';

const ME = 'laptop~5~me';
const frame = (from: string, to = ME, number = 1) => ({ from, to, number, messages: [] });

it('V5: takes what is for this session, once and in order', () => {
  const callers = new Callers(ME);
  const judged = (number: number) => callers.judge(frame('desk~1~a', ME, number)) !== undefined;
  expect([judged(1), judged(1), judged(3), judged(2), judged(4)]).toEqual([true, false, true, false, true]);
  expect(callers.judge(frame('desk~1~a', 'laptop~4~old', 9))).toBeUndefined();
  expect(callers.judge(frame('desk~1~a', '', 1))).toBeDefined(); // a greeting counts for nothing
});

it('V5: drops what this device says itself, and names that are none', () => {
  const callers = new Callers(ME);
  for (const from of [ME, 'laptop~9~other', 'desk', '', 'desk~x~a', `${'d'.repeat(65)}~1~a`])
    expect(callers.judge(frame(from, ''))).toBeUndefined();
  expect([...callers]).toEqual([]);
});

it('V5: remembers 16 that were only heard, the last ones, beside those that have named this session', () => {
  const callers = new Callers(ME);
  callers.judge(frame('true~1~a'));
  for (let i = 0; i < 17; i++) callers.judge(frame(`d${i}~1~a`, ''));
  const devices = [...callers].map(({ device }) => device);
  expect(devices.length).toBe(17);
  expect([devices.includes('true'), devices.includes('d0'), devices.includes('d1')]).toEqual([
    true,
    false,
    true,
  ]);
});

it('V5: remembers 64 that have named it, and never forgets one with a link', () => {
  const callers = new Callers(ME);
  const first = callers.judge(frame('first~1~a'));
  first!.link = {} as RelayedLink;
  for (let i = 0; i < 66; i++) {
    callers.judge(frame(`d${i}~1~a`));
    callers.judge(frame(`e${i}~1~a`, '')); // the next one makes the limit hold
  }
  const known = [...callers].filter(({ number }) => number > 0).map(({ device }) => device);
  expect(known).toContain('first');
  expect(known).toContain('d65');
  expect(known).not.toContain('d0');
  expect(known.length).toBe(65);
});

it('V5: one frame cannot mute a session: its number is 2^20 ahead at most, and 2^32 in the first', () => {
  const callers = new Callers(ME);
  expect(callers.judge(frame('desk~1~a', ME, 2 ** 32 + 1))).toBeUndefined();
  const desk = callers.judge(frame('desk~1~a', ME, 7));
  desk!.isThere = true;
  expect(callers.judge(frame('desk~1~a', ME, Number.MAX_SAFE_INTEGER))).toBeUndefined();
  expect(callers.judge(frame('desk~1~a', ME, 7 + 2 ** 20 + 1))).toBeUndefined();
  expect(callers.judge(frame('desk~1~a', ME, 7 + 2 ** 20))).toBe(desk);
  expect(callers.judge(frame('tablet~1~a', ME, 2 ** 32))).toBeDefined();
});

it('V5: drops sessions that begin more than a day ahead', () => {
  const callers = new Callers(ME);
  const soon = Date.now() + 24 * 60 * 60 * 1000;
  expect(callers.judge(frame(`desk~${soon + 60_000}~a`))).toBeUndefined();
  expect(callers.judge(frame(`desk~${soon - 60_000}~a`))).toBeDefined();
});

it('S9: drops older sessions of a device once a newer one has named this session, and forgets them', () => {
  const callers = new Callers(ME);
  expect(callers.judge(frame('desk~1~a'))).toBeDefined();
  expect(callers.judge(frame('desk~3~c', ''))).toBeDefined(); // a greeting proves nothing
  expect(callers.judge(frame('desk~1~a', ME, 2))).toBeDefined();
  expect(callers.judge(frame('desk~3~c'))).toBeDefined();
  expect([callers.judge(frame('desk~1~a', ME, 3)), callers.judge(frame('desk~2~b', ''))]).toEqual([
    undefined,
    undefined,
  ]);
  expect([...callers].map(({ session }) => session)).not.toContain('desk~1~a');
});
