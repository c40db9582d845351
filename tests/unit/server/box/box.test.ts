import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeAsk, MAX_ENVELOPE } from '../../../../lib/sync/box-protocol';
import { MemoryStore } from '../../../../server/box/memory-store';
import { BoxSocket, boxName, newAuth } from '../../../support/box-socket';
import { newRoom, RoomSocket, testRelay, type TestRelay } from '../../../support/sync-relay';

const DAY = 86_400_000;
const MALFORMED = 4400;

let relay: TestRelay;
let store: MemoryStore;
let now: number;
beforeEach(async () => {
  now = 1_790_000_000_000;
  store = new MemoryStore();
  relay = await testRelay({}, false, { store, now: () => now });
});
afterEach(() => relay.close());

const filled = (size: number, with_ = 7) => new Uint8Array(size).fill(with_);

describe('M1: a relay that has a mailbox', () => {
  it('says so first; one without a store refuses', async () => {
    expect((await BoxSocket.connect(relay.url)).closed).toBeUndefined();
    const plain = await testRelay();
    await expect(BoxSocket.connect(plain.url)).rejects.toThrow('401');
    expect(plain.reasons('refused')).toEqual(['no mailbox']);
    await plain.close();
  });

  it('does nothing before a box is open', async () => {
    const box = await BoxSocket.connect(relay.url);
    expect(await box.ask({ kind: 'list' })).toBe('not-open');
    expect(await box.put('x', filled(1))).toBe('not-open');
    expect(await box.ask({ kind: 'open', auth: newAuth() })).toBe('done');
    expect(await box.ask({ kind: 'open', auth: newAuth() })).toBe('not-open'); // one box a connection
  });
});

describe('M2: the box of an auth key', () => {
  it('keeps an envelope, and gives it to whoever shows the key, to nobody else', async () => {
    const auth = newAuth();
    const [a, b, eve] = [
      await BoxSocket.open(relay.url, auth),
      await BoxSocket.open(relay.url, auth),
      await BoxSocket.open(relay.url, newAuth()),
    ];
    expect(await a.put('slot', filled(5))).toBe('done');
    expect(await b.get('slot')).toEqual(filled(5));
    expect((await b.list()).map(({ size }) => size)).toEqual([5]);
    expect(await eve.get('slot')).toBeUndefined();
    expect(await eve.list()).toEqual([]);
  });

  it('tells the others that something has changed, and not who changed it', async () => {
    const auth = newAuth();
    const [a, b] = [await BoxSocket.open(relay.url, auth), await BoxSocket.open(relay.url, auth)];
    await a.put('slot', filled(5));
    await expect.poll(() => b.changes).toBe(1);
    const [entry] = await a.list();
    await a.ask({ kind: 'remove', name: boxName('slot'), tag: entry!.tag });
    await expect.poll(() => b.changes).toBe(2);
    expect(a.changes).toBe(0);
  });

  it('puts a newer envelope in the place of the older; removes only the one that is meant', async () => {
    const a = await BoxSocket.open(relay.url, newAuth());
    await a.put('slot', filled(5));
    const [old] = await a.list();
    await a.put('slot', filled(6));
    await a.ask({ kind: 'remove', name: boxName('slot'), tag: old!.tag });
    expect((await a.list()).map(({ size }) => size)).toEqual([6]);
    const [entry] = await a.list();
    await a.ask({ kind: 'remove', name: boxName('slot'), tag: entry!.tag });
    expect(await a.list()).toEqual([]);
  });

  it('acknowledges nothing that the store did not take, and goes on', async () => {
    const a = await BoxSocket.open(relay.url, newAuth());
    const put = store.put.bind(store);
    store.put = () => Promise.reject(new Error('/a/path is full'));
    expect(await a.put('slot', filled(5))).toBe('not-stored');
    expect(await a.list()).toEqual([]);
    store.put = put;
    expect(await a.put('slot', filled(5))).toBe('done');
    expect(JSON.stringify(relay.lines)).not.toContain('path');
  });

  it('has it after a restart', async () => {
    const auth = newAuth();
    await (await BoxSocket.open(relay.url, auth)).put('slot', filled(5));
    await relay.close();
    relay = await testRelay({}, false, { store, now: () => now });
    expect((await (await BoxSocket.open(relay.url, auth)).get('slot'))?.length).toBe(5);
  });
});

describe('M3: a malformed frame closes its own connection and nothing else', () => {
  const frames: readonly [string, () => string | Uint8Array][] = [
    ['a text', () => '{"type":"ping"}'],
    ['nothing', () => new Uint8Array()],
    ['too short', () => Uint8Array.of(0, 0, 0, 0)],
    ['an unknown kind', () => Uint8Array.of(9, 0, 0, 0, 1)],
    ['a key that is too short', () => encodeAsk(1, { kind: 'open', auth: new Uint8Array(31) })],
    ['a list of something', () => Uint8Array.of(1, 0, 0, 0, 1, 7)],
    ['a name that is too short', () => encodeAsk(1, { kind: 'get', name: new Uint8Array(15) })],
    ['an envelope of nothing', () => encodeAsk(1, { kind: 'put', name: boxName('x'), envelope: filled(0) })],
    ['no tag', () => encodeAsk(1, { kind: 'remove', name: boxName('x'), tag: filled(15) })],
  ];
  it.each(frames)('%s', async (_name, frame) => {
    const auth = newAuth();
    const [a, hostile] = [await BoxSocket.open(relay.url, auth), await BoxSocket.open(relay.url, auth)];
    const room = await RoomSocket.join(relay, newRoom());
    hostile.socket.send(frame());
    expect(await hostile.ended).toBe(MALFORMED);
    expect(await a.put('slot', filled(5))).toBe('done');
    await room.settled();
    expect(room.closed).toBeUndefined();
  });
});

describe('M4: the limits', () => {
  const again = async (limits: Parameters<typeof testRelay>[0]) => {
    await relay.close();
    relay = await testRelay(limits, false, { store, now: () => now });
  };

  it('an envelope has 4 MiB at most', async () => {
    const auth = newAuth();
    const a = await BoxSocket.open(relay.url, auth);
    expect(await a.put('slot', filled(MAX_ENVELOPE))).toBe('done');
    expect(await a.put('slot', filled(MAX_ENVELOPE + 1))).toBe('closed');
    expect(a.closed).toBe(1009);
    expect((await (await BoxSocket.open(relay.url, auth)).list()).map(({ size }) => size)).toEqual([
      MAX_ENVELOPE,
    ]);
  });

  it('a box takes so many bytes, to the last, and one more only in the place of another', async () => {
    await again({ boxBytes: 10 });
    const a = await BoxSocket.open(relay.url, newAuth());
    expect(await a.put('one', filled(6))).toBe('done');
    expect(await a.put('two', filled(4))).toBe('done');
    expect(await a.put('three', filled(1))).toBe('full');
    expect(await a.put('one', filled(7))).toBe('full');
    expect((await a.get('one'))?.length).toBe(6); // the older one is still there
    expect(await a.put('one', filled(5))).toBe('done');
    expect(await a.put('three', filled(1))).toBe('done');
  });

  it('two that fill the last room at once: one of them is refused', async () => {
    await again({ boxBytes: 10 });
    const auth = newAuth();
    const [a, b] = [await BoxSocket.open(relay.url, auth), await BoxSocket.open(relay.url, auth)];
    expect((await Promise.all([a.put('one', filled(6)), b.put('two', filled(6))])).toSorted()).toEqual([
      'done',
      'full',
    ]);
  });

  it('a box takes so many envelopes', async () => {
    await again({ envelopesPerBox: 2 });
    const a = await BoxSocket.open(relay.url, newAuth());
    expect(await a.put('one', filled(1))).toBe('done');
    expect(await a.put('two', filled(1))).toBe('done');
    expect(await a.put('three', filled(1))).toBe('full');
    expect(await a.put('two', filled(2))).toBe('done');
  });

  it('all boxes together take so many bytes', async () => {
    await again({ storeBytes: 10 });
    const a = await BoxSocket.open(relay.url, newAuth());
    const b = await BoxSocket.open(relay.url, newAuth());
    expect(await a.put('one', filled(6))).toBe('done');
    expect(await b.put('one', filled(5))).toBe('full');
    expect(await b.put('one', filled(4))).toBe('done');
  });

  it('a box is open to so many, and a place is free again when one has left', async () => {
    await again({ connectionsPerBox: 2 });
    const auth = newAuth();
    const first = await BoxSocket.open(relay.url, auth);
    await BoxSocket.open(relay.url, auth);
    const third = await BoxSocket.connect(relay.url);
    expect(await third.ask({ kind: 'open', auth })).toBe('full');
    first.socket.close();
    await first.ended;
    await expect.poll(() => third.ask({ kind: 'open', auth })).toBe('done');
  });

  it('a box and an address move so many bytes at once, in and out', async () => {
    await again({ bytesAtOnce: 10, bytesPerSecond: 0.000_1 });
    const a = await BoxSocket.open(relay.url, newAuth());
    expect(await a.put('one', filled(5))).toBe('done');
    expect((await a.get('one'))?.length).toBe(5);
    expect(await a.put('one', filled(1))).toBe('slow-down');
    const b = await BoxSocket.open(relay.url, newAuth()); // another box, from the same address
    expect(await b.put('one', filled(1))).toBe('slow-down');
  });

  it('what does not fit counts for no rate', async () => {
    await again({ boxBytes: 4, bytesAtOnce: 10, bytesPerSecond: 0.000_1 });
    const a = await BoxSocket.open(relay.url, newAuth());
    for (let i = 0; i < 4; i++) expect(await a.put('one', filled(5))).toBe('full');
    expect(await a.put('one', filled(4))).toBe('done');
  });

  it('a connection has so many asks unanswered, and sends so many frames', async () => {
    await again({ unanswered: 2 });
    const a = await BoxSocket.open(relay.url, newAuth());
    const flood = Array.from({ length: 60 }, () => a.ask({ kind: 'list' }));
    expect(await a.ended).toBe(4429);
    await Promise.all(flood);
    await again({ burst: 3, framesPerSecond: 0.1 });
    const b = await BoxSocket.open(relay.url, newAuth());
    for (let i = 0; i < 2; i++) expect(await b.ask({ kind: 'list' })).toBe('done');
    expect(await b.ask({ kind: 'list' })).toBe('closed');
    expect(b.closed).toBe(4429);
  });

  it('a connection that opens no box takes its place for a moment only', async () => {
    await again({ openWithin: 50 });
    expect(await (await BoxSocket.connect(relay.url)).ended).toBe(4408);
    const open = await BoxSocket.open(relay.url, newAuth());
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(open.closed).toBeUndefined();
  });

  it('connections count with those to rooms, for an address and in all', async () => {
    await again({ connectionsPerAddress: 2 });
    await RoomSocket.join(relay, newRoom());
    await BoxSocket.connect(relay.url);
    await expect(BoxSocket.connect(relay.url)).rejects.toThrow('429');
    await again({ connections: 1 });
    await BoxSocket.connect(relay.url);
    await expect(RoomSocket.open(`${relay.url}/r/${newRoom().auth}`)).rejects.toThrow('503');
  });

  it('an envelope is kept for 45 days, and not a moment longer', async () => {
    const auth = newAuth();
    const a = await BoxSocket.open(relay.url, auth);
    await a.put('slot', filled(5));
    now += 45 * DAY;
    expect((await a.get('slot'))?.length).toBe(5);
    now += 1;
    expect(await a.get('slot')).toBeUndefined();
    expect(await a.list()).toEqual([]);
  });

  it('what is too old goes from the disk, and its room is free', async () => {
    await again({ sweepEvery: 20, boxBytes: 10 });
    const a = await BoxSocket.open(relay.url, newAuth());
    await a.put('slot', filled(10));
    now += 45 * DAY + 1;
    await expect.poll(() => store.bytes).toBe(0);
    expect(await a.put('other', filled(10))).toBe('done');
  });
});

it('R10: the log holds no box, name or envelope', async () => {
  const auth = newAuth();
  const a = await BoxSocket.open(relay.url, auth);
  await a.put('slot', new TextEncoder().encode('secret-message'));
  a.socket.send('secret-text');
  await a.ended;
  const log = JSON.stringify(relay.lines);
  for (const word of [
    'secret',
    '127.0.0.1',
    Buffer.from(auth).toString('hex'),
    Buffer.from(boxName('slot')).toString('hex'),
  ])
    expect(log).not.toContain(word);
});
