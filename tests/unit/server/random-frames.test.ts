import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { BOX_PATH, encodeAsk } from '../../../lib/sync/box-protocol';
import { MemoryStore } from '../../../server/box/memory-store';
import { BoxSocket, boxName, newAuth } from '../../support/box-socket';
import { pick, seeded } from '../../support/random';
import { newRoom, RoomSocket, testRelay, type TestRelay } from '../../support/sync-relay';

/** Each frame is sent and looked at. A failing seed says so in the test's name. */
const FRAMES_PER_SEED = 1_000;
const SEEDS = Array.from({ length: 12 }, (_, n) => n + 1);

/** Clients at a time. */
const AT_ONCE = 8;

type Random = () => number;
type Frame = string | Uint8Array;

const upTo = (random: Random, most: number): number => Math.floor(random() * most);
const bytesOf = (random: Random, most: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: upTo(random, most) }, () => upTo(random, 256));

/** Bytes with some of them changed, doubled or cut off. */
function damaged(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  for (let n = upTo(random, 4); n > 0; n -= 1) changed[upTo(random, changed.length)] = upTo(random, 256);
  const [from, to] = [upTo(random, 3) === 0 ? upTo(random, changed.length) : 0, changed.length];
  return Uint8Array.from([
    ...changed.subarray(0, from),
    ...changed.subarray(upTo(random, 4) === 0 ? from : 0, to),
  ]);
}

const WORDS = [
  'subscribe',
  'unsubscribe',
  'publish',
  'ping',
  'pong',
  '__proto__',
  'toString',
  'farewell',
  '',
];

/** Some value of JSON, of all forms. */
function value(random: Random, topic: string, depth = 0): unknown {
  const leaf = [null, true, -1, 1e308, topic, pick(random, WORDS), '\ud800', 'x'.repeat(upTo(random, 3_000))];
  if (depth > 5 || random() < 0.5) return pick(random, leaf);
  const many = Array.from({ length: upTo(random, 5) }, () => value(random, topic, depth + 1));
  if (random() < 0.4) return many;
  const keys = ['type', 'topic', 'topics', 'data', 'clients', '__proto__', 'constructor', 'length'];
  return Object.fromEntries(many.map((one) => [pick(random, keys), one]));
}

/** A frame to a room: right ones, such with odd fields, damaged ones, and noise. */
function roomFrame(random: Random, topic: string): Frame {
  const field = (right: unknown): unknown => (random() < 0.6 ? right : value(random, topic));
  const text = JSON.stringify({
    type: field(pick(random, WORDS)),
    topics: field([topic]),
    topic: field(topic),
    data: value(random, topic),
  });
  const kind = random();
  if (kind < 0.4) return text;
  if (kind < 0.5) return Buffer.from(text);
  const noise = kind < 0.8 ? damaged(random, Buffer.from(text)) : bytesOf(random, 300);
  return random() < 0.2 ? noise : Buffer.from(noise).toString();
}

/** A frame to a box, likewise. */
function boxFrame(random: Random, auth: Uint8Array<ArrayBuffer>): Frame {
  const name = boxName(String(upTo(random, 4)));
  const ask = pick(random, [
    { kind: 'open', auth } as const,
    { kind: 'list' } as const,
    { kind: 'get', name } as const,
    { kind: 'put', name, envelope: bytesOf(random, 400) } as const,
    { kind: 'remove', name, tag: bytesOf(random, 1).length === 0 ? boxName('tag') : name } as const,
    { kind: 'hear' } as const,
    { kind: 'say', said: bytesOf(random, 400) } as const,
  ]);
  const right = encodeAsk(upTo(random, 2 ** 32), ask);
  const kind = random();
  if (kind < 0.4) return right;
  if (kind < 0.8) return damaged(random, right);
  return kind < 0.95 ? bytesOf(random, 80) : Buffer.from(right).toString();
}

/** Sends one frame after another, by a new connection where the relay has closed the one before. */
async function sends(relay: TestRelay, url: string, frames: () => Frame | undefined): Promise<void> {
  for (let frame = frames(); frame !== undefined;) {
    const socket = new WebSocket(url);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('open', resolve));
    while (frame !== undefined && socket.readyState === WebSocket.OPEN) {
      socket.send(frame);
      frame = frames();
      // a ping of the socket is answered once the frame before it was looked at, or the socket is closed
      const looked = new Promise((resolve) => socket.once('pong', resolve).once('close', resolve));
      socket.ping();
      await looked;
    }
    socket.removeAllListeners('pong');
    socket.close();
  }
  expect(relay.lines.length).toBeGreaterThan(0);
}

describe(`R5, M3: ${FRAMES_PER_SEED * SEEDS.length} frames of all kinds end their own connections and nothing else`, () => {
  it.each(SEEDS)('seed %i', { timeout: 60_000 }, async (seed) => {
    const random = seeded(seed);
    const relay = await testRelay({ burst: 1e6 }, false, { store: new MemoryStore() });
    const [ours, theirs, auth] = [newRoom(), newRoom(), newAuth()];
    const [a, b] = [await RoomSocket.join(relay, ours), await RoomSocket.join(relay, ours)];
    const box = await BoxSocket.connect(relay.url);
    await box.ask({ kind: 'open', auth });
    await box.put('kept', Uint8Array.of(1, 2, 3));

    let left = FRAMES_PER_SEED;
    const next = (make: () => Frame) => (): Frame | undefined => ((left -= 1) < 0 ? undefined : make());
    const toRoom = next(() => roomFrame(random, theirs.room));
    const toBox = next(() => boxFrame(random, newAuth()));
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        n % 2 === 0
          ? sends(relay, `${relay.url}/r/${theirs.auth}`, toRoom)
          : sends(relay, relay.url + BOX_PATH, toBox),
      ),
    );
    expect(new Set(relay.reasons('closed'))).toEqual(new Set(['malformed']));

    a.say({ type: 'publish', topic: ours.room, data: 'still here' });
    await expect.poll(() => b.published, { timeout: 5_000 }).toMatchObject([{ data: 'still here' }]);
    expect(await box.get('kept')).toEqual(Uint8Array.of(1, 2, 3));
    expect([a.closed, b.closed, box.closed]).toEqual([undefined, undefined, undefined]);
    await relay.close();
  });
});
