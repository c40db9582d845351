import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeAsk, encodeWord, MAX_SAID, parseWord } from '../../../../lib/sync/box-protocol';
import { MemoryStore } from '../../../../server/box/memory-store';
import { BoxSocket, newAuth } from '../../../support/box-socket';
import { testRelay, type TestRelay } from '../../../support/sync-relay';

const MALFORMED = 4400;

let relay: TestRelay;
let store: MemoryStore;
const begin = async (limits: Parameters<typeof testRelay>[0] = {}) => {
  store = new MemoryStore();
  relay = await testRelay(limits, false, { store });
};
beforeEach(() => begin());
afterEach(() => relay.close());

const filled = (size: number, with_ = 7) => new Uint8Array(size).fill(with_);

/** Somebody who hears what others in the box say. */
async function hearer(auth: Uint8Array<ArrayBuffer>): Promise<BoxSocket> {
  const box = await BoxSocket.open(relay.url, auth);
  expect(await box.ask({ kind: 'hear' })).toBe('done');
  return box;
}

describe('V1: a relay that carries what goes live', () => {
  it('says so once a box is open, in a word that an older client takes for a change', async () => {
    const box = await BoxSocket.connect(relay.url);
    await box.ask({ kind: 'list' });
    expect(box.carries).toBe(false);
    await box.ask({ kind: 'open', auth: newAuth() });
    await expect.poll(() => box.carries).toBe(true);
    const word = encodeWord({ kind: 'carries' });
    expect([word[0], word.length]).toEqual([encodeWord({ kind: 'changed' })[0], 5]);
    expect(parseWord(encodeWord({ kind: 'changed' }))).toEqual({ kind: 'changed' });
  });

  it('hands nothing on to a client that has not asked for it', async () => {
    const auth = newAuth();
    const [a, older] = [await hearer(auth), await BoxSocket.open(relay.url, auth)];
    expect(await a.say(filled(5))).toBe(0);
    await older.list();
    expect([older.heard, older.closed]).toEqual([[], undefined]);
  });
});

describe('V2: what is said', () => {
  it('comes to the others in the box, in order, to nobody else and not back; and is stored nowhere', async () => {
    const auth = newAuth();
    const [a, b, c, eve] = [
      await hearer(auth),
      await hearer(auth),
      await hearer(auth),
      await hearer(newAuth()),
    ];
    expect(await Promise.all([a.say(filled(5, 1)), a.say(filled(6, 2))])).toEqual([2, 2]);
    await b.list();
    expect(b.heard).toEqual([filled(5, 1), filled(6, 2)]);
    expect(c.heard).toEqual(b.heard);
    expect([a.heard, eve.heard]).toEqual([[], []]);
    expect([await b.list(), store.bytes, b.changes]).toEqual([[], 0, 0]);
    c.socket.close();
    await c.ended;
    await expect.poll(() => a.say(filled(1))).toBe(1);
  });

  it('does not wait for an envelope that is on its way to the disk', async () => {
    const auth = newAuth();
    const [a, b] = [await hearer(auth), await hearer(auth)];
    let write = (): void => undefined;
    store.put = () => new Promise((resolve) => (write = () => resolve(true)));
    const put = a.put('slot', filled(5));
    expect(await a.say(filled(3))).toBe(1);
    await expect.poll(() => b.heard.length).toBe(1);
    write();
    expect(await put).toBe('done');
  });

  it('is nothing before a box is open', async () => {
    const box = await BoxSocket.connect(relay.url);
    expect([await box.say(filled(1)), await box.ask({ kind: 'hear' })]).toEqual(['not-open', 'not-open']);
  });

  it.each([
    ['nothing', () => encodeAsk(1, { kind: 'say', said: filled(0) })],
    ['more than fits', () => encodeAsk(1, { kind: 'say', said: filled(MAX_SAID + 1) })],
    ['to hear something', () => Uint8Array.of(5, 0, 0, 0, 1, 7)],
  ])('closes the line of who says %s, and no other', async (_name, frame) => {
    const auth = newAuth();
    const [a, hostile] = [await hearer(auth), await hearer(auth)];
    hostile.socket.send(frame());
    expect(await hostile.ended).toBe(MALFORMED);
    expect(await a.say(filled(MAX_SAID))).toBe(0);
    expect(a.heard).toEqual([]);
  });
});

describe('V3: the limits of what is said', () => {
  it('a box has a rate, in which each receiver counts', async () => {
    await relay.close();
    await begin({ saidAtOnce: 20 * 1024, saidPerSecond: 0.001 });
    const auth = newAuth();
    const [a] = [await hearer(auth), await hearer(auth), await hearer(auth)];
    expect(await a.say(filled(9 * 1024))).toBe(2);
    expect(await a.say(filled(1))).toBe(2); // 1 KiB for each receiver, however little it is
    expect(await a.say(filled(1))).toBe('slow-down');
    expect(a.closed).toBeUndefined();
    expect(await a.put('slot', filled(5))).toBe('done'); // what is left has a rate of its own
  });

  it('so has an address, whatever boxes it opens', async () => {
    await relay.close();
    await begin({ saidAtOnce: 20 * 1024, saidPerSecond: 0.001 });
    const [a, b] = [await hearer(newAuth()), await hearer(newAuth())];
    expect([
      await a.say(filled(15 * 1024)),
      await b.say(filled(6 * 1024)),
      await b.say(filled(5 * 1024)),
    ]).toEqual([0, 'slow-down', 0]);
  });

  it('who does not read is dropped, and the others go on', async () => {
    await relay.close();
    await begin({ unread: 64 * 1024, burst: 5_000, saidAtOnce: 1e9 });
    const auth = newAuth();
    const [a, lame] = [await hearer(auth), await hearer(auth)];
    lame.socket.pause();
    for (let i = 0; i < 400 && relay.reasons('closed').length === 0; i++) await a.say(filled(MAX_SAID));
    expect(relay.reasons('closed')).toEqual(['does not read']);
    expect(await a.list()).toEqual([]);
    lame.socket.terminate();
  });
});
