import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSignaling } from '../../../server/signaling';
import type { TestRelay } from '../../support/sync-relay';
import { newRoom, raw, RoomSocket, testRelay } from '../../support/sync-relay';

const FRAME = 2_000_000;
const MALFORMED = 4400;
const TOO_MANY = 4429;

let relay: TestRelay;
let ours: { auth: string; room: string };
let a: RoomSocket;
let b: RoomSocket;

beforeEach(async () => {
  relay = await testRelay({ frame: FRAME });
  ours = newRoom();
  a = await RoomSocket.join(relay, ours);
  b = await RoomSocket.join(relay, ours);
});
afterEach(() => relay.close());

/** The others of the room are as they were. */
async function othersLive(): Promise<void> {
  a.say({ type: 'publish', topic: ours.room, data: 'still here' });
  await a.settled();
  await expect
    .poll(() => b.published, { timeout: 5_000 })
    .toContainEqual({ type: 'publish', topic: ours.room, data: 'still here' });
  expect([a.closed, b.closed]).toEqual([undefined, undefined]);
}

const FRAMES: readonly [string, () => string | Uint8Array][] = [
  ['{', () => '{'],
  ['nothing', () => ''],
  ['null', () => 'null'],
  ['[]', () => '[]'],
  ['a number', () => '7'],
  ['a text', () => '"subscribe"'],
  ['no type', () => '{"topics":[]}'],
  ['an unknown type', () => '{"type":"exec"}'],
  ['a type of Object.prototype', () => '{"type":"__proto__"}'],
  ['topics that are no list', () => '{"type":"subscribe","topics":"x"}'],
  ['topics that are no texts', () => '{"type":"subscribe","topics":[{"length":1e9}]}'],
  ['100,000 topics', () => JSON.stringify({ type: 'subscribe', topics: Array(100_000).fill('x') })],
  ['a publication without a topic', () => '{"type":"publish","data":1}'],
  ['deep JSON', () => '['.repeat(500_000) + ']'.repeat(500_000)],
  ['deep JSON that does not end', () => '{"a":'.repeat(300_000)],
  ['binary garbage', () => Uint8Array.of(0, 255, 254, 1, 2, 3)],
  ['a right word as binary', () => new TextEncoder().encode('{"type":"ping"}')],
];

describe('R5: a malformed frame closes its own connection and nothing else', () => {
  it.each(FRAMES)('%s', async (_name, frame) => {
    const hostile = await RoomSocket.join(relay, ours);
    hostile.socket.send(frame());
    expect(await hostile.ended).toBe(MALFORMED);
    expect(relay.reasons('closed')).toEqual(['malformed']);
    await othersLive();
  });

  it('what comes behind the frame that closed it is not looked at', async () => {
    const hostile = await RoomSocket.join(relay, ours);
    hostile.socket.send('{');
    hostile.say({ type: 'publish', topic: ours.room, data: 'late' });
    expect(await hostile.ended).toBe(MALFORMED);
    await othersLive();
    expect(b.published).toHaveLength(1);
  });

  it('R4: a frame of one byte over the limit', async () => {
    const hostile = await RoomSocket.join(relay, ours);
    hostile.socket.on('error', () => undefined);
    const empty = JSON.stringify({ type: 'publish', topic: ours.room, data: '' }).length;
    hostile.say({ type: 'publish', topic: ours.room, data: 'x'.repeat(FRAME - empty + 1) });
    await hostile.ended;
    await othersLive();
    expect(b.published).toHaveLength(1);
  });

  it('R4: a frame of exactly the limit is none: it is taken', async () => {
    const big = await RoomSocket.join(relay, ours);
    const empty = JSON.stringify({ type: 'publish', topic: ours.room, data: '' }).length;
    big.say({ type: 'publish', topic: ours.room, data: 'x'.repeat(FRAME - empty) });
    await big.settled();
    expect(big.closed).toBeUndefined();
    await expect.poll(() => b.published).toHaveLength(1);
  });

  it('a publication nested so deep that rendering it would end the process', async () => {
    const hostile = await RoomSocket.join(relay, ours);
    const deep = '['.repeat(100_000) + ']'.repeat(100_000); // fits into the real limit of a frame
    hostile.socket.send(`{"type":"publish","topic":"${ours.room}","data":${deep}}`);
    expect(await hostile.ended).toBe(MALFORMED);
    await othersLive();
    expect(b.published).toHaveLength(1);
  });

  it('broken WebSocket framing', async () => {
    const handshake =
      `GET /r/${ours.auth} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
    const answer = await raw(relay.port, `${handshake}\u007f\u007f\u007f\u007f\u007f\u007f`);
    expect(answer).toContain('101');
    await expect.poll(() => relay.reasons('closed'), { timeout: 5_000 }).toEqual(['socket error']);
    await othersLive();
  });
});

describe('parseSignaling', () => {
  /** A publication of so many levels of lists, or of objects. */
  const publication = (levels: number, [open, close]: readonly [string, string]) =>
    `{"type":"publish","topic":"a","data":${open.repeat(levels)}1${close.repeat(levels)}}`;

  it.each([
    ['lists', ['[', ']']],
    ['objects', ['{"x":', '}']],
  ] as const)('R4: takes 16 levels of %s, not one more', (_name, brackets) => {
    expect(parseSignaling(publication(16, brackets), 1)?.type).toBe('publish');
    expect(parseSignaling(publication(17, brackets), 1)).toBeUndefined();
  });

  it('R3: takes what y-webrtc says, and only those fields', () => {
    expect(parseSignaling('{"type":"subscribe","topics":["a"],"x":1}', 1)).toEqual({
      type: 'subscribe',
      topics: ['a'],
    });
    expect(parseSignaling('{"type":"ping","y":{}}', 1)).toEqual({ type: 'ping' });
    expect(parseSignaling('{"type":"subscribe","topics":["a","b"]}', 1)).toBeUndefined();
  });
});

describe('R6: floods', () => {
  it('of publications end the connection when the bucket is empty', async () => {
    await relay.close();
    relay = await testRelay({ burst: 20, framesPerSecond: 1 });
    a = await RoomSocket.join(relay, ours);
    b = await RoomSocket.join(relay, ours);
    const hostile = await RoomSocket.join(relay, ours); // two of its twenty are gone
    for (let i = 0; i < 200; i++) hostile.say({ type: 'publish', topic: ours.room, data: i });
    expect(await hostile.ended).toBe(TOO_MANY);
    await a.settled();
    expect(a.published).toHaveLength(18);
    expect(relay.reasons('closed')).toEqual(['too many frames']);
    await othersLive();
  });

  it('of pings likewise', async () => {
    await relay.close();
    relay = await testRelay({ burst: 5, framesPerSecond: 1 });
    const hostile = await RoomSocket.open(`${relay.url}/r/${ours.auth}`);
    for (let i = 0; i < 20; i++) hostile.say({ type: 'ping' });
    expect(await hostile.ended).toBe(TOO_MANY);
    expect(hostile.heard).toHaveLength(5);
  });

  it('R7: a member that does not read is dropped, the others are not', async () => {
    await relay.close();
    relay = await testRelay({ unread: 100_000, burst: 10_000 });
    a = await RoomSocket.join(relay, ours);
    b = await RoomSocket.join(relay, ours);
    const deaf = await RoomSocket.join(relay, ours);
    deaf.socket.pause();
    for (let i = 0; i < 400 && relay.reasons('closed').length === 0; i++) {
      a.say({ type: 'publish', topic: ours.room, data: 'x'.repeat(100_000) });
      await a.settled();
    }
    expect(relay.reasons('closed')).toEqual(['does not read']);
    deaf.socket.terminate();
    await othersLive();
  });
});
