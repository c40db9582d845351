import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { claimsMap } from '../../../lib/notebook/words/claims';
import { renameNotebook } from '../../../lib/notebook/name';
import { type Covered, countWaiting } from '../../../lib/notebook/waiting';
import { edit, listOf, put, remove } from '../../support/records';
import { quickest } from '../../support/quickest';

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
    put(doc, 'notes', note('a'));
    const covered = equal(doc);
    expect(countWaiting(doc, covered)).toBe(0);
    put(doc, 'notes', note('b'));
    for (const text of ['x', 'xy', 'xyz']) edit(doc, 'notes', 'b', { text: text, editedAt: AT + 1 });
    expect(countWaiting(doc, covered)).toBe(1);
    edit(doc, 'notes', 'a', { text: 'changed', editedAt: AT + 1 });
    expect(countWaiting(doc, covered)).toBe(2);
    renameNotebook(doc, 'Ours');
    expect(countWaiting(doc, covered)).toBe(3);
    expect(countWaiting(doc, equal(doc))).toBe(0);
  });

  it('a deletion alone counts: a state vector would not show it', () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b']) put(doc, 'notes', note(id));
    const covered = equal(doc);
    remove(doc, 'notes', 'a');
    expect(countWaiting(doc, covered)).toBe(1);
    expect(countWaiting(doc, equal(doc))).toBe(0);
  });

  it('what the partner wrote is not waiting, once the partner said it has it', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    put(mine, 'notes', note('a'));
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const { snapshot } = equal(mine);
    put(theirs, 'notes', note('theirs'));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    put(mine, 'notes', note('mine'));
    expect(countWaiting(mine, { snapshot, stateVector: Y.encodeStateVector(theirs) })).toBe(1);
  });

  it('what a device signs of its words is no change: it goes along with them', () => {
    const doc = new Y.Doc();
    put(doc, 'notes', note('a'));
    const covered = equal(doc);
    claimsMap(doc).set('k', new Uint8Array([1]));
    claimsMap(doc).set('k', new Uint8Array([2]));
    expect(countWaiting(doc, covered)).toBe(0);
  });

  it('with nothing acknowledged everything waits', () => {
    const doc = new Y.Doc();
    put(doc, 'notes', note('a'));
    put(doc, 'notes', note('b'));
    expect(countWaiting(doc, NOTHING)).toBe(3); // and the version of the notebook itself
  });

  it('a deletion of two thousand million does not hang it', () => {
    const doc = new Y.Doc();
    put(doc, 'notes', note('a'));
    // One client, one GC struct of length 2^31 - 1: eleven bytes from a hostile partner.
    const bomb = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 7, 0]);
    Y.applyUpdate(doc, bomb);
    expect(quickest(200, () => void countWaiting(doc, NOTHING))).toBeLessThan(200);
    expect(listOf(doc, 'notes').get()).toHaveLength(1);
  });
});
