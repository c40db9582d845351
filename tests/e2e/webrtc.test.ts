import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Relay } from '../../server/relay';
import { createRelay } from '../../server/relay';
import type { Pair } from '../support/rtc-browsers';
import { launchPair } from '../support/rtc-browsers';
import { middleman } from '../support/rtc-relay';

let pair: Pair;
let relay: Relay;
let secret: string;
const url = () => `ws://127.0.0.1:${relay.port}`;

beforeAll(async () => {
  relay = await createRelay({ port: 0, host: '127.0.0.1', limits: { burst: 100_000 } });
  pair = await launchPair();
});
afterAll(async () => {
  await pair?.close();
  await relay?.close();
});
beforeEach(async () => {
  secret = randomBytes(32).toString('hex');
  await Promise.all([pair.a.call('reset'), pair.b.call('reset')]);
});

/** Starts both ends and waits until each has heard the other. */
async function connect(relays = [url()]): Promise<void> {
  await Promise.all([
    pair.a.call('start', { relays, secret, deviceId: 'device-a' }),
    pair.b.call('start', { relays, secret, deviceId: 'device-b' }),
  ]);
  await Promise.all([pair.a.call('untilHere', 10_000), pair.b.call('untilHere', 10_000)]);
}

const median = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y)[numbers.length >> 1] ?? NaN;
const note = (what: string, value: unknown) => console.log(`measured: ${what}: ${JSON.stringify(value)}`);
const round = (numbers: readonly number[]) => numbers.map((number) => Math.round(number));

/** A bare channel between the same two pages: milliseconds for as many bytes. */
async function rawTransfer(bytes: number): Promise<number> {
  const { a, b } = pair;
  const raw = (end: typeof a, name: string, arg?: unknown) =>
    end.page.evaluate(
      (n, x) =>
        (globalThis as never as { rtc: { raw: Record<string, (x: never) => unknown> } }).rtc.raw[n]?.(
          x as never,
        ),
      name,
      arg,
    );
  const answer = await raw(b, 'answer', await raw(a, 'offer'));
  await raw(a, 'accept', answer);
  const [, took] = await Promise.all([raw(a, 'send', bytes), raw(b, 'receive', bytes)]);
  await Promise.all([raw(a, 'close'), raw(b, 'close')]);
  return took as number;
}

describe('first sync and live edits', () => {
  it('S1, S6: syncs, tells delivered, and carries presence', async () => {
    const { a, b } = pair;
    await a.call('insert', 'hello');
    await a.call('presence', { name: 'Anna' });
    await connect();
    await b.call('untilLength', 5);
    await a.call('untilDelivered');
    expect(await a.call('status')).toEqual({
      relay: 'reached',
      partnerHere: true,
      delivered: true,
      busy: false,
    });
    expect(await a.call('acknowledged')).toContain(await a.call('digest'));
    await expect.poll(() => b.call('presences')).toContainEqual({ name: 'Anna' });
  });

  it('S2, S3: syncs 10 MB', async () => {
    const { a, b } = pair;
    const size = 10_000_000;
    await a.call('fill', size, 100);
    const raw = await rawTransfer(size);
    await connect();
    const took = await b.call('untilLength', size, 30_000);
    note('10 MB first sync ms, bare channel ms', round([took, raw]));
    await a.call('untilDelivered', 10_000);
  });

  it('S3: a paste of 300 KB while typing', async () => {
    const { a, b } = pair;
    await connect();
    await a.call('type', 40, 10, 300_000);
    note('300 KB paste while typing, ms behind', round([await b.call('untilLength', 300_040, 5_000)]));
    expect(await b.call('text')).toBe(await a.call('text'));
  });

  it('S7: nothing received is sent back', async () => {
    const { a, b } = pair;
    await connect();
    await a.call('fill', 200_000);
    await a.call('insert', 'x');
    await a.call('presence', { name: 'Anna' });
    await b.call('untilLength', 200_001);
    await a.call('untilDelivered');
    const sent = await b.page.evaluate(
      () => (globalThis as never as { rtc: { watch: { sent: object } } }).rtc.watch.sent,
    );
    expect(Object.keys(sent)).not.toContain('0,2');
    note('bytes sent by the receiver', sent);
  });
});

describe('a lost update is healed (S8)', () => {
  const lose = (kind: 'none' | 'every update' | 'large updates') =>
    pair.a.page.evaluate((k) => {
      (globalThis as never as { rtc: { watch: { lose: string } } }).rtc.watch.lose = k;
    }, kind);
  const lost = () =>
    pair.a.page.evaluate(() => (globalThis as never as { rtc: { watch: { lost: number } } }).rtc.watch.lost);

  it.each([
    [
      'a paste of 300 KB, then keys',
      async () => {
        await lose('large updates');
        await pair.a.call('type', 5, 20, 300_000);
        await lose('none');
      },
    ],
    [
      'one keystroke',
      async () => {
        await lose('every update');
        await pair.a.call('insert', 'k');
        await lose('none');
      },
    ],
    [
      'a deletion',
      async () => {
        await lose('every update');
        await pair.a.call('remove', 0, 5);
        await lose('none');
      },
    ],
    [
      'a deletion, then typing that never pauses',
      async () => {
        await lose('every update');
        await pair.a.call('remove', 0, 5);
        await lose('none');
        void pair.a.call('type', 60, 100);
      },
    ],
  ])(
    '%s',
    async (_name, act) => {
      const { a, b } = pair;
      await a.call('insert', 'the first words');
      await connect();
      await b.call('untilLength', 15);
      await a.call('untilDelivered');
      await act();
      expect(await lost()).toBeGreaterThan(0);
      const start = Date.now();
      await expect
        .poll(async () => (await b.call('text')).startsWith((await a.call('text')).slice(0, 10)), {
          timeout: 10_000,
        })
        .toBe(true);
      await expect
        .poll(async () => (await b.call('digest')) === (await a.call('digest')), { timeout: 10_000 })
        .toBe(true);
      note(`healed: ${_name}, ms`, Date.now() - start);
    },
    30_000,
  );
});

describe('a link that is lost comes back (S9)', () => {
  it('20 times cut at both ends at once', async () => {
    const { a, b } = pair;
    await connect();
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const at = Date.now() + 60;
      const both = await Promise.all([
        a.call('cutAt', at, `a${i}`, `b${i}`),
        b.call('cutAt', at, `b${i}`, `a${i}`),
      ]);
      times.push(Math.max(...both));
      await Promise.all([a.call('untilHere'), b.call('untilHere')]);
    }
    note('back after a simultaneous cut, ms', round(times));
    expect(times.filter((time) => time < 1_000)).toHaveLength(20);
    expect(
      await a.page.evaluate(() => (globalThis as never as { rtc: { errors: string[] } }).rtc.errors),
    ).toEqual([]);
  }, 60_000);

  it('on a slow relay', async () => {
    const { a, b } = pair;
    const slow = await middleman(url());
    try {
      await connect([slow.url]);
      slow.delay = 600;
      const at = Date.now() + 60;
      const both = await Promise.all([a.call('cutAt', at, 'a', 'b'), b.call('cutAt', at, 'b', 'a')]);
      note('back on a relay slowed by 600 ms, ms', round(both));
    } finally {
      await Promise.all([a.call('stop'), b.call('stop')]);
      await slow.close();
    }
  });

  it('without a connection that is neither here nor gone for long', async () => {
    const { a, b } = pair;
    await connect();
    await b.call('stop');
    await a.call('untilGone', 15_000);
    await b.page.reload();
    await b.page.waitForFunction('"rtc" in globalThis');
    await b.call('start', { relays: [url()], secret, deviceId: 'device-b' });
    note('a fresh start of the partner, ms', round([await b.call('untilHere'), await a.call('untilHere')]));
    const oldest = await a.page.evaluate(
      () =>
        (globalThis as never as { rtc: { watch: { oldestUnconnected: number } } }).rtc.watch
          .oldestUnconnected,
    );
    note('oldest unconnected connection, ms', Math.round(oldest));
    expect(oldest).toBeLessThan(15_000);
  });
});

describe('a hostile or absent relay', () => {
  it('S10: everything replayed drops nothing and leaves nothing behind', async () => {
    const { a, b } = pair;
    const middle = await middleman(url());
    try {
      await connect([middle.url]);
      for (let i = 0; i < 2; i++) {
        const at = Date.now() + 60;
        await Promise.all([a.call('cutAt', at, `a${i}`, `b${i}`), b.call('cutAt', at, `b${i}`, `a${i}`)]);
      }
      await b.page.reload(); // a second session of the same device
      await b.page.waitForFunction('"rtc" in globalThis');
      await b.call('start', { relays: [middle.url], secret, deviceId: 'device-b' });
      await Promise.all([a.call('untilHere'), b.call('untilHere')]);
      await a.call('untilAlone');
      note('deliveries replayed', middle.replay());
      await a.call('setMap', 'during', 'replay');
      note('an edit during the replay, ms', round([await b.call('untilMap', 'during')]));
      await new Promise((resolve) => setTimeout(resolve, 300));
      note('connections while replayed', [await a.call('live'), await b.call('live')]);
      note('alone again, ms', round([await a.call('untilAlone', 5_000), await b.call('untilAlone', 5_000)]));
      expect(await a.call('status')).toMatchObject({ partnerHere: true });
      expect(await b.call('status')).toMatchObject({ partnerHere: true });
    } finally {
      await Promise.all([a.call('stop'), b.call('stop')]);
      await middle.close();
    }
  }, 60_000);

  it('R3: killed and started again: the link stays, the status tells, cuts are mended', async () => {
    const { a, b } = pair;
    const first = await createRelay({ port: 0, host: '127.0.0.1' });
    await connect([`ws://127.0.0.1:${first.port}`]);
    await first.close();
    await Promise.all([a.call('untilRelay', 'unreached'), b.call('untilRelay', 'unreached')]);
    await a.call('setMap', 'without', 'relay');
    await b.call('untilMap', 'without');
    expect(await a.call('status')).toMatchObject({ partnerHere: true, relay: 'unreached' });
    await Promise.all([a.call('cut'), b.call('cut')]);
    await Promise.all([a.call('untilGone'), b.call('untilGone')]);
    const second = await createRelay({ port: first.port, host: '127.0.0.1' });
    try {
      note('back after the relay returned, ms', round([await a.call('untilHere', 10_000)]));
      await Promise.all([a.call('untilRelay', 'reached'), b.call('untilRelay', 'reached')]);
    } finally {
      await Promise.all([a.call('stop'), b.call('stop')]);
      await second.close();
    }
  });

  it('R3: a relay that refuses is unreached, another one that answers is enough', async () => {
    const { a, b } = pair;
    await connect([`${url()}/nowhere`, url()]);
    expect(await a.call('status')).toMatchObject({ relay: 'reached', partnerHere: true });
    await Promise.all([a.call('stop'), b.call('stop')]);
    await Promise.all([a.call('reset'), b.call('reset')]);
    await a.call('start', { relays: [`${url()}/nowhere`], secret, deviceId: 'device-a' });
    await a.call('untilRelay', 'unreached');
  });
});

describe('acknowledgements (S6)', () => {
  it('wait for the disk, and end when it refuses', async () => {
    const { a, b } = pair;
    await connect();
    await a.call('untilDelivered');
    await b.call('setStorage', 'held');
    await a.call('setMap', 'k', 'v');
    await b.call('untilMap', 'k');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await a.call('status')).toMatchObject({ delivered: false, partnerHere: true });
    await b.call('setStorage', 'ok');
    await a.call('untilDelivered', 3_000);
    await b.call('setStorage', 'refuses');
    await a.call('setMap', 'l', 'v');
    await b.call('untilMap', 'l');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await b.call('setStorage', 'ok');
    await a.call('setMap', 'm', 'v');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await a.call('status')).toMatchObject({ delivered: false, partnerHere: true });
  });
});

describe('bodies (B1 to B8)', () => {
  it('1,000 of 2 to 15 kB, against a bare channel', async () => {
    const { a, b } = pair;
    const bytes = 8_500_000;
    await connect();
    const ratios: number[] = [];
    const raw: number[] = [];
    for (let i = 1; i <= 5; i++) {
      const hashes = await a.call('keepBodies', 1_000, 2_000, 15_000, i * 1_000);
      const bare = await rawTransfer(bytes);
      await b.call('wantBodies', hashes);
      raw.push(bare);
      ratios.push(bare / (await b.call('untilBodies', i * 1_000, 30_000)));
    }
    note('bare channel ms; throughput of bodies over it', [
      round(raw),
      ratios.map((ratio) => ratio.toFixed(2)),
    ]);
    expect((await b.call('bodyBatches')).every((count) => count <= 64)).toBe(true);
    expect(median(ratios)).toBeGreaterThan(0.75);
  }, 60_000);

  it('300 resumed after cuts, while the notebook stays quick', async () => {
    const { a, b } = pair;
    const hashes = await a.call('keepBodies', 300, 20_000, 200_000);
    await connect();
    await b.call('wantBodies', hashes);
    for (const some of [20, 120]) {
      await b.call('untilBodies', some, 20_000);
      await a.call('setMap', `at${some}`, 'x');
      note('an edit among bodies, ms', round([await b.call('untilMap', `at${some}`)]));
      await Promise.all([a.call('cut'), b.call('cut')]);
    }
    await b.call('untilBodies', 300, 30_000);
    await expect.poll(() => b.call('status')).toMatchObject({ busy: false });
  }, 60_000);
});

it('S11: an abort closes every socket and connection, and the room can be opened again', async () => {
  const { a, b } = pair;
  const middle = await middleman(url());
  try {
    await connect([middle.url]);
    await Promise.all([a.call('stop'), b.call('stop')]);
    await expect.poll(() => middle.sockets()).toBe(0);
    expect([await a.call('live'), await b.call('live')]).toEqual([0, 0]);
    await connect([middle.url]);
    await Promise.all([a.call('stop'), b.call('stop')]);
    await expect.poll(() => middle.sockets()).toBe(0);
  } finally {
    await middle.close();
  }
});
