import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { notes } from '../../../lib/model/note';
import { observeUnseen } from '../../../lib/notebook/news';
import { Cell } from '../../../lib/util/observed';
import { put } from '../../support/records';

const end = new AbortController();
afterEach(() => vi.restoreAllMocks());

const notesOf = (doc: Y.Doc, count: number): void => {
  for (let i = 0; i < count; i += 1)
    put(doc, 'notes', { id: `n${i}`, by: 'ben', at: 1_790_000_000_000 + i, text: 'words' });
};

it('what is new is found without counting a map for each record: Yjs walks all of it', () => {
  const doc = new Y.Doc();
  notesOf(doc, 20);
  const counted = vi.spyOn(Y.Map.prototype, 'size', 'get');
  const unseen = observeUnseen(doc, 'ana', new Cell(new Set<string>()), end.signal);
  expect(unseen.get()).toHaveLength(20);
  expect(counted).not.toHaveBeenCalled();
});

it('nothing is looked at before it is known what was seen', () => {
  const doc = new Y.Doc();
  notesOf(doc, 2);
  const seen = new Cell<ReadonlySet<string> | null>(null);
  const unseen = observeUnseen(doc, 'ana', seen, end.signal);
  put(doc, 'notes', { id: 'later', by: 'ben', at: 1_790_000_000_009, text: 'words' });
  expect(unseen.get()).toEqual([]);
  seen.set(new Set(['n0']));
  expect(unseen.get().map(({ id }) => id)).toEqual(['n1', 'later']);
});

it('no more are new than are read of a kind', () => {
  const doc = new Y.Doc();
  notesOf(doc, 5);
  const few = { notes: { ...notes, most: 3 } };
  const unseen = observeUnseen(doc, 'ana', new Cell(new Set<string>()), end.signal, few);
  expect(unseen.get()).toHaveLength(3);
});
