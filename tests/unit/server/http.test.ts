import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../server/box/memory-store';
import { ALONE } from '../../../server/bus';
import { BoxSocket, boxName, newAuth } from '../../support/box-socket';
import { newRoom, RoomSocket, type TestRelay, testRelay } from '../../support/sync-relay';

let relay: TestRelay;
afterEach(() => relay.close());

const http = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${relay.port}${path}`, { headers });
const metrics = async () => (await http('/metrics')).text();

describe('R9: /readyz', () => {
  it.each([
    ['all is there', true, true, 200],
    ['the store is away', false, true, 503],
    ['the way to other instances is cut', true, false, 503],
  ])('%s', async (_what, isStoreThere, isBusThere, status) => {
    const store = Object.assign(new MemoryStore(), { isThere: isStoreThere });
    relay = await testRelay({}, false, { store, bus: { ...ALONE, isThere: isBusThere } });
    const answer = await http('/readyz');
    expect([answer.status, await answer.json()]).toEqual([status, { ready: status === 200 }]);
    expect((await http('/healthz')).status).toBe(200); // the process lives: nobody need start it again
  });

  it('says yes without a mailbox', async () => {
    relay = await testRelay();
    expect((await http('/readyz')).status).toBe(200);
  });
});

describe('R9: /metrics', () => {
  it('counts what happens, and measures what is there', async () => {
    relay = await testRelay({}, false, { store: new MemoryStore() });
    const ours = newRoom();
    const room = await RoomSocket.join(relay, ours);
    const box = await BoxSocket.open(relay.url, newAuth());
    await box.put('slot', new Uint8Array(5));
    await box.get('slot');
    await box.get('other');
    room.say('nonsense');
    await room.ended;
    await expect(RoomSocket.open(`${relay.url}/x`)).rejects.toThrow('401');
    const said = await metrics();
    for (const line of [
      'bookbag_events_total{event="closed",reason="malformed"} 1',
      'bookbag_events_total{event="refused",reason="no auth"} 1',
      'bookbag_frames_total{door="room"} 3',
      'bookbag_frames_total{door="box"} 4',
      'bookbag_asks_total{kind="put",answer="done"} 1',
      'bookbag_asks_total{kind="get",answer="gone"} 1',
      'bookbag_envelope_bytes_total{way="in"} 5',
      'bookbag_envelope_bytes_total{way="out"} 5',
      'bookbag_connections{door="box"} 1',
      'bookbag_connections{door="room"} 0',
      'bookbag_open{what="boxes"} 1',
      'bookbag_store_bytes 5',
      'bookbag_there{part="store"} 1',
      '# TYPE bookbag_frames_total counter',
      '# TYPE bookbag_connections gauge',
    ])
      expect(said).toContain(`${line}\n`);
    expect(said).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(said).not.toMatch(/^(?!#|[a-z_]+(?:\{[a-z]+="[a-z -]+"(?:,[a-z]+="[a-z -]+")*\})? [\d.e+-]+$)./im);
  });

  it('R10: has no id, address or word of a client in it', async () => {
    relay = await testRelay({}, false, { store: new MemoryStore() });
    const [auth, ours] = [newAuth(), newRoom()];
    const box = await BoxSocket.open(relay.url, auth);
    await box.put('slot', new TextEncoder().encode('secret'));
    const room = await RoomSocket.join(relay, ours);
    room.say({ type: 'secret', topic: ours.room });
    await room.ended;
    const said = await metrics();
    const id = Buffer.from(boxName('slot')).toString('hex');
    for (const word of ['secret', '127.0.0.1', ours.room, ours.auth, Buffer.from(auth).toString('hex'), id])
      expect(said).not.toContain(word);
  });

  it('is not for whom a proxy has let through', async () => {
    relay = await testRelay({}, true);
    expect((await http('/metrics')).status).toBe(200);
    expect((await http('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
    expect((await http('/readyz', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  });
});

describe('R8: the end', () => {
  it('waits for an envelope that is on its way to the disk', async () => {
    const store = new MemoryStore();
    const put = store.put.bind(store);
    let write = (): void => undefined;
    store.put = (...all) => new Promise((resolve) => (write = () => resolve(put(...all))));
    relay = await testRelay({ stopWithin: 1_000 }, false, { store });
    const box = await BoxSocket.open(relay.url, newAuth());
    const asked = box.put('slot', new Uint8Array(5));
    await expect.poll(() => metrics()).toContain('bookbag_frames_total{door="box"} 2');
    let isClosed = false;
    const closed = relay.close().then(() => (isClosed = true));
    expect([await asked, await box.ended]).toEqual(['closed', 1001]);
    expect(isClosed).toBe(false);
    write();
    await closed;
    expect(store.bytes).toBe(5);
  });

  it('does not wait for a disk that never answers', async () => {
    const store = new MemoryStore();
    store.put = () => new Promise(() => undefined);
    relay = await testRelay({ stopWithin: 50 }, false, { store });
    const box = await BoxSocket.open(relay.url, newAuth());
    void box.put('slot', new Uint8Array(5));
    await expect.poll(() => metrics()).toContain('bookbag_frames_total{door="box"} 2');
    await relay.close();
    expect(await box.ended).toBe(1001);
  });
});
