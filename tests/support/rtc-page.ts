import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { notebookKeys } from '../../lib/crypto/keys';
import { stateOf } from '../../lib/sync/digest';
import type { Timing } from '../../lib/sync/webrtc/timing';
import { StoredState } from '../../lib/sync/stored-state';
import type { TransportStatus } from '../../lib/sync/transport';
import { webrtcTransport } from '../../lib/sync/webrtc/webrtc';
import type { Loss } from './rtc-connection';
import { cut, garble, liveConnections, watch, WatchedConnection } from './rtc-connection';
import { rawReference } from './rtc-raw';
import { MemoryBodies, noise } from './sync-bodies';

/** Runs in the browser: one end of a pair, driven from the test by `rtc.…`. */

interface StartOptions {
  readonly relays: string[];
  readonly secret: string;
  readonly deviceId: string;
  readonly timing?: Partial<Timing>;
}

let doc = new Y.Doc();
let awareness = new Awareness(doc);
let bodies = new MemoryBodies();
let running: AbortController | undefined;
let status: TransportStatus | undefined;
/** How often the partner was here and then was not. */
let losses = 0;
let acknowledged: string[] = [];
let partnerLacks: (number | null)[] = [];
/** Devices that acknowledged. */
const acknowledgedBy = new Set<string>();
let storage: 'ok' | 'refuses' | 'held' = 'ok';
let release: (() => void)[] = [];
const errors: string[] = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));

const text = () => doc.getText('t');

async function until(condition: () => boolean, limit = 10_000): Promise<number> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > limit)
      throw new Error(`waited ${limit} ms: ${JSON.stringify(status)} ${errors.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - start;
}

function whenStored(): Promise<void> {
  if (storage === 'refuses') return Promise.reject(new Error('the disk refused'));
  if (storage === 'ok') return Promise.resolve();
  return new Promise((resolve) => release.push(resolve));
}

export const rtc = {
  ...rawReference,
  cut,
  live: liveConnections,
  garble,
  errors: () => errors,
  losses: () => losses,
  /** Bytes of Yjs messages sent, by their first two bytes: '0,2' is an update. */
  sent: () => watch.sent,
  /** Makes updates vanish on their way out. */
  lose: (kind: Loss) => void (watch.lose = kind),
  lost: () => watch.lost,
  oldestUnconnected: () => watch.oldestUnconnected,

  /** A fresh document and store, nothing running. */
  reset(): void {
    running?.abort();
    doc = new Y.Doc();
    awareness = new Awareness(doc);
    bodies = new MemoryBodies();
    storage = 'ok';
    release = [];
    losses = 0;
    acknowledged = [];
    partnerLacks = [];
    acknowledgedBy.clear();
    errors.length = 0;
    Object.assign(watch, { oldestUnconnected: 0, sent: {}, lose: 'none', lost: 0 });
  },

  async start(options: StartOptions): Promise<void> {
    const bytes = Uint8Array.from(options.secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const transport = webrtcTransport({
      relays: options.relays,
      keys: await notebookKeys(bytes),
      deviceId: options.deviceId,
      ConnectionClass: WatchedConnection,
      ...(options.timing ? { timing: options.timing } : {}),
    });
    status = transport.status;
    running = new AbortController();
    const { signal } = running;
    transport.on(
      'status',
      (next) => {
        if (status?.partnerHere && !next.partnerHere) losses += 1;
        status = next;
      },
      signal,
    );
    transport.on(
      'acknowledged',
      ({ from, digest, lacks }) => {
        partnerLacks.push(lacks?.texts ?? null);
        acknowledged.push(digest);
        acknowledgedBy.add(from);
      },
      signal,
    );
    const state = new StoredState(doc, whenStored, signal);
    transport.start({ doc, awareness, state, brought: new Set(), bodies }, signal);
  },

  stop(): void {
    running?.abort();
  },

  status: () => status,
  acknowledged: () => acknowledged,
  partnerLacks: () => partnerLacks,
  acknowledgedBy: () => [...acknowledgedBy],
  digest: () => stateOf(doc).digest,
  text: () => text().toJSON(),
  parked: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,

  /** Adds a text of `size` bytes in `parts` pieces, one transaction each. */
  fill(size: number, parts = 1): void {
    for (let i = 0; i < parts; i++) text().insert(text().length, 'x'.repeat(size / parts));
  },
  insert: (what: string) => text().insert(text().length, what),
  remove: (index: number, length: number) => text().delete(index, length),
  setMap: (key: string, value: string) => doc.getMap('m').set(key, value),
  map: () => doc.getMap('m').toJSON(),

  /** Types `keys` characters, one every `ms`; in the middle `paste` characters at once. */
  async type(keys: number, ms: number, paste = 0): Promise<void> {
    for (let i = 0; i < keys; i++) {
      text().insert(text().length, String(i % 10));
      if (paste > 0 && i === Math.floor(keys / 2)) text().insert(text().length, 'p'.repeat(paste));
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  },

  /** Waits for our end and the partner's to stand so; resolves to the milliseconds it took. */
  untilHere: (limit?: number) => until(() => status?.partnerHere === true, limit),
  untilGone: (limit?: number) => until(() => status?.partnerHere !== true, limit),
  untilDelivered: (limit?: number) => until(() => status?.delivered === true, limit),
  untilRelay: (relay: TransportStatus['relay'], limit?: number) =>
    until(() => status?.relay === relay, limit),
  untilLength: (length: number, limit?: number) => until(() => text().length === length, limit),
  untilDigest: (digest: string, limit?: number) => until(() => stateOf(doc).digest === digest, limit),
  untilMap: (key: string, limit?: number) => until(() => doc.getMap('m').has(key), limit),
  untilAlone: (limit?: number) => until(() => liveConnections() <= 1, limit),

  /** Cuts at a wall-clock time and writes `key` 10 ms later; resolves to the milliseconds until `other` is here too. */
  async cutAt(time: number, key: string, other: string): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, time - Date.now()));
    cut();
    doc.getMap('m').set(key, key);
    const start = performance.now();
    await until(() => doc.getMap('m').has(other) && liveConnections() > 0, 20_000);
    return performance.now() - start;
  },

  setStorage(next: typeof storage): void {
    storage = next;
    if (next === 'ok') for (const resolve of release.splice(0)) resolve();
  },

  presence: (state: Record<string, string>) => awareness.setLocalState(state),
  presences: () => [...awareness.getStates()].filter(([id]) => id !== doc.clientID).map(([, state]) => state),

  /** Stores `count` bodies of `low` to `high` bytes; resolves to their hashes. */
  async keepBodies(count: number, low: number, high: number, seed = 0): Promise<string[]> {
    const hashes: string[] = [];
    for (let i = 0; i < count; i++) {
      const size = low + Math.floor(((high - low) * ((i * 7919) % 1000)) / 1000);
      hashes.push(await bodies.keep(noise(size, seed + i)));
    }
    return hashes;
  },
  /** Stores one body, under its own hash or, lying, under another's. */
  async keepBody(size: number, seed: number, lying = false): Promise<string> {
    const hash = await bodies.keep(noise(size, seed));
    if (lying) bodies.stored.set(hash, noise(size, seed + 1_000_000));
    return hash;
  },
  wantBodies: (hashes: string[]) => bodies.want(...hashes),
  bodyBatches: () => bodies.batches,
  bodyCount: () => bodies.stored.size,
  untilBodies: (count: number, limit?: number) => until(() => bodies.stored.size >= count, limit),
};

Object.assign(globalThis, { rtc });
