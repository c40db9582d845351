import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignalingConn } from 'y-webrtc';
import { createRelay } from '../../../server/relay';
import type { TestRelay } from '../../support/sync-relay';
import { newRoom, raw, RoomSocket, testRelay } from '../../support/sync-relay';

let relay: TestRelay;
beforeEach(async () => {
  relay = await testRelay();
});
afterEach(() => relay.close());

const http = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${relay.port}${path}`, init);

describe('plain HTTP', () => {
  it('R9: /healthz answers, for GET only; all else is 404', async () => {
    const health = await http('/healthz');
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ ok: true, protocol: 1 });
    expect(health.headers.get('cache-control')).toBe('no-store');
    expect((await http('/healthz', { method: 'POST' })).status).toBe(404);
    expect((await http('/')).status).toBe(404);
    expect((await http(`/r/${newRoom().auth}`)).status).toBe(404);
  });

  it('R5: outlives what is no HTTP', async () => {
    await raw(relay.port, '\u0000\u0001\u0002 nonsense\r\n\r\n');
    await raw(relay.port, 'GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    await raw(
      relay.port,
      `GET /r/${newRoom().auth} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    );
    expect((await http('/healthz')).status).toBe(200);
  });
});

describe('the room of an auth key', () => {
  it.each(['', '/', '/r', '/r/', '/r/abc', `/r/${'0'.repeat(63)}`, `/r/${'g'.repeat(64)}`])(
    'R1: 401 at %j',
    async (path) => {
      await expect(RoomSocket.open(relay.url + path)).rejects.toThrow('401');
      expect(relay.reasons('refused')).toEqual(['no auth']);
    },
  );

  it('R1: 401 at an auth key with anything before or behind it', async () => {
    const { auth } = newRoom();
    for (const path of [`/x/r/${auth}`, `/r/${auth}/`, `/r/${auth}?x`, `/r/${auth.toUpperCase()}A`])
      await expect(RoomSocket.open(relay.url + path)).rejects.toThrow('401');
  });

  it("R2: somebody else's auth key hears and says nothing in the room", async () => {
    const ours = newRoom();
    const a = await RoomSocket.join(relay, ours);
    const b = await RoomSocket.join(relay, ours);
    const eve = await RoomSocket.open(`${relay.url}/r/${newRoom().auth}`);
    eve.say({ type: 'subscribe', topics: [ours.room, '*'] });
    eve.say({ type: 'publish', topic: ours.room, data: 'from eve' });
    await eve.settled();
    a.say({ type: 'publish', topic: ours.room, data: 'from a' });
    await a.settled();
    await b.settled();
    expect(b.published).toEqual([{ type: 'publish', topic: ours.room, data: 'from a' }]);
    expect(a.published).toEqual([]);
    expect(eve.published).toEqual([]);
  });

  it("R3: is not echoed to the sender; other topics and a client's own fields go nowhere", async () => {
    const ours = newRoom();
    const a = await RoomSocket.join(relay, ours);
    const b = await RoomSocket.join(relay, ours);
    b.say({ type: 'subscribe', topics: ['another'] });
    await b.settled();
    a.say({ type: 'publish', topic: 'another', data: 1 });
    a.say({ type: 'publish', topic: ours.room, data: 2, clients: 99, __proto__: { x: 1 }, extra: 'x' });
    await a.settled();
    await b.settled();
    expect(a.published).toEqual([]);
    expect(b.published).toEqual([{ type: 'publish', topic: ours.room, data: 2 }]);
  });

  it('R3: who has unsubscribed, or never subscribed, hears nothing', async () => {
    const ours = newRoom();
    const a = await RoomSocket.join(relay, ours);
    const b = await RoomSocket.join(relay, ours);
    const c = await RoomSocket.open(`${relay.url}/r/${ours.auth}`);
    b.say({ type: 'unsubscribe', topics: [ours.room] });
    await b.settled();
    a.say({ type: 'publish', topic: ours.room, data: 'x' });
    await a.settled();
    await Promise.all([b.settled(), c.settled()]);
    expect([...b.published, ...c.published]).toEqual([]);
  });
});

describe("y-webrtc's own signaling client", () => {
  it('R3: subscribes, and its pings are answered', async () => {
    const { auth, room } = newRoom();
    const other = await RoomSocket.join(relay, { auth, room });
    vi.stubGlobal('WebSocket', globalThis.WebSocket ?? (await import('ws')).WebSocket);
    const conn = new SignalingConn(`${relay.url}/r/${auth}`);
    const pongs: unknown[] = [];
    conn.on('message', (message: { type: string }) => message.type === 'pong' && pongs.push(message));
    try {
      await expect.poll(() => conn.connected, { timeout: 5_000 }).toBe(true);
      conn.send({ type: 'ping' });
      await expect.poll(() => pongs.length, { timeout: 5_000 }).toBe(1);
      conn.send({ type: 'publish', topic: room, data: 'AAAA' });
      await expect
        .poll(() => other.published, { timeout: 5_000 })
        .toEqual([{ type: 'publish', topic: room, data: 'AAAA' }]);
    } finally {
      conn.destroy();
      vi.unstubAllGlobals();
    }
  });
});

describe('the end', () => {
  it('R8: says goodbye with 1001, frees the port, and can be started there again', async () => {
    const first = await testRelay();
    const a = await RoomSocket.join(first, newRoom());
    await first.close();
    expect(await a.ended).toBe(1001);
    const second = await createRelay({ port: first.port, host: '127.0.0.1' });
    await second.close();
  });

  it('R8: does not wait for who does not answer the goodbye', async () => {
    const first = await testRelay();
    const a = await RoomSocket.join(first, newRoom());
    a.socket.pause(); // never reads the close frame
    const idle = raw(first.port, 'GET /healthz HTTP/1.1\r\n', 5_000); // a request that never ends
    const start = Date.now();
    await first.close();
    expect(Date.now() - start).toBeLessThan(3_000);
    a.socket.terminate();
    await idle;
  });

  it('rejects when the port is taken', async () => {
    await expect(createRelay({ port: relay.port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
  });
});
