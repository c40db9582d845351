import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { digestBytes, stateOf } from '../../../lib/sync/digest';

interface Edit {
  readonly who: number;
  readonly at: number;
  readonly erase: boolean;
}

const edits = fc.array(fc.record({ who: fc.nat({ max: 2 }), at: fc.nat({ max: 40 }), erase: fc.boolean() }), {
  maxLength: 40,
});

function apply(docs: readonly Y.Doc[], { who, at, erase }: Edit): void {
  const text = docs[who]?.getText('t');
  if (!text) return;
  if (erase && text.length > 0) text.delete(at % text.length, 1);
  else text.insert(at % (text.length + 1), 'x');
}

describe('S6: the digest', () => {
  it('is equal for copies that have the same updates, in any order, and else differs', () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (all, backwards) => {
        const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
        const updates: Uint8Array[] = [];
        for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
        for (const edit of all) apply(docs, edit);
        const copy = new Y.Doc();
        const other = new Y.Doc();
        for (const update of updates) Y.applyUpdate(copy, update);
        for (const update of backwards ? updates.toReversed() : updates) Y.applyUpdate(other, update);
        expect(stateOf(copy)).toEqual(stateOf(other));
        const last = updates.at(-1);
        if (!last) return;
        const lacking = new Y.Doc();
        for (const update of updates.slice(0, -1)) Y.applyUpdate(lacking, update);
        expect(stateOf(lacking).digest).not.toBe(stateOf(copy).digest);
      }),
      { numRuns: 150 },
    );
  });

  it('shows a deletion, which the state vector does not', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'hello');
    const before = stateOf(doc);
    doc.getText('t').delete(0, 1);
    const after = stateOf(doc);
    expect(after.digest).not.toBe(before.digest);
    expect(after.stateVector).toEqual(before.stateVector);
  });

  it('does not count what is parked', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'a');
    const vector = Y.encodeStateVector(doc);
    doc.getText('t').insert(1, 'b');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, vector));
    expect(other.store.pendingStructs).not.toBeNull();
    expect(stateOf(other)).toEqual(stateOf(new Y.Doc()));
  });

  it('has 16 digits and is the same in every version', () => {
    expect(digestBytes(new Uint8Array())).toBe('811c9dc500000000');
    expect(digestBytes(new TextEncoder().encode('bookbag'))).toMatch(/^[0-9a-f]{16}$/);
  });
});
