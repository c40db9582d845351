import { describe, expect, it } from 'vitest';
import { note, rounded, useRtcPair } from '../support/rtc-pair';

const pair = useRtcPair();
const SECONDS = 1_000;

describe('first sync and live edits', () => {
  it('S1, S6: syncs, tells delivered, and carries presence', async () => {
    const { a, b } = pair;
    await a.call('insert', 'hello');
    await a.call('presence', { name: 'Anna' });
    await pair.connect();
    await b.call('untilLength', 5);
    await a.call('untilDelivered');
    expect(await a.call('status')).toEqual({
      relay: 'reached',
      partnerHere: true,
      delivered: true,
      busy: false,
      refused: false,
      partnerFull: false,
      blocked: false,
      copied: false,
    });
    expect(await a.call('acknowledged')).toContain(await a.call('digest'));
    expect(await a.call('acknowledgedBy')).toEqual(['device-b']);
    await expect.poll(() => b.call('presences')).toContainEqual({ name: 'Anna' });
  });

  it('S2, S3: syncs 10 MB', async () => {
    const { a, b } = pair;
    const size = 10_000_000;
    await a.call('fill', size, 100);
    const raw = await pair.rawTransfer(size);
    await pair.connect();
    const took = await b.call('untilLength', size, 30 * SECONDS);
    note('10 MB first sync ms, bare channel ms', rounded([took, raw]));
    await a.call('untilDelivered', 10 * SECONDS);
  });

  it('S3: a paste of 300 KB while typing', async () => {
    const { a, b } = pair;
    await pair.connect();
    await a.call('type', 40, 10, 300_000);
    note(
      '300 KB paste while typing, ms behind',
      rounded([await b.call('untilLength', 300_040, 5 * SECONDS)]),
    );
    expect(await b.call('text')).toBe(await a.call('text'));
  });

  it('S7: nothing received is sent back', async () => {
    const { a, b } = pair;
    await pair.connect();
    await a.call('fill', 200_000);
    await a.call('insert', 'x');
    await a.call('presence', { name: 'Anna' });
    await b.call('untilLength', 200_001);
    await a.call('untilDelivered');
    expect(Object.keys(await a.call('sent'))).toContain('0,2');
    const sent = await b.call('sent');
    note('bytes sent by the receiver', sent);
    expect(Object.keys(sent)).not.toContain('0,2');
    // Its own first words of sync and presence, and nothing of what it got.
    expect(Object.values(sent).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(200);
  });
});

type Losing = (act: () => Promise<unknown>) => Promise<void>;

/** What is lost, and what happens around it. */
const LOSSES: readonly [string, (losing: Losing) => Promise<unknown>][] = [
  ['a paste of 300 KB among keys', (losing) => losing(() => pair.a.call('type', 5, 20, 300_000))],
  ['one keystroke', (losing) => losing(() => pair.a.call('insert', 'k'))],
  ['a deletion alone', (losing) => losing(() => pair.a.call('remove', 0, 5))],
  [
    'a deletion before typing that never pauses',
    async (losing) => {
      await losing(() => pair.a.call('remove', 0, 5));
      void pair.a.call('type', 60, 100);
    },
  ],
];

describe('S8: an update lost on purpose is healed within 10 seconds', () => {
  it.each(LOSSES)(
    '%s',
    async (name, act) => {
      const { a, b } = pair;
      await a.call('insert', 'the first words');
      await pair.connect();
      await b.call('untilLength', 15);
      await a.call('untilDelivered');
      const kind = name.startsWith('a paste') ? 'large updates' : 'every update';
      await act(async (lose) => {
        await a.call('lose', kind);
        await lose();
        await a.call('lose', 'none');
      });
      expect(await a.call('lost')).toBeGreaterThan(0);
      expect(await b.call('digest')).not.toBe(await a.call('digest'));
      // While typing goes on the ends never agree as a whole, but their beginnings do once it is healed.
      const seen = async (end: typeof a) =>
        name.endsWith('never pauses') ? (await end.call('text')).slice(0, 10) : end.call('digest');
      const start = Date.now();
      await expect
        .poll(async () => (await seen(b)) === (await seen(a)), { timeout: 10 * SECONDS, interval: 20 })
        .toBe(true);
      note(`healed: ${name}, ms`, Date.now() - start);
      await a.call('untilDelivered', 20 * SECONDS);
    },
    30 * SECONDS,
  );
});

it('S6: acknowledgements wait for the disk, and end when it refuses', async () => {
  const { a, b } = pair;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await pair.connect();
  await a.call('untilDelivered');
  await b.call('setStorage', 'held');
  await a.call('setMap', 'k', 'v');
  await b.call('untilMap', 'k');
  await pause(2_500); // longer than a beat
  expect(await a.call('status')).toMatchObject({ delivered: false, partnerHere: true });
  await b.call('setStorage', 'ok');
  await a.call('untilDelivered', 3 * SECONDS);
  await b.call('setStorage', 'refuses');
  await a.call('setMap', 'l', 'v');
  await b.call('untilMap', 'l');
  await pause(1_000);
  await b.call('setStorage', 'ok');
  await a.call('setMap', 'm', 'v');
  await pause(2_500);
  expect(await a.call('status')).toMatchObject({ delivered: false, partnerHere: true });
});
