import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, tokenBucket } from '../../../server/limits';
import type { TestRelay } from '../../support/sync-relay';
import { newRoom, RoomSocket, testRelay } from '../../support/sync-relay';

let relay: TestRelay | undefined;
afterEach(async () => {
  await relay?.close();
  relay = undefined;
});

const enter = (to: TestRelay, auth: string, headers?: Record<string, string>) =>
  RoomSocket.open(`${to.url}/r/${auth}`, headers);

describe('R7: how many', () => {
  it('connections a room, and a place is free again when one has left', async () => {
    relay = await testRelay({ connectionsPerRoom: 2 });
    const { auth } = newRoom();
    const first = await enter(relay, auth);
    await enter(relay, auth);
    await expect(enter(relay, auth)).rejects.toThrow('429');
    await enter(relay, newRoom().auth); // another room has room
    expect(relay.reasons('refused')).toEqual(['room full']);
    first.socket.close();
    await first.ended;
    await enter(relay, auth);
  });

  it('connections from one address', async () => {
    relay = await testRelay({ connectionsPerAddress: 2 });
    const first = await enter(relay, newRoom().auth);
    await enter(relay, newRoom().auth);
    await expect(enter(relay, newRoom().auth)).rejects.toThrow('429');
    expect(relay.reasons('refused')).toEqual(['too many connections from one address']);
    first.socket.close();
    await first.ended;
    await enter(relay, newRoom().auth);
  });

  it('connections in all, while the health check still answers', async () => {
    relay = await testRelay({ connections: 1 });
    await enter(relay, newRoom().auth);
    await expect(enter(relay, newRoom().auth)).rejects.toThrow('503');
    expect(relay.reasons('refused')).toEqual(['too many connections']);
    expect((await fetch(`http://127.0.0.1:${relay.port}/healthz`)).status).toBe(200);
  });

  it('rooms: a known one is still entered', async () => {
    relay = await testRelay({ rooms: 1 });
    const { auth } = newRoom();
    await enter(relay, auth);
    await expect(enter(relay, newRoom().auth)).rejects.toThrow('503');
    expect(relay.reasons('refused')).toEqual(['too many rooms']);
    await enter(relay, auth);
  });

  it('behind a proxy the address is the last that it forwarded; without one the header is not believed', async () => {
    relay = await testRelay({ connectionsPerAddress: 1 }, true);
    await enter(relay, newRoom().auth, { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' });
    await enter(relay, newRoom().auth, { 'x-forwarded-for': '203.0.113.9, 198.51.100.2' });
    const spoofed = enter(relay, newRoom().auth, { 'x-forwarded-for': '192.0.2.77, 198.51.100.1' });
    await expect(spoofed).rejects.toThrow('429');
    await relay.close();
    relay = await testRelay({ connectionsPerAddress: 1 });
    await enter(relay, newRoom().auth, { 'x-forwarded-for': '198.51.100.1' });
    await expect(enter(relay, newRoom().auth, { 'x-forwarded-for': '198.51.100.2' })).rejects.toThrow('429');
  });
});

describe('the limits', () => {
  it('R4, R6 to R8, M4, V3: are those of the protocol', () => {
    expect(LIMITS).toEqual({
      frame: 256 * 1024,
      burst: 300,
      framesPerSecond: 50,
      topics: 64,
      unread: 4 * 1024 * 1024,
      connectionsPerRoom: 8,
      connectionsPerAddress: 128,
      connections: 5_000,
      rooms: 2_500,
      heartbeat: 30_000,
      connectionsPerBox: 8,
      openWithin: 10_000,
      unanswered: 4,
      boxBytes: 64 * 1024 * 1024,
      envelopesPerBox: 2_000,
      storeBytes: 16 * 1024 * 1024 * 1024,
      envelopeAge: 45 * 24 * 60 * 60 * 1000,
      sweepEvery: 60 * 60 * 1000,
      bytesAtOnce: 128 * 1024 * 1024,
      bytesPerSecond: 32 * 1024,
      saidAtOnce: 4 * 1024 * 1024,
      saidPerSecond: 128 * 1024,
      crossedAtOnce: 4 * 1024 * 1024,
      crossedPerSecond: 64 * 1024,
      databaseConnections: 10,
      databaseTimeout: 10_000,
      databaseWaiting: 256,
      instanceBeat: 5_000,
      instanceGone: 20_000,
      instanceRetry: 500,
      busBytes: 8 * 1024 * 1024,
      busWords: 10_000,
      stopWithin: 2_000,
    });
  });
});

describe('R8: the dead', () => {
  it('a socket that answers no ping is dropped and its place is free; one that does stays', async () => {
    relay = await testRelay({ heartbeat: 60, connectionsPerRoom: 2 });
    const { auth } = newRoom();
    const living = await enter(relay, auth);
    const dead = await enter(relay, auth);
    dead.socket.pause();
    await expect.poll(() => relay?.reasons('closed'), { timeout: 5_000 }).toEqual(['silent']);
    await enter(relay, auth);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(living.closed).toBeUndefined();
    dead.socket.terminate();
  });
});

describe('R10: the log', () => {
  it('holds counts and known reasons: no address, path, room, message or browser', async () => {
    relay = await testRelay({ burst: 3, connectionsPerRoom: 2 });
    const { auth, room } = newRoom();
    const headers = { 'user-agent': 'secret-browser', 'x-forwarded-for': '203.0.113.9' };
    await expect(RoomSocket.open(`${relay.url}/secret-path?q=secret-query`, headers)).rejects.toThrow('401');
    const first = await enter(relay, auth, headers);
    first.socket.send('{"secret-message":');
    await first.ended;
    const second = await enter(relay, auth, headers);
    for (let i = 0; i < 9; i++) second.say({ type: 'publish', topic: 'secret-topic', data: 'secret-data' });
    await second.ended;
    const log = JSON.stringify(relay.lines);
    expect(relay.lines.map(({ event }) => event)).toEqual(['started', 'refused', 'closed', 'closed']);
    for (const word of ['secret', '127.0.0.1', '203.0.113.9', auth, room]) expect(log).not.toContain(word);
  });
});

describe('tokenBucket', () => {
  it('R6: allows its size at once, then its rate', () => {
    let now = 0;
    const take = tokenBucket(3, 2, () => now);
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
    now += 500;
    expect([take(), take()]).toEqual([true, false]);
    now += 60_000;
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  });
});
