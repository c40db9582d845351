import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { IN_MY_NAME } from '../../../../lib/model/member';
import { ALL_KINDS } from '../../../../lib/model/kinds';
import { observeUnseen } from '../../../../lib/notebook/news';
import { addRecord } from '../../../../lib/notebook/records';
import { ownWordsOf } from '../../../../lib/notebook/words/own-words';
import { notes } from '../../../../lib/model/note';
import { Cell } from '../../../../lib/util/observed';

const THEIRS = 9;
const AT = 1_790_000_000_000;

/** Ana's notebook, and what is new in it. */
function notebook() {
  const doc = new Y.Doc();
  const words = ownWordsOf(doc);
  words.begin('ana');
  const seen = new Cell<ReadonlySet<string> | null>(new Set());
  const unseen = observeUnseen(doc, 'ana', seen, new AbortController().signal, ALL_KINDS);
  const forge = (id: string): void => {
    const other = new Y.Doc();
    other.clientID = THEIRS;
    addRecord(other, notes, { id, by: 'ana', at: AT }, { text: 'I owe you my car.' });
    words.learn({ brought: new Map([[THEIRS, 0]]) });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  };
  const news = () => unseen.get().map(({ kind, id, what, by }) => ({ kind, id, what, by }));
  return { doc, words, seen, unseen, forge, news };
}

const FORGED = { kind: 'notes', id: 'forged', what: 'made', by: IN_MY_NAME };

describe('what somebody writes in my name', () => {
  it('is news, and what I write is none', () => {
    const { doc, forge, news } = notebook();
    addRecord(doc, notes, { id: 'mine', by: 'ana', at: AT }, { text: 'mine' });
    forge('forged');
    expect(news()).toEqual([FORGED]);
  });

  it('is none once it was seen', () => {
    const { seen, forge, news } = notebook();
    forge('forged');
    seen.set(new Set(['forged']));
    expect(news()).toEqual([]);
  });

  it('is none once it is known to be mine', async () => {
    const { words, forge, news } = notebook();
    forge('forged');
    words.learn({ claimed: new Map([[THEIRS, 99]]) });
    await expect.poll(news).toEqual([]);
  });

  it('is news also where that is learned later than the words came', async () => {
    const { doc, words, news } = notebook();
    const other = new Y.Doc();
    other.clientID = THEIRS;
    addRecord(other, notes, { id: 'forged', by: 'ana', at: AT }, { text: 'I owe you my car.' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(news()).toEqual([]);
    words.learn({ brought: new Map([[THEIRS, 0]]) });
    await expect.poll(news).toEqual([FORGED]);
  });
});
