import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  firstSetBy,
  itemsOf,
  lastSet,
  madeRuns,
  nextClock,
  putInAgain,
} from '../../../../lib/notebook/texts/yjs-internals';

/** A document of a client, with what another one has; the text lies under its root "t", the map under "m". */
function docOf(client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return doc;
}
const give = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
const mapIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('m');
const textIn = (doc: Y.Doc): Y.Text => doc.getText('t');
const pieces = (doc: Y.Doc) =>
  [...madeRuns(textIn(doc))].map(({ length, client, said }) => [length, client, said['mark'] === true]);

describe('the items of a text', () => {
  it('are those that stand in it, in its order', () => {
    const doc = docOf(1);
    textIn(doc).insert(0, 'abcdef');
    textIn(doc).delete(2, 2);
    textIn(doc).insertEmbed(2, { thing: 1 });
    const found = [...itemsOf(textIn(doc))].map(({ content, length }) => [content.constructor.name, length]);
    expect(found).toEqual([
      ['ContentString', 2],
      ['ContentEmbed', 1],
      ['ContentString', 2],
    ]);
  });

  it('have the attributes that Yjs tells, and the numbers of their characters', () => {
    const doc = docOf(1);
    const text = textIn(doc);
    text.insert(0, 'abcdef');
    text.format(1, 3, { bold: true });
    text.format(2, 1, { bold: null, link: 'x' });
    text.insertEmbed(0, { thing: 1 });
    const told = text.toDelta() as { insert: unknown; attributes?: object }[];
    const runs = [...madeRuns(text)];
    expect(runs.map(({ words, said }) => [words, said])).toEqual(
      told.map(({ insert, attributes = {} }) => [typeof insert === 'string' ? insert : '', attributes]),
    );
    expect(runs.map(({ clock, length }) => [clock, length])).toEqual([
      [nextClock(doc) - 1, 1],
      ...[
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 2],
      ],
    ]);
  });

  it('have the client that made them, also from the disk and where attributes stand', () => {
    const one = docOf(1);
    textIn(one).insert(0, 'abc');
    const two = docOf(2, one);
    textIn(two).insert(1, 'XY', { mark: true });
    textIn(two).format(0, 5, { bold: true });
    give(two, one);
    const all = [
      [1, 1, false],
      [2, 2, true],
      [2, 1, false],
    ];
    for (const doc of [one, two, docOf(3, one)]) expect(pieces(doc)).toEqual(all);
  });
});

describe('a key of a map', () => {
  const first = (doc: Y.Doc, client: number) => firstSetBy(doc.getMap('m'), 'k', client);

  it('is set by the client itself, not by who says so', () => {
    const doc = docOf(1);
    expect(first(doc, 1)).toBeUndefined();
    doc.getMap('m').set('other', 1);
    doc.getMap('m').set('k', 1);
    expect([first(doc, 1), first(doc, 2)]).toEqual([1, undefined]);
  });

  it('stays set when it is taken out, overwritten and read from the disk', () => {
    const one = docOf(1);
    one.getMap('m').set('k', 1);
    const two = docOf(2, one);
    two.getMap('m').delete('k');
    two.getMap('m').set('k', 2);
    two.getMap('m').set('k', 3);
    give(two, one);
    one.getMap('m').set('k', 4);
    const anew = docOf(3, one);
    for (const doc of [one, anew]) expect([first(doc, 1), first(doc, 2)]).toEqual([0, 0]);
  });
});

describe('what an undo puts in again', () => {
  /** A text of client 2, in a document of client 1 that can take back. */
  function undoing(words: string) {
    const two = docOf(2);
    textIn(two).insert(0, words);
    const one = docOf(1, two);
    const undo = new Y.UndoManager(textIn(one), { captureTimeout: 0 });
    const again = (): unknown => putInAgain(textIn(one), (client) => client === 2);
    return { one, undo, again, text: textIn(one) };
  }

  it('is the undoing client’s own to Yjs, and found by what it was', () => {
    const { undo, again, text } = undoing('abcdef');
    text.insert(3, 'MM');
    expect(again()).toEqual([]);
    text.delete(1, 4); // b c M M
    undo.undo();
    expect(text.toJSON()).toBe('abcMMdef');
    const clients = [...madeRuns(text)].map(({ client, length }) => String(client).repeat(length));
    expect(clients.join('')).toBe('21111222');
    expect(again()).toEqual([[1, 2]]);
  });

  it('is found when it was taken out and put in several times, and cut in two', () => {
    const { undo, again, text } = undoing('abcdef');
    text.delete(1, 4);
    undo.undo();
    undo.redo();
    undo.undo();
    text.insert(3, '-');
    expect([text.toJSON(), again()]).toEqual([
      'abc-def',
      [
        [1, 2],
        [4, 2],
      ],
    ]);
    text.delete(1, 2);
    expect(again()).toEqual([[2, 2]]);
  });
});

describe('the change that last set a key', () => {
  it('is the one that stands, whoever made those before', () => {
    const [one, other] = [docOf(1), docOf(2)];
    mapIn(one).set('k', 'a');
    give(one, other);
    mapIn(other).set('k', 'b');
    mapIn(other).set('k', 'c');
    give(other, one);
    expect(lastSet(mapIn(one), 'k')).toMatchObject({ client: 2, clock: 1 });
  });

  it('is none where nothing stands, or where it was taken out', () => {
    const doc = docOf(1);
    mapIn(doc).set('k', 'a');
    mapIn(doc).delete('k');
    expect([lastSet(mapIn(doc), 'k'), lastSet(mapIn(doc), 'other')]).toEqual([undefined, undefined]);
  });
});
