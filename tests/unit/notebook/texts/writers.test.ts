import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  claimWriter,
  COPIED,
  markPutAgain,
  MOST_ASKED,
  writersOf,
} from '../../../../lib/notebook/texts/writers';
import { writtenBlocks } from '../../../../lib/notebook/texts/written-blocks';
import { put } from '../../../support/records';

const AT = 1_790_000_000_000;

/** A notebook of two members as a client has it. */
function docOf(client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) return given(from, doc);
  for (const id of ['ana', 'bo']) put(doc, 'members', { id, by: id, at: AT, seat: 'a', name: id });
  return doc;
}
function given(from: Y.Doc, to: Y.Doc): Y.Doc {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  return to;
}
const by = (doc: Y.Doc, client: number): string => writersOf(doc)(client);
const map = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('writers');

describe('who writes under a client', () => {
  it('is who said so in that session, once, and everywhere', () => {
    const doc = docOf(1);
    expect(by(doc, 1)).toBe('');
    claimWriter(doc, 'ana');
    const state = Y.encodeStateVector(doc);
    claimWriter(doc, 'ana');
    expect(Y.encodeStateVector(doc)).toEqual(state);
    expect([by(doc, 1), by(docOf(2, doc), 1)]).toEqual(['ana', 'ana']);
  });

  it('is nobody whom another session names', () => {
    const doc = docOf(1);
    map(doc).set('2:bo', 1);
    expect(by(doc, 2)).toBe('');
  });

  it('stays who it was, whatever anybody takes out or says later', () => {
    const ana = docOf(1);
    claimWriter(ana, 'ana');
    const bo = docOf(2, ana);
    map(bo).delete('1:ana');
    map(bo).set('1:bo', 1);
    given(bo, ana);
    expect(by(ana, 1)).toBe('ana');
    const forger = docOf(1, bo); // goes on under the client of a session that has ended
    forger.clientID = 1; // Yjs takes another one where it sees its own
    claimWriter(forger, 'bo');
    given(forger, ana);
    expect(by(ana, 1)).toBe('ana');
  });

  it('is a member of the notebook', () => {
    const doc = docOf(1);
    claimWriter(doc, 'eve');
    expect(by(doc, 1)).toBe('');
    put(doc, 'members', { id: 'eve', by: 'eve', at: AT, seat: 'b', name: 'Eve' });
    expect(by(doc, 1)).toBe('eve');
  });

  it.each([
    [MOST_ASKED, 'm19'],
    [MOST_ASKED + 1, ''],
  ])('is looked for among so many members at most (%i)', (count, found) => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    const all = Array.from({ length: count }, (_, n) => `m${n}`);
    for (const id of all) put(doc, 'members', { id, by: id, at: AT, seat: 'a', name: id });
    claimWriter(doc, all.at(-1) as string);
    expect(by(doc, 1)).toBe(found);
  });
});

describe('what a person puts in again', () => {
  const textIn = (doc: Y.Doc): Y.Text => doc.getText('t');
  const runs = (doc: Y.Doc) =>
    writtenBlocks(textIn(doc), writersOf(doc)).flatMap((block) =>
      block.runs.map((run) => [run.text, run.by]),
    );

  it('is theirs where they wrote it, and nobody’s where the other one did', () => {
    const bo = docOf(2);
    claimWriter(bo, 'bo');
    textIn(bo).insert(0, 'theirs\n');
    const ana = docOf(1, bo);
    claimWriter(ana, 'ana');
    const undo = new Y.UndoManager(textIn(ana), { captureTimeout: 0 });
    undo.on('stack-item-popped', () => markPutAgain(textIn(ana), 'ana'));
    textIn(ana).insert(6, ' mine');
    textIn(ana).delete(3, 6);
    undo.undo();
    const all = [
      ['the', 'bo'],
      ['irs', ''],
      [' mine', 'ana'],
    ];
    expect(runs(ana)).toEqual(all);
    expect(runs(docOf(3, ana))).toEqual(all);
    expect(undo.canRedo()).toBe(true);
    undo.redo();
    expect(textIn(ana).toJSON()).toBe('thene\n');
  });

  it('is told by an attribute that typing does not carry on', () => {
    const ana = docOf(1);
    claimWriter(ana, 'ana');
    textIn(ana).insert(0, 'old\n', { [COPIED]: true });
    textIn(ana).insert(3, ' new', {});
    expect(runs(ana)).toEqual([
      ['old', ''],
      [' new', 'ana'],
    ]);
  });
});
