import { beforeEach, describe, expect, it } from 'vitest';
import { indexKeeper, MAX_TEXT } from '../../../lib/search/keeper';
import { asked, serve } from '../../../lib/search/serve';
import { gzip } from '../../../lib/util/gzip';

type StoredIndex = Parameters<Parameters<typeof indexKeeper>[0]['write']>[1];
let stored: StoredIndex | undefined;
const shelf = {
  read: () => Promise.resolve(stored),
  write: (_name: string, one: StoredIndex) => Promise.resolve(void (stored = one)),
};
beforeEach(() => {
  stored = undefined;
});
const entry = (id: string, text: string) => ({ id, print: text.slice(0, 20), name: '', text });
const NOTHING = new Map();

describe('an index', () => {
  it('is kept and opened again with what it was made of', async () => {
    const first = indexKeeper(shelf);
    expect(await first.open('n')).toEqual(NOTHING);
    await first.put([entry('a', 'umbrella'), entry('b', 'lantern')]);
    await first.drop(['b']);
    await first.keep();
    const second = indexKeeper(shelf);
    expect(await second.open('n')).toEqual(new Map([['a', 'umbrella']]));
    expect((await second.find('umbrella', 5)).map(({ id }) => id)).toEqual(['a']);
    expect(await second.find('lantern', 5)).toEqual([]);
  });

  it('is written only where something changed', async () => {
    const keeper = indexKeeper(shelf);
    await keeper.open('n');
    await keeper.drop(['nobody']);
    await keeper.keep();
    expect(stored).toBeUndefined();
    await keeper.put([entry('a', 'umbrella')]);
    await keeper.keep();
    const written = stored;
    await keeper.keep();
    expect(stored).toBe(written);
  });

  it('that the disk refused is written with the next keeping', async () => {
    let full = true;
    const refusing = {
      ...shelf,
      write: (name: string, one: StoredIndex) =>
        full ? Promise.reject(new Error('the disk is full')) : shelf.write(name, one),
    };
    const keeper = indexKeeper(refusing);
    await keeper.open('n');
    await keeper.put([entry('a', 'umbrella')]);
    await expect(keeper.keep()).rejects.toThrow('the disk is full');
    full = false;
    await keeper.keep();
    expect(stored?.prints).toEqual(new Map([['a', 'umbrella']]));
  });

  it.each([
    ['of another version', { version: 2 }],
    ['that is no gzip', { index: new Uint8Array([1, 2, 3]) }],
  ])('%s is made anew', async (_what, over) => {
    const keeper = indexKeeper(shelf);
    await keeper.open('n');
    await keeper.put([entry('a', 'umbrella')]);
    await keeper.keep();
    stored = { ...(stored as StoredIndex), ...over };
    expect(await keeper.open('n')).toEqual(NOTHING);
    expect(await keeper.find('umbrella', 5)).toEqual([]);
  });

  it('that was damaged on the disk is made anew', async () => {
    stored = { version: 1, prints: new Map([['a', 'x']]), index: await gzip('{"no": "index"}') };
    expect(await indexKeeper(shelf).open('n')).toEqual(NOTHING);
  });

  it('reads the words of a stored text, and none of bytes that are no text', async () => {
    const keeper = indexKeeper(shelf);
    await keeper.open('n');
    await keeper.put([
      { ...entry('a', ''), body: await gzip('<p>An <b>umb</b>rella &amp; more</p>') },
      { ...entry('b', ''), body: new Uint8Array([1, 2, 3]) },
    ]);
    expect((await keeper.find('umbrella', 5)).map(({ id }) => id)).toEqual(['a']);
    expect((await keeper.find('b', 5)).length).toBe(0);
  });

  it('reads four million characters of a text', async () => {
    const keeper = indexKeeper(shelf);
    await keeper.open('n');
    const filled = (end: string): string => `${'.'.repeat(MAX_TEXT - 4)}${end}`;
    await keeper.put([entry('at', filled('lamp')), entry('beyond', filled('.glow'))]);
    expect(MAX_TEXT).toBe(4_000_000);
    expect((await keeper.find('lamp', 5)).map(({ id }) => id)).toEqual(['at']);
    expect(await keeper.find('glow', 5)).toEqual([]);
  });
});

describe('a line to the worker', () => {
  type Line = Parameters<typeof serve>[0];

  /** Two ends of a line; what is posted arrives in another turn, copied. */
  function ends(): [Line, Line] {
    const channel = new MessageChannel();
    channel.port1.start();
    channel.port2.start();
    return [channel.port1, channel.port2];
  }

  it('brings questions and answers, also failures', async () => {
    const [page, worker] = ends();
    const broken = { ...indexKeeper(shelf), drop: () => Promise.reject(new Error('no disk')) };
    serve(worker, broken);
    const stop = new AbortController();
    const asks = asked(page, stop.signal);
    expect(await asks.open('n')).toEqual(NOTHING);
    await asks.put([entry('a', 'umbrella')]);
    expect(await asks.find('umbrella', 5)).toMatchObject([{ id: 'a', words: ['umbrella'] }]);
    await expect(asks.drop(['a'])).rejects.toThrow('no disk');
    expect(await asks.keep()).toBeNull();
    stop.abort(new Error('over'));
    await expect(asks.keep()).rejects.toThrow('over');
  });

  it('answers in the order of the questions', async () => {
    const [page, worker] = ends();
    serve(worker, indexKeeper(shelf));
    const asks = asked(page, new AbortController().signal);
    const [, , hits] = await Promise.all([
      asks.open('n'),
      asks.put([{ ...entry('a', ''), body: await gzip('umbrella '.repeat(10_000)) }]),
      asks.find('umbrella', 5),
    ]);
    expect(hits).toHaveLength(1);
  });

  it('fails what waits when it ends', async () => {
    const [page] = ends();
    const stop = new AbortController();
    const waits = asked(page, stop.signal).find('umbrella', 5);
    stop.abort(new Error('over'));
    await expect(waits).rejects.toThrow('over');
  });
});
