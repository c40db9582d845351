import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { acts } from '../../../../lib/session/acts';
import { textOf } from '../../../../lib/notebook/texts/texts';
import { textWords } from '../../../../lib/notebook/texts/words';
import { recordLists, type Records } from '../../../../lib/session/records';
import { MOST_FOUND } from '../../../../lib/session/search/open-index';
import { type WordSearch, wordSearch } from '../../../../lib/session/search/word-search';
import { indexKeeper } from '../../../../lib/search/keeper';
import type { Asks } from '../../../../lib/search/asks';
import { writeBodies } from '../../../../lib/store/bodies';
import type { BookbagDb } from '../../../../lib/store/db';
import { gzip } from '../../../../lib/util/gzip';
import { tempDb } from '../../../support/temp-db';

type IndexShelf = Parameters<typeof indexKeeper>[0];
type StoredIndex = Parameters<IndexShelf['write']>[1];

let end: AbortController;
let db: BookbagDb;
let doc: Y.Doc;
let records: Records;
let search: WordSearch;
let shelf: IndexShelf & { readonly stored: Map<string, StoredIndex> };
/** What each start of the index was asked to put in, by name, and the signal by which it is let go. */
let starts: { readonly put: string[]; readonly signal: AbortSignal }[];

function started(signal: AbortSignal): Asks {
  const start = { put: [] as string[], signal };
  starts.push(start);
  const asks = indexKeeper(shelf);
  return {
    ...asks,
    put: (entries) => {
      start.put.push(...entries.map(({ id }) => id));
      return asks.put(entries);
    },
  };
}

beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
  doc = new Y.Doc();
  starts = [];
  const stored = new Map<string, StoredIndex>();
  shelf = {
    stored,
    read: (name) => Promise.resolve(stored.get(name)),
    write: (name, one) => Promise.resolve(void stored.set(name, one)),
  };
  const here = { db, id: 'n', me: 'ana', doc, now: () => 1_790_000_000_000, acts: acts() };
  records = recordLists(here, end.signal);
  search = wordSearch(
    { db, id: 'n', records, texts: textWords(doc, end.signal), start: started },
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** Waits in real time, which a test may have stopped: an index is packed on another thread. */
async function comes(is: () => boolean): Promise<void> {
  const until = performance.now() + 5_000;
  // oxlint-disable-next-line no-await-in-loop -- one turn after the other
  while (!is() && performance.now() < until) await new Promise<void>((done) => void setImmediate(done));
  expect(is()).toBe(true);
}

const HASH = 'ab'.repeat(32);
const storeText = async (html: string): Promise<void> =>
  writeBodies(db, [{ hash: HASH, bytes: await gzip(html) }]);
function added(
  kind: 'drafts' | 'notes' | 'readings' | 'books' | 'comments' | 'highlights',
  fields: object,
): string {
  const written = records[kind].add(fields);
  if (!written.ok) throw new Error(written.reason);
  return written.value;
}
/** What is found once all is in the index. */
async function found(question: string) {
  await search.find(question);
  await vi.waitFor(() => expect(search.behind.get()).toBe(0));
  return search.find(question);
}
const kinds = async (question: string): Promise<string[]> => (await found(question)).map(({ kind }) => kind);

describe('a search', () => {
  it('finds words in records of every kind and in texts, and says on which card each stands', async () => {
    await storeText('<p>Nobody counts the lanterns.</p>');
    const reading = added('readings', { title: 'A walk with lanterns', body: HASH });
    const note = added('notes', { text: 'Bring lanterns on Thursday' });
    const book = added('books', { title: 'Nine lanterns', why: 'The pictures glow' });
    const highlight = added('highlights', { reading, meaning: 'liked', quote: 'the lanterns' });
    const comment = added('comments', { on: 'highlight', subject: highlight, text: 'Our lanterns too' });
    const reply = added('comments', { on: 'note', subject: note, text: 'How many lanterns?' });
    const hits = await found('lanterns');
    expect(hits.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual(
      [
        ...[`readings ${reading}`, `text ${reading}`, `notes ${note}`, `books ${book}`],
        ...[`highlights ${highlight}`, `comments ${comment}`, `comments ${reply}`],
      ].toSorted(),
    );
    const of = (kind: string) => hits.find((one) => one.kind === kind);
    const standing = (id: string) => hits.find((one) => one.id === id);
    expect(standing(comment)).toMatchObject({ section: 'readings', top: { kind: 'readings', id: reading } });
    expect(standing(reply)).toMatchObject({ section: 'notes', top: { kind: 'notes', id: note } });
    expect(of('text')).toMatchObject({ section: 'readings', top: { kind: 'readings', id: reading } });
    expect(of('notes')).toMatchObject({
      section: 'notes',
      top: { kind: 'notes', id: note },
      words: ['lanterns'],
    });
    expect((await found('glow'))[0]).toMatchObject({ kind: 'books', id: book });
  });

  it('follows what is added, changed, removed and put back', async () => {
    const note = added('notes', { text: 'umbrella' });
    expect(await kinds('umbrella')).toEqual(['notes']);
    records.notes.edit(note, { text: 'lantern' });
    expect([await kinds('umbrella'), await kinds('lantern')]).toEqual([[], ['notes']]);
    records.notes.remove(note);
    expect(await kinds('lantern')).toEqual([]);
    records.notes.putBack(note);
    expect(await kinds('lantern')).toEqual(['notes']);
  });

  it('counts a text that is not here yet as missing, and finds it once it is', async () => {
    added('readings', { title: 'A walk', body: HASH });
    await search.find('counts');
    await vi.waitFor(() => expect(search.behind.get()).toBe(1));
    expect(await search.find('counts')).toEqual([]);
    await storeText('<p>Nobody counts.</p>');
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 6_000);
    expect(await kinds('counts')).toEqual(['text']);
  });

  it(`shows ${MOST_FOUND} things at most`, async () => {
    for (let n = 0; n < MOST_FOUND; n += 1) added('notes', { text: `note ${n}` });
    expect(await found('note')).toHaveLength(60);
    added('notes', { text: 'one more note' });
    expect(await found('note')).toHaveLength(60);
  });
});

describe('its index', () => {
  it('is not started before somebody asks, and reads again only what is new', async () => {
    added('notes', { text: 'umbrella' });
    expect(starts).toHaveLength(0);
    await found('umbrella');
    const second = added('notes', { text: 'umbrella, again' });
    expect(await found('umbrella')).toHaveLength(2);
    expect(starts).toHaveLength(1);
    expect(starts[0]?.put.slice(1)).toEqual([`notes ${second}`]);
  });

  it('is kept ten seconds after a change, and let go after five idle minutes; the next one knows it all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    added('notes', { text: 'umbrella' });
    await search.find('umbrella');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(shelf.stored.has('n')).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await comes(() => shelf.stored.has('n'));
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    added('notes', { text: 'another umbrella' });
    await search.find('umbrella');
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect(starts[0]?.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await comes(() => starts[0]?.signal.aborted === true);
    vi.useRealTimers();
    expect(await found('umbrella')).toHaveLength(2);
    expect(starts.map(({ put }) => put.length)).toEqual([2, 0]);
  });

  it('ends with its notebook', async () => {
    added('notes', { text: 'umbrella' });
    await found('umbrella');
    end.abort();
    expect(starts[0]?.signal.aborted).toBe(true);
  });

  it('finds the words of a draft as they stand now, also what the partner writes, and none of a removed one', async () => {
    const draft = added('drafts', { title: 'Songs' });
    const text = textOf(doc, draft) as Y.Text;
    text.insert(0, 'We carried a lantern.');
    expect(await found('lantern')).toMatchObject([
      { kind: 'drafts', id: draft, section: 'write', top: { kind: 'drafts', id: draft } },
    ]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    (textOf(other, draft) as Y.Text).insert(0, 'An umbrella too. ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(await kinds('umbrella')).toEqual(['drafts']);
    text.delete(0, text.length);
    expect(await kinds('lantern')).toEqual([]);
    expect(await kinds('songs')).toEqual(['drafts']);
    records.drafts.remove(draft);
    expect(await kinds('songs')).toEqual([]);
  });

  it('begins anew where it failed', async () => {
    const failing = vi.spyOn(shelf, 'read').mockRejectedValueOnce(new Error('no'));
    added('notes', { text: 'umbrella' });
    expect(await kinds('umbrella')).toEqual(['notes']); // what is not on the disk is made
    expect(failing).toHaveBeenCalled();
    const broken = wordSearch(
      {
        ...{ db, id: 'n', records, texts: textWords(doc, end.signal) },
        start: (signal) => {
          const asks = started(signal);
          return starts.length > 2
            ? asks
            : { ...asks, find: () => Promise.reject(new Error('the worker died')) };
        },
      },
      end.signal,
    );
    await expect(broken.find('umbrella')).rejects.toThrow('the worker died');
    expect(starts.at(-1)?.signal.aborted).toBe(true);
    expect(await broken.find('umbrella')).toEqual(expect.any(Array));
    expect(starts).toHaveLength(3);
  });
});
