import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type Deletion,
  isPiece,
  type Piece,
  readUpdate,
  writeUpdate,
} from '../../../../lib/sync/foreign/update-form';
import { FramingError } from '../../../../lib/sync/framing-error';
import { seeded } from '../../../support/random';
import { RandomUpdates } from '../../../support/random-update';

/** Every struct in a piece of its own. */
const ONE = { structs: 1, bytes: 1 };

const read = (update: Uint8Array, most = ONE) => {
  const parts = [...readUpdate(update, most)];
  return {
    pieces: parts.filter(isPiece),
    deletions: parts.filter((part): part is Deletion => !isPiece(part)),
  };
};

type Struct = Y.Item | Y.GC | Y.Skip;

/** What a struct stands on that other clients made, as Yjs reads it. */
function needsOf(struct: Struct): Pick<Piece, 'client' | 'clock'>[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].flatMap((other) =>
    other !== null && typeof other === 'object' && 'clock' in other && other.client !== struct.id.client
      ? [{ client: other.client, clock: other.clock }]
      : [],
  );
}

/** Expects the same of what this file reads as of what Yjs reads. */
function readsAsYjs(update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update);
  const { pieces, deletions } = read(update);
  expect(pieces.map(({ client, clock, end, needs }) => ({ client, clock, end, needs }))).toEqual(
    (structs as Struct[]).map((one) => {
      const { client, clock } = one.id;
      return { client, clock, end: clock + one.length, needs: needsOf(one) };
    }),
  );
  expect(deletions).toEqual(
    [...ds.clients].flatMap(([client, runs]) =>
      runs.map(({ clock, len }) => ({ client, clock, length: len })),
    ),
  );
}

/** Every content that Yjs has, by two people who write into each other's words. */
function everything(): Y.Doc[] {
  const docs = [new Y.Doc({ gc: false }), new Y.Doc()];
  for (const [n, doc] of docs.entries()) {
    doc.clientID = 7 + n;
    const map = doc.getMap<unknown>('map');
    map.set('any', [1, 'two', { three: null }, true, undefined, 2.5, 10n, Uint8Array.of(1)]);
    map.set('bytes', Uint8Array.of(1, 2, 3));
    map.set('map', new Y.Map([['in', new Y.Array()]]));
    map.set('inner', new Y.Doc());
    map.set('any', 'another');
    const text = doc.getText('text');
    text.insert(0, 'words with 😀 and ñ', { bold: true });
    text.insertEmbed(3, { picture: 'x' });
    text.delete(1, 4);
    doc
      .getXmlFragment('xml')
      .insert(0, [new Y.XmlElement('p'), new Y.XmlText('t'), new Y.XmlHook('h') as never]);
    doc.getArray('list').insert(0, [1, 2, 3]);
    doc.getArray('list').delete(1, 1);
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  }
  return docs;
}

describe('the form of an update', () => {
  it('is read as Yjs reads it, whatever it holds', () => {
    for (const doc of everything()) readsAsYjs(Y.encodeStateAsUpdate(doc));
  });

  it('with gaps in it, and with JSON as an older Yjs wrote it', () => {
    const doc = new Y.Doc();
    doc.clientID = 3;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let n = 0; n < 3; n += 1) doc.getArray('list').push([n]);
    readsAsYjs(Y.mergeUpdates([updates[0] as Uint8Array, updates[2] as Uint8Array]));
    const encoder = encoding.createEncoder();
    for (const number of [1, 1, 3, 0, 2, 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, 'list');
    encoding.writeVarUint(encoder, 2);
    for (const text of ['{"a":1}', 'undefined']) encoding.writeVarString(encoder, text);
    encoding.writeVarUint(encoder, 0);
    readsAsYjs(encoding.toUint8Array(encoder));
  });

  it('is read as Yjs reads it, or refused, when somebody made it up', () => {
    let [same, refused] = [0, 0];
    for (let seed = 1; seed <= 300; seed += 1) {
      const update = new RandomUpdates(everything()[1] as Y.Doc, seeded(seed)).next();
      try {
        Y.decodeUpdate(update);
        read(update);
      } catch {
        refused += 1;
        continue;
      }
      readsAsYjs(update);
      same += 1;
    }
    expect(same).toBeGreaterThan(30);
    expect(refused).toBeGreaterThan(3);
  });

  it('is refused when it is cut short anywhere, or with a client twice, or with a content that is none', () => {
    const [, doc] = everything();
    const update = Y.encodeStateAsUpdate(doc as Y.Doc);
    for (let end = 0; end < update.length; end += 1) expect(() => read(update.slice(0, end))).toThrow();
    expect(() => read(Uint8Array.of(2, 1, 3, 0, 0, 1, 1, 3, 1, 0, 1, 0))).toThrow(FramingError);
    expect(() => read(Uint8Array.of(1, 1, 3, 0, 11, 1, 0, 0))).toThrow(FramingError);
  });
});

describe('a piece', () => {
  const list = (count: number): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = 3;
    for (let n = 0; n < count; n += 1) doc.getMap('map').set(`key ${n}`, new Y.Map());
    return Y.encodeStateAsUpdate(doc);
  };

  it('holds so many structs and bytes at most', () => {
    expect(read(list(10), { structs: 10, bytes: 1e6 }).pieces).toHaveLength(1);
    expect(read(list(11), { structs: 10, bytes: 1e6 }).pieces.map(({ structs }) => structs)).toEqual([10, 1]);
    const [{ from, to } = { from: 0, to: 0 }] = read(list(10), { structs: 10, bytes: 1e6 }).pieces;
    expect(read(list(10), { structs: 10, bytes: to - from }).pieces).toHaveLength(1);
    expect(read(list(10), { structs: 10, bytes: to - from - 1 }).pieces).toHaveLength(2);
  });

  it('makes an update of its own, with deletions or without', () => {
    const [, doc] = everything();
    const update = Y.encodeStateAsUpdate(doc as Y.Doc);
    for (const most of [ONE, { structs: 3, bytes: 50 }, { structs: 1e6, bytes: 1e6 }]) {
      const { pieces, deletions } = read(update, most);
      const again = Y.decodeUpdate(writeUpdate(update, pieces, deletions));
      expect(again.structs.length).toBe(Y.decodeUpdate(update).structs.length);
      expect(again.ds).toEqual(Y.decodeUpdate(update).ds);
    }
  });
});
