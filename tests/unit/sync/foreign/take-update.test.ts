import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MOST_CLOCK } from '../../../../lib/sync/foreign/check-update';
import { MOST_LEVELS } from '../../../../lib/sync/foreign/depths';
import { hearBrought } from '../../../../lib/sync/foreign/brought';
import { DamagedDocument, takeUpdate } from '../../../../lib/sync/foreign/take-update';
import { FramingError } from '../../../../lib/sync/framing-error';
import { MOST_VALUE_LEVELS } from '../../../../lib/sync/foreign/value-levels';

const WAY = { name: 'a way' };
let doc: Y.Doc;

beforeEach(() => {
  doc = new Y.Doc();
  doc.clientID = 7;
  doc.getMap('notes').set('n', new Y.Map([['base', 'words']]));
});

const take = (update: Uint8Array): void => takeUpdate(doc, update, WAY, new Set([doc.clientID]));

/** Whatever happened, the next edit goes out. */
function editGoesOut(): void {
  let told = 0;
  doc.on('update', () => (told += 1));
  doc.getMap('mine').set('k', 1);
  expect(told).toBe(1);
}

/** Version 1, with one client: numbers, and texts as Yjs writes them. */
function update(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

/** A chain of maps as bytes: with Yjs itself ten thousand take half a minute. */
function chain(levels: number): Uint8Array {
  const MAP_UNDER_KEY = Uint8Array.of(32 | 7);
  const inner = Array.from({ length: levels - 1 }, (_, n) => [MAP_UNDER_KEY, 0, 3, n, 'in', 1]);
  return update(1, levels, 3, 0, MAP_UNDER_KEY, 1, 'notes', 'in', 1, ...inner.flat(), NO_DELETIONS);
}

/** `levels` maps, one in the other, made by another client. */
function nested(levels: number): Y.Doc {
  const other = new Y.Doc();
  let inner = other.getMap<unknown>('notes');
  for (let n = 0; n < levels; n++) {
    const next = new Y.Map<unknown>();
    inner.set('in', next);
    inner = next;
  }
  return other;
}

const [ORIGIN, STRING, GC, ANY, DOC, IN_ROOT, NO_DELETIONS] = [128, 4, 0, 8, 9, 1, 0];

describe('what is refused before it touches the document', () => {
  it.each<[string, () => Uint8Array]>([
    [
      'an item that stands on itself',
      () => update(1, 1, 3, 0, Uint8Array.of(ORIGIN | STRING), 3, 0, 'a', NO_DELETIONS),
    ],
    [
      'one that stands on what comes after it',
      () => update(1, 1, 3, 0, Uint8Array.of(ORIGIN | STRING), 3, 5, 'a', NO_DELETIONS),
    ],
    ['an item in itself', () => update(1, 1, 3, 0, STRING, 0, 3, 0, 'a', NO_DELETIONS)],
    ['nothing, with a name', () => update(1, 1, 3, 0, GC, 0, NO_DELETIONS)],
    ['an empty text', () => update(1, 1, 3, 0, STRING, IN_ROOT, 'notes', '', NO_DELETIONS)],
    ['no values', () => update(1, 1, 3, 0, ANY, IN_ROOT, 'notes', 0, NO_DELETIONS)],
    ['more changes than anybody makes', () => update(1, 1, 3, 0, GC, MOST_CLOCK + 1, NO_DELETIONS)],
    ['a client that is none', () => update(1, 1, 2 ** 32, 0, GC, 1, NO_DELETIONS)],
    [
      'a document in the document',
      () => update(1, 1, 3, 0, DOC, IN_ROOT, 'notes', 'g', Uint8Array.of(118, 0), NO_DELETIONS),
    ],
    ['a deletion of nothing', () => update(0, 1, 3, 1, 0, 0)],
    ['a deletion of what nobody made', () => update(0, 1, 3, 1, 0, MOST_CLOCK + 1)],
    ['what we write next', () => update(1, 1, 7, 2, GC, 1, NO_DELETIONS)],
    ['a deletion of what we write next', () => update(0, 1, 7, 1, 2, 9)],
    ['maps nested too deep', () => Y.encodeStateAsUpdate(nested(MOST_LEVELS + 1))],
    ['maps nested ten thousand deep', () => chain(10_000)],
  ])('%s', (_what, made) => {
    const before = Y.encodeStateAsUpdate(doc);
    expect(() => take(made())).toThrow(FramingError);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    editGoesOut();
  });

  it('bytes that are no update', () => {
    for (const bytes of [[], [255], [1, 1, 3, 0, 31], [1, 1, 3, 0, 4, 1]])
      expect(() => take(Uint8Array.from(bytes))).toThrow();
    editGoesOut();
  });

  it('a value nested deeper than the most', () => {
    const value = (levels: number): unknown => (levels === 0 ? 1 : [value(levels - 1)]);
    const made = (levels: number): Uint8Array => {
      const other = new Y.Doc();
      other.getMap('notes').set('v', value(levels));
      return Y.encodeStateAsUpdate(other);
    };
    take(made(MOST_VALUE_LEVELS));
    expect(() => take(made(MOST_VALUE_LEVELS + 1))).toThrow(FramingError);
  });

  it('levels that come one message after the other, also when the first comes last', () => {
    const half = nested(MOST_LEVELS / 2 + 1);
    const first = Y.encodeStateAsUpdate(half);
    let inner = half.getMap<unknown>('notes');
    while (inner.has('in')) inner = inner.get('in') as Y.Map<unknown>;
    const state = Y.encodeStateVector(half);
    for (let n = 0; n < MOST_LEVELS / 2; n++) inner = inner.set('in', new Y.Map<unknown>());
    const second = Y.encodeStateAsUpdate(half, state);
    const inOrder = new Y.Doc();
    takeUpdate(inOrder, first, WAY, new Set());
    expect(() => takeUpdate(inOrder, second, WAY, new Set())).toThrow(FramingError);
    take(second);
    expect(() => take(first)).toThrow(FramingError);
  });
});

describe('what is taken', () => {
  it('is what honest people write, in whatever order it comes', () => {
    const other = new Y.Doc();
    const updates: Uint8Array[] = [];
    other.on('update', (one: Uint8Array) => updates.push(one));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getText('t').insert(0, 'words');
    other.getText('t').delete(1, 2);
    other.getMap<Y.Map<unknown>>('notes').get('n')?.set('text', 'later');
    other.getMap('notes').delete('n');
    for (const one of updates.toReversed()) take(one);
    expect([doc.getText('t').toJSON(), doc.toJSON()]).toEqual([other.getText('t').toJSON(), other.toJSON()]);
  });

  it('is as many levels as there may be, and a clock as high as there may be', () => {
    take(Y.encodeStateAsUpdate(nested(MOST_LEVELS)));
    take(update(1, 1, 3, 0, GC, MOST_CLOCK, NO_DELETIONS));
    take(update(1, 1, 2 ** 32 - 1, 0, GC, 1, NO_DELETIONS));
    editGoesOut();
  });

  it('is only what is new of a struct that is here in part and collected', () => {
    const other = new Y.Doc();
    other.clientID = 9;
    other.getText('t').insert(0, 'ab');
    take(Y.encodeStateAsUpdate(other));
    take(update(1, 1, 12, 0, GC, 2, NO_DELETIONS));
    take(update(1, 1, 12, 0, STRING, IN_ROOT, 't', 'abcd', NO_DELETIONS));
    expect(Y.decodeStateVector(Y.encodeStateVector(doc)).get(12)).toBe(4);
    editGoesOut();
  });

  it('is told apart from what throws half-way: then the document is of no more use', () => {
    doc.getMap('notes').observe(() => {
      throw new Error('whatever Yjs or a listener throws');
    });
    expect(() => take(Y.encodeStateAsUpdate(nested(1)))).toThrow(DamagedDocument);
  });
});

describe('what enters from elsewhere', () => {
  it('is told before it enters: the first change of each client that is not here, also one that has to wait', () => {
    const end = new AbortController();
    const told: [number, number][][] = [];
    const here = (): boolean => doc.getMap('notes').has('theirs');
    const before: boolean[] = [];
    hearBrought(doc, (brought) => (told.push([...brought]), before.push(here())), end.signal);
    const other = new Y.Doc();
    other.clientID = 9;
    const updates: Uint8Array[] = [];
    other.on('update', (bytes: Uint8Array) => updates.push(bytes));
    for (const id of ['theirs', 'second', 'third']) other.getMap('notes').set(id, 1);
    const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array];
    take(first);
    take(third); // Yjs parks it
    take(first); // here already
    take(second);
    expect(told).toEqual([[[9, 0]], [[9, 2]], [[9, 1]]]);
    expect(before).toEqual([false, true, true]);
    end.abort();
    take(Y.encodeStateAsUpdate(new Y.Doc()));
    expect(told).toHaveLength(3);
  });

  it('is told from its very first change, however often an update names its client', () => {
    const end = new AbortController();
    const told: [number, number][][] = [];
    hearBrought(doc, (brought) => void told.push([...brought]), end.signal);
    const real = [1, 12, 0, STRING, IN_ROOT, 't', 'abcd'];
    take(update(2, 1, 12, 1000, GC, 2, ...real, NO_DELETIONS)); // Yjs takes the last block of a client
    expect(doc.getText('t')).toHaveLength(4);
    expect(told).toEqual([[[12, 0]]]);
    end.abort();
  });

  it('is not told where it is refused', () => {
    const end = new AbortController();
    let told = 0;
    hearBrought(doc, () => (told += 1), end.signal);
    const other = new Y.Doc();
    other.clientID = doc.clientID; // what this page makes next
    for (const id of ['a', 'b', 'c']) other.getMap('notes').set(id, 1);
    expect(() => take(Y.encodeStateAsUpdate(other))).toThrow(FramingError);
    expect(told).toBe(0);
    end.abort();
  });
});
