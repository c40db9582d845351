import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { KINDS, type KindName } from '../../../../lib/model/kinds';
import { books } from '../../../../lib/model/book';
import { addRecord, editRecord, removeRecord } from '../../../../lib/notebook/records';
import { recordsMap } from '../../../../lib/notebook/schema';
import { claimWriter, writersOf } from '../../../../lib/notebook/texts/writers';
import { TEXTS } from '../../../../lib/notebook/texts/named-as';
import { observeInMyName } from '../../../../lib/notebook/words/in-my-name';
import { ownWordsOf } from '../../../../lib/notebook/words/own-words';

const THEIRS = 9;
const AT = 1_790_000_000_000;

/** Ana's notebook, and Ben's changed Bookbag. */
function two() {
  const [doc, ben] = [new Y.Doc(), new Y.Doc()];
  ben.clientID = THEIRS;
  const words = ownWordsOf(doc);
  words.begin('ana');
  for (const id of ['ana', 'ben'])
    addRecord(doc, KINDS.members, { id, by: id, at: AT }, { name: id, seat: id === 'ana' ? 'a' : 'b' });
  const sync = (): void => {
    words.learn({ brought: new Map([[THEIRS, 0]]) });
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben));
  };
  const list = observeInMyName(doc, 'ana', new AbortController().signal);
  return { doc, ben, words, sync, list };
}

/** Least fields with which a record of a kind counts. */
const LEAST: Partial<Record<KindName, object>> = {
  notes: { text: 'I owe you my car.' },
  books: { title: 'The Second Verse' },
  goals: { title: 'Read more' },
  tables: { title: 'Ideas' },
  events: { title: 'ALA Annual' },
  resources: { title: 'A guide', address: 'https://example.org/' },
  surveys: { title: 'How it goes' },
  readings: { title: 'A Mentor Is Not a Map', url: 'https://example.org/' },
};

describe('what stands in my name', () => {
  it.each(Object.keys(LEAST) as KindName[])('is listed where somebody else wrote it: %s', (kind) => {
    const { doc, ben, sync, list } = two();
    addRecord(doc, KINDS[kind], { id: 'mine', by: 'ana', at: AT }, LEAST[kind] as never);
    addRecord(ben, KINDS[kind], { id: 'forged', by: 'ana', at: AT }, LEAST[kind] as never);
    addRecord(ben, KINDS[kind], { id: 'bens', by: 'ben', at: AT }, LEAST[kind] as never);
    sync();
    expect(list.get()).toEqual([{ kind, id: 'forged', fields: [] }]);
  });

  it('is listed where somebody else said it beside another one’s record', () => {
    const { doc, ben, sync, list } = two();
    addRecord(doc, books, { id: 'b', by: 'ben', at: AT }, { title: 'The Second Verse' });
    sync();
    editRecord(ben, books, 'b', 'ana', { why: 'Because' });
    editRecord(ben, books, 'b', 'ben', { why: 'My own' });
    sync();
    expect(list.get()).toEqual([{ kind: 'books', id: 'b', fields: ['why:ana'] }]);
    recordsMap(doc, 'books').get('b')?.set('why:ana', '');
    expect(list.get()).toEqual([]);
  });

  it('goes once it is removed, or known to be mine', async () => {
    const { doc, ben, words, sync, list } = two();
    for (const id of ['one', 'two'])
      addRecord(ben, KINDS.notes, { id, by: 'ana', at: AT }, { text: 'I owe you my car.' });
    sync();
    expect(list.get().map(({ id }) => id)).toEqual(['one', 'two']);
    removeRecord(doc, KINDS.notes, 'one', { by: 'ana', at: AT });
    expect(list.get().map(({ id }) => id)).toEqual(['two']);
    words.learn({ claimed: new Map([[THEIRS, 99]]) });
    await expect.poll(() => list.get()).toEqual([]);
  });

  it('is listed once for all texts, in which a session of somebody else names me', () => {
    const { doc, ben, words, sync, list } = two();
    claimWriter(doc, 'ana');
    claimWriter(ben, 'ana');
    sync();
    expect(list.get()).toEqual([{ kind: TEXTS, id: '', fields: [] }]);
    const writer = writersOf(doc);
    expect([doc.clientID, THEIRS].map(writer)).toEqual(['ana', IN_MY_NAME]);
    words.learn({ claimed: new Map([[THEIRS, 99]]) });
    expect(writersOf(doc)(THEIRS)).toBe('ana');
  });
});
