import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { renameNotebook } from '../../../lib/notebook/name';
import { addNote, editNote, notes, removeNote } from '../../../lib/notebook/notes';
import { type Covered, countWaiting } from '../../../lib/notebook/waiting';

const AT = 1_790_000_000_000;
const note = (id: string) => ({ id, by: 'ana', at: AT, editedAt: 0, text: id });
const NOTHING: Covered = { snapshot: null, stateVector: new Uint8Array() };
const equal = (doc: Y.Doc): Covered => ({
  snapshot: Y.encodeSnapshot(Y.snapshot(doc)),
  stateVector: Y.encodeStateVector(doc),
});

describe('changes waiting', () => {
  it('counts records, not edits; the notebook itself is one', () => {
    const doc = new Y.Doc();
    addNote(doc, note('a'));
    const covered = equal(doc);
    expect(countWaiting(doc, covered)).toBe(0);
    addNote(doc, note('b'));
    for (const text of ['x', 'xy', 'xyz']) editNote(doc, 'b', text, AT + 1);
    expect(countWaiting(doc, covered)).toBe(1);
    editNote(doc, 'a', 'changed', AT + 1);
    expect(countWaiting(doc, covered)).toBe(2);
    renameNotebook(doc, 'Ours');
    expect(countWaiting(doc, covered)).toBe(3);
    expect(countWaiting(doc, equal(doc))).toBe(0);
  });

  it('a deletion alone counts: a state vector would not show it', () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b']) addNote(doc, note(id));
    const covered = equal(doc);
    removeNote(doc, 'a');
    expect(countWaiting(doc, covered)).toBe(1);
    expect(countWaiting(doc, equal(doc))).toBe(0);
  });

  it('what the partner wrote is not waiting, once the partner said it has it', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    addNote(mine, note('a'));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const { snapshot } = equal(mine);
    addNote(theirs, note('theirs'));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    addNote(mine, note('mine'));
    expect(countWaiting(mine, { snapshot, stateVector: Y.encodeStateVector(theirs) })).toBe(1);
  });

  it('with nothing acknowledged everything waits', () => {
    const doc = new Y.Doc();
    addNote(doc, note('a'));
    addNote(doc, note('b'));
    expect(countWaiting(doc, NOTHING)).toBe(3); // and the version of the notebook itself
  });

  it('a deletion of two thousand million does not hang it', () => {
    const doc = new Y.Doc();
    addNote(doc, note('a'));
    // One client, one GC struct of length 2^31 - 1: eleven bytes from a hostile partner.
    const bomb = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 7, 0]);
    Y.applyUpdate(doc, bomb);
    const start = performance.now();
    countWaiting(doc, NOTHING);
    expect(performance.now() - start).toBeLessThan(200);
    expect(notes(doc, new AbortController().signal).get()).toHaveLength(1);
  });
});
