import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Relay } from '../../server/relay';
import { createRelay } from '../../server/relay';
import type { End } from './rtc-browsers';
import { launchPair } from './rtc-browsers';

/** Two browsers and a relay, shared by the tests of a file, with a fresh notebook for each test. */
export interface RtcPair {
  readonly a: End;
  readonly b: End;
  /** Address of the shared relay. */
  readonly url: string;
  /** Starts both ends and waits until each has heard the other. */
  connect(relays?: string[]): Promise<void>;
  /** Starts one end. */
  start(end: 'a' | 'b', relays?: string[]): Promise<void>;
  /** Calls the same function at both ends. */
  both(name: 'stop' | 'reset' | 'cut' | 'untilHere' | 'untilGone', limit?: number): Promise<unknown>;
  /** Cuts both ends at one instant with an edit at each; resolves to the milliseconds until both have crossed. */
  cutBoth(tag: string): Promise<number>;
  /** A bare channel between the same two pages: milliseconds for as many bytes. */
  rawTransfer(bytes: number): Promise<number>;
}

/** Registers the hooks; what it returns may be used inside tests only. */
export function useRtcPair(): RtcPair {
  let ends: { a: End; b: End; close(): Promise<void> };
  let relay: Relay;
  let secret: string;

  beforeAll(async () => {
    relay = await createRelay({ port: 0, host: '127.0.0.1', limits: { burst: 100_000 } });
    ends = await launchPair();
  });
  afterAll(async () => {
    await ends?.close();
    await relay?.close();
  });
  beforeEach(async () => {
    secret = randomBytes(32).toString('hex');
    await pair.both('reset');
  });

  const pair: RtcPair = {
    get a() {
      return ends.a;
    },
    get b() {
      return ends.b;
    },
    get url() {
      return `ws://127.0.0.1:${relay.port}`;
    },
    start: (end, relays = [pair.url]) =>
      ends[end].call('start', { relays, secret, deviceId: `device-${end}` }),
    connect: async (relays) => {
      await Promise.all([pair.start('a', relays), pair.start('b', relays)]);
      await pair.both('untilHere', 10_000);
    },
    both: (name, limit) =>
      Promise.all([ends.a, ends.b].map((end) => end.call(name, ...(limit === undefined ? [] : [limit])))),
    cutBoth: async (tag) => {
      const at = Date.now() + 60;
      const times = await Promise.all([
        ends.a.call('cutAt', at, `a${tag}`, `b${tag}`),
        ends.b.call('cutAt', at, `b${tag}`, `a${tag}`),
      ]);
      return Math.max(...times);
    },
    rawTransfer: async (bytes) => {
      const { a, b } = ends;
      await a.call('rawAccept', await b.call('rawAnswer', await a.call('rawOffer')));
      const [, took] = await Promise.all([a.call('rawSend', bytes), b.call('rawReceive', bytes)]);
      await Promise.all([a.call('rawClose'), b.call('rawClose')]);
      return took;
    },
  };
  return pair;
}

/** Prints a measurement into the test's output. */
export const note = (what: string, value: unknown) =>
  console.log(`measured: ${what}: ${JSON.stringify(value)}`);

export const rounded = (numbers: readonly number[]) => numbers.map((number) => Math.round(number));

export const median = (numbers: readonly number[]) =>
  [...numbers].sort((x, y) => x - y)[numbers.length >> 1] ?? Number.NaN;
