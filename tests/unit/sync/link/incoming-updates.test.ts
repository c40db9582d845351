import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { FramingError } from '../../../../lib/sync/framing-error';
import { DamagedDocument } from '../../../../lib/sync/foreign/take-update';
import { IncomingUpdates } from '../../../../lib/sync/link/incoming-updates';

const WAY = { name: 'a way' };
const RECORDS = 3_000;

class FakeLink {
  readonly ended = new AbortController();
  moves = 0;
  get signal(): AbortSignal {
    return this.ended.signal;
  }
  moved(): void {
    this.moves += 1;
  }
}

let doc: Y.Doc;
let link: FakeLink;
let refusals: [FakeLink, unknown][];
let damages: number;
let incoming: IncomingUpdates<FakeLink>;
const end = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  [doc, link, refusals, damages] = [new Y.Doc(), new FakeLink(), [], 0];
  incoming = taking();
});
afterEach(() => vi.useRealTimers());

function taking(most?: number): IncomingUpdates<FakeLink> {
  const port = { doc, brought: new Set<unknown>([WAY]), damaged: () => void (damages += 1) };
  return new IncomingUpdates(port, (one, error) => refusals.push([one, error]), end.signal, most);
}

/** A message of y-protocols/sync: 1 is the answer to a question, 2 an update. */
function message(update: Uint8Array, kind = 2): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 0);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}

function partner(records = RECORDS): Y.Doc {
  const other = new Y.Doc();
  other.transact(() => {
    for (let n = 0; n < records; n += 1)
      other.getMap('notes').set(`n${n}`, new Y.Map([['base', { text: `note ${n}` }]]));
  });
  return other;
}

const count = (): number => doc.getMap('notes').size;

it('a small update is in the document at once', () => {
  expect(incoming.take(message(Y.encodeStateAsUpdate(partner(100))), WAY, link)).toBe(true);
  expect([count(), incoming.isTaking(link), link.moves]).toEqual([100, false, 0]);
});

it('a large one goes in piece by piece, under its origin, and others have their turn between', async () => {
  const sizes: number[] = [];
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    expect(origin).toBe(WAY);
    sizes.push(count());
  });
  expect(incoming.take(message(Y.encodeStateAsUpdate(partner()), 1), WAY, link)).toBe(true);
  expect(count()).toBeLessThan(RECORDS);
  expect(incoming.isTaking(link)).toBe(true);
  await vi.advanceTimersToNextTimerAsync();
  expect(count()).toBeLessThan(RECORDS);
  await vi.runAllTimersAsync();
  expect(sizes).toEqual([500, 1_000, 1_500, 2_000, 2_500, 3_000]);
  expect(incoming.isTaking(link)).toBe(false);
  expect(link.moves).toBeGreaterThanOrEqual(sizes.length);
});

it('only what is far larger than a first sync rests between pieces, however many updates it comes in', async () => {
  const [times, other] = [[] as number[], partner(12_000)];
  doc.on('update', () => times.push(performance.now()));
  incoming.take(message(Y.encodeStateAsUpdate(other)), WAY, link);
  incoming.take(message(Y.encodeStateAsUpdate(partner(1_000))), WAY, link);
  await vi.runAllTimersAsync();
  const waits = times.slice(1).map((time, n) => time - (times[n] as number));
  expect(waits).toHaveLength(25);
  expect(Math.max(...waits.slice(0, 24))).toBeLessThan(20);
  expect(waits[24]).toBeGreaterThanOrEqual(20);
});

it('what comes behind it on the same link waits its turn; on another link it does not', async () => {
  const other = partner();
  const updates: Uint8Array[] = [];
  const large = Y.encodeStateAsUpdate(other);
  other.on('update', (update: Uint8Array) => updates.push(update));
  other.getMap('notes').set('after', new Y.Map());
  incoming.take(message(large), WAY, link);
  incoming.take(message(updates[0] as Uint8Array), WAY, link);
  expect(doc.store.pendingStructs).toBeNull();
  incoming.take(message(Y.encodeStateAsUpdate(partner(1))), WAY, new FakeLink());
  expect(doc.getMap('notes').has('n0')).toBe(true);
  await vi.runAllTimersAsync();
  expect(doc.getMap('notes').has('after')).toBe(true);
  expect(incoming.isTaking(link)).toBe(false);
});

it('stops with its link, and the next one brings the rest', async () => {
  const large = message(Y.encodeStateAsUpdate(partner()));
  incoming.take(large, WAY, link);
  await vi.advanceTimersToNextTimerAsync();
  link.ended.abort();
  await vi.runAllTimersAsync();
  expect(count()).toBeLessThan(RECORDS);
  expect([incoming.isTaking(link), refusals]).toEqual([false, []]);
  incoming.take(large, WAY, new FakeLink());
  await vi.runAllTimersAsync();
  expect(count()).toBe(RECORDS);
});

it('a harmful piece ends the link, and so do bytes that are none; own edits go on', async () => {
  const harmful = partner();
  harmful.getMap('notes').set('inner', new Y.Doc());
  incoming.take(message(Y.encodeStateAsUpdate(harmful)), WAY, link);
  await vi.runAllTimersAsync();
  expect(refusals).toEqual([[link, expect.any(FramingError)]]);
  const cut = new FakeLink();
  incoming.take(message(Y.encodeStateAsUpdate(partner()).slice(0, -5)), WAY, cut);
  await vi.runAllTimersAsync();
  expect(refusals.map(([one]) => one)).toEqual([link, cut]);
  let told = 0;
  doc.on('update', () => (told += 1));
  doc.getMap('mine').set('k', 1);
  expect([told, damages]).toEqual([1, 0]);
});

it('when Yjs throws half-way, the document is said to be damaged', async () => {
  doc.getMap('notes').observe(() => {
    throw new Error('half-way');
  });
  incoming.take(message(Y.encodeStateAsUpdate(partner())), WAY, link);
  await vi.runAllTimersAsync();
  expect(damages).toBe(1);
  expect(refusals[0]?.[1]).toBeInstanceOf(DamagedDocument);
});

it('so many bytes wait at most', async () => {
  const large = Y.encodeStateAsUpdate(partner());
  incoming = taking(large.length + 2);
  incoming.take(message(large), WAY, link);
  incoming.take(message(Uint8Array.of(0, 0)), WAY, link);
  expect(() => incoming.take(message(Uint8Array.of(0, 0)), WAY, link)).toThrow(FramingError);
  await vi.runAllTimersAsync();
  expect(count()).toBe(RECORDS);
});
