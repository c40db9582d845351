import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../../../lib/sync/digest';
import { slicesOf, WHOLE_UP_TO } from '../../../../lib/sync/foreign/slices';
import { writeUpdate } from '../../../../lib/sync/foreign/update-form';

const slices = (update: Uint8Array, doc: Y.Doc): Uint8Array[] =>
  [...slicesOf(update, (client) => Y.getState(doc.store, client))].filter((one) => one !== undefined);

/** Applies them as they come; each must fit at once. */
function applied(update: Uint8Array, doc = new Y.Doc()): { doc: Y.Doc; count: number } {
  let count = 0;
  for (const slice of slicesOf(update, (client) => Y.getState(doc.store, client))) {
    if (slice === undefined) continue;
    Y.applyUpdate(doc, slice);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    count += 1;
  }
  return { doc, count };
}

/** Two people who answer each other: their changes stand on each other's all along. */
function talk(rounds: number): Y.Doc {
  const docs = [new Y.Doc(), new Y.Doc()];
  const [one, other] = docs as [Y.Doc, Y.Doc];
  for (let n = 0; n < rounds; n += 1) {
    const [doc, listener] = n % 2 === 0 ? [one, other] : [other, one];
    const before = Y.encodeStateVector(doc);
    doc.getText('talk').insert(doc.getText('talk').length >> 1, `answer ${n} `);
    doc.getMap<Y.Map<unknown>>('notes').set(`n${n}`, new Y.Map([['base', { text: `note ${n}` }]]));
    doc
      .getMap<Y.Map<unknown>>('notes')
      .get(`n${n - 1}`)
      ?.set('why', 'because');
    if (n % 5 === 4) doc.getMap('notes').delete(`n${n - 3}`);
    Y.applyUpdate(listener, Y.encodeStateAsUpdate(doc, before));
  }
  return one;
}

/** A document whose one value makes an update of so many bytes. */
function sized(bytes: number): Uint8Array {
  const make = (length: number): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = 1;
    doc.getMap('m').set('k', 'x'.repeat(length));
    return Y.encodeStateAsUpdate(doc);
  };
  return make(bytes - (make(bytes).length - bytes));
}

describe('a large update in pieces', () => {
  it('says the same, piece by piece, and Yjs waits for none of them', () => {
    const whole = talk(1_000);
    const { doc, count } = applied(Y.encodeStateAsUpdate(whole));
    expect(stateOf(doc).digest).toBe(stateOf(whole).digest);
    expect(count).toBeGreaterThan(2);
  });

  it('says the same in the other direction too', () => {
    const whole = talk(600);
    const doc = new Y.Doc();
    for (const slice of slices(Y.encodeStateAsUpdate(whole), doc).toReversed()) Y.applyUpdate(doc, slice);
    expect(stateOf(doc).digest).toBe(stateOf(whole).digest);
  });

  it('holds a thousand structs at most in each', () => {
    const doc = new Y.Doc();
    for (let n = 0; n < 5_000; n += 1) doc.getMap('notes').set(`note number ${n}`, new Y.Map());
    const sizes = slices(Y.encodeStateAsUpdate(doc), new Y.Doc()).map(
      (one) => Y.decodeUpdate(one).structs.length,
    );
    expect(sizes).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
  });

  it('holds four megabytes at most, where no struct is larger', () => {
    const doc = new Y.Doc();
    for (let n = 0; n < 50; n += 1) doc.getMap('m').set(`k${n}`, 'x'.repeat(400_000));
    const sizes = slices(Y.encodeStateAsUpdate(doc), new Y.Doc()).map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * 1024 * 1024 + 20);
    expect(sizes).toHaveLength(5);
  });

  it('is whole up to 32 kB', () => {
    const [at, beyond] = [sized(WHOLE_UP_TO), sized(WHOLE_UP_TO + 1)];
    expect([at.length, beyond.length]).toEqual([WHOLE_UP_TO, WHOLE_UP_TO + 1]);
    expect(slices(at, new Y.Doc())[0]).toBe(at);
    expect(slices(beyond, new Y.Doc())[0]).not.toBe(beyond);
    expect(applied(beyond).doc.getMap('m').get('k')).toHaveLength(
      String(applied(at).doc.getMap('m').get('k')).length + 1,
    );
  });

  it('throws before the first piece for what is no update at its end', () => {
    const update = Y.encodeStateAsUpdate(talk(600));
    expect(update.length).toBeGreaterThan(WHOLE_UP_TO);
    expect(() => slices(update.slice(0, -1), new Y.Doc())).toThrow();
    const walk = slicesOf(update.slice(0, -1), () => 0);
    expect(() => {
      for (const slice of walk) expect(slice).toBeUndefined();
    }).toThrow();
  });
});

describe('deletions', () => {
  /** Larger than what is applied whole, with these deletions. */
  const deleting = (...runs: readonly (readonly [client: number, clock: number, length: number])[]) => {
    const filler = sized(WHOLE_UP_TO + 1);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, filler);
    return Y.mergeUpdates([
      filler,
      writeUpdate(
        filler,
        [],
        runs.map(([client, clock, length]) => ({ client, clock, length })),
      ),
    ]);
  };
  const deleted = (update: Uint8Array, doc: Y.Doc): number[] =>
    slices(update, doc).flatMap((one) =>
      [...Y.decodeUpdate(one).ds.clients.values()].flat().map(({ len }) => len),
    );

  it('of a long run come a thousand at a time', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getText('t').insert(0, 'x'.repeat(2_500));
    expect(deleted(deleting([7, 0, 2_500]), doc)).toEqual([1_000, 1_000, 500]);
    const { doc: after } = applied(deleting([7, 0, 2_500]), doc);
    expect(after.getText('t').length).toBe(0);
  });

  it('of what is not here come at one go, however many', () => {
    expect(deleted(deleting([7, 0, 2 ** 30]), new Y.Doc())).toEqual([2 ** 30]);
  });

  it('that are said many times are gone over once', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getText('t').insert(0, 'x'.repeat(1_000));
    const many = writeUpdate(
      new Uint8Array(),
      [],
      Array.from({ length: 12_000 }, () => ({ client: 7, clock: 0, length: 1_000 })),
    );
    expect(many.length).toBeGreaterThan(WHOLE_UP_TO);
    expect(deleted(many, doc)).toEqual([1_000]);
  });
});
