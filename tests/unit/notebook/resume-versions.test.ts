import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MAX_EARLIER } from '../../../lib/model/earlier-text';
import { readings } from '../../../lib/model/reading';
import { replaceText, restoreText } from '../../../lib/notebook/readings';
import { readRecord } from '../../../lib/notebook/record';
import { recordsMap } from '../../../lib/notebook/schema';
import { put } from '../../support/records';

const AT = 1_790_000_000_000;
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const now = (doc: Y.Doc) => readRecord(recordsMap(doc, 'readings'), readings, 'r')!;
const renew = (doc: Y.Doc, n: number) =>
  replaceText(doc, now(doc), { kind: 'resume', body: hash(n), words: n, pictures: [] }, AT + n * 1000);
const versions = (doc: Y.Doc) => now(doc).earlier.map(({ body }) => Number.parseInt(body, 16));

let ana: Y.Doc;
beforeEach(() => {
  ana = new Y.Doc();
  put(ana, 'readings', { id: 'r', by: 'ana', at: AT, kind: 'resume', body: hash(0), words: 9 });
});

/** Another copy of the document, to which nothing goes by itself. */
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const meet = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

describe('versions of a resume', () => {
  it('that both add apart are both there: one as the text, the other one beside it', () => {
    const bo = copyOf(ana);
    renew(ana, 1);
    renew(bo, 2);
    meet(ana, bo);
    const { body } = now(ana);
    expect(now(bo).body).toBe(body);
    const all = [Number.parseInt(body, 16), ...versions(ana)];
    expect(all.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(versions(bo)).toEqual(versions(ana));
  });

  it('of which one is used again while the other one adds a newer one are both there', () => {
    renew(ana, 1);
    const bo = copyOf(ana);
    restoreText(ana, now(ana), hash(0), AT + 5000);
    renew(bo, 2);
    meet(ana, bo);
    const all = [Number.parseInt(now(ana).body, 16), ...versions(ana)];
    expect(all.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(now(ana).kind).toBe('resume');
  });

  it('stay, as many as are read; beyond that the oldest goes', () => {
    for (let n = 1; n <= MAX_EARLIER; n += 1) renew(ana, n);
    expect(versions(ana)).toHaveLength(MAX_EARLIER);
    expect(versions(ana).at(-1)).toBe(0);
    renew(ana, MAX_EARLIER + 1);
    expect(versions(ana)).toHaveLength(MAX_EARLIER);
    expect(versions(ana).at(-1)).toBe(1);
  });

  it('are as if one had never come after Undo; an earlier one that came again stays an earlier one', () => {
    renew(ana, 1);
    expect(restoreText(ana, now(ana), hash(0), AT + 2000, hash(1)).ok).toBe(true);
    expect([now(ana).body, now(ana).kind, versions(ana)]).toEqual([hash(0), 'resume', []]);
    renew(ana, 2);
    renew(ana, 3);
    replaceText(ana, now(ana), { kind: 'resume', body: hash(0), words: 9, pictures: [] }, AT + 9000);
    restoreText(ana, now(ana), hash(3), AT + 9500, hash(0));
    expect([now(ana).body, versions(ana).toSorted((a, b) => a - b)]).toEqual([hash(3), [0, 2]]);
  });
});
