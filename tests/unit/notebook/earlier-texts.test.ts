import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leftOutField } from '../../../lib/model/left-out';
import { readings } from '../../../lib/model/reading';
import { replaceText, restoreText, shareAnswer } from '../../../lib/notebook/readings';
import { readRecord } from '../../../lib/notebook/record';
import { notebookVersion, recordMap, recordsMap } from '../../../lib/notebook/schema';
import { put } from '../../support/records';

const AT = 1_790_000_000_000;
const hash = (n: number): string => n.toString(16).padStart(64, '0');
let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  put(doc, 'readings', {
    id: 'r',
    by: 'ana',
    at: AT,
    title: 'Crates',
    body: hash(0),
    words: 9,
    pictures: [hash(90), 'not saved'],
  });
});
const now = () => readRecord(recordsMap(doc, 'readings'), readings, 'r')!;
const text = (n: number) => ({ kind: 'article' as const, body: hash(n), words: n, pictures: [] });
const replace = (n: number) => replaceText(doc, now(), text(n), AT + n * 1000);
const bodies = () => now().earlier.map(({ body }) => Number.parseInt(body, 16));
const comment = (at: number) =>
  put(doc, 'comments', { id: `c${at}`, by: 'ben', at: AT + at, on: 'reading', subject: 'r', text: 'So.' });

describe('a new text', () => {
  it('keeps the old one beside it, with all that shows it, and no older app is locked out', () => {
    expect(replace(1).ok).toBe(true);
    expect(now()).toMatchObject({ body: hash(1), words: 1, pictures: [] });
    expect(now().earlier).toEqual([
      {
        body: hash(0),
        at: AT + 1000,
        words: 9,
        direction: '',
        file: '',
        extractor: '',
        pictures: [hash(90), 'not saved'],
      },
    ]);
    expect(notebookVersion(doc)).toBeLessThan(2);
  });

  it('that is an earlier one is not earlier any more', () => {
    replace(1);
    replace(0);
    expect(now().body).toBe(hash(0));
    expect(bodies()).toEqual([1]);
  });

  it('takes what was left out of a text along when that text goes', () => {
    const named = (n: number) => recordMap(doc, 'readings', 'r')!.get(leftOutField(hash(n)));
    replaceText(doc, now(), { ...text(1), leftOut: hash(70) }, AT + 1000);
    expect(now().leftOut).toBe(hash(70));
    for (let n = 2; n <= 6; n += 1) replace(n);
    expect(named(1)).toBe(hash(70));
    replace(7);
    expect(bodies()).not.toContain(1);
    expect(named(1)).toBe('');
  });

  it('keeps five at most of which nobody said anything', () => {
    for (let n = 1; n <= 5; n += 1) replace(n);
    expect(bodies()).toEqual([4, 3, 2, 1, 0]);
    replace(6);
    expect(bodies()).toEqual([5, 4, 3, 2, 1]);
  });

  it('keeps one while a comment was made when it was the text', () => {
    replace(1);
    comment(1500); // while 1 was the text
    for (let n = 2; n <= 8; n += 1) replace(n);
    expect(bodies()).toEqual([7, 6, 5, 4, 3, 1]);
  });

  it('keeps all while a prompt is answered, which has no time, but never more than are read', () => {
    shareAnswer(doc, 'r', 'liked', 'ana', 'The crate.');
    for (let n = 1; n <= 20; n += 1) replace(n);
    expect(bodies()).toHaveLength(20);
    replace(21);
    expect(bodies()).toHaveLength(20);
    expect(bodies()[19]).toBe(1);
    expect(
      [...recordMap(doc, 'readings', 'r')!.keys()].filter(
        (key) => recordMap(doc, 'readings', 'r')!.get(key) !== '' && key.startsWith('earlier:'),
      ),
    ).toHaveLength(20);
  });

  it('of two members at once keeps the text that both replaced', () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    replace(1);
    replaceText(other, readRecord(recordsMap(other, 'readings'), readings, 'r')!, text(2), AT + 2000);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(bodies()).toContain(0);
  });
});

describe('an earlier text', () => {
  it('is the reading’s own again with its pictures, and the other stays', () => {
    replace(1);
    expect(restoreText(doc, now(), hash(0), AT + 3000).ok).toBe(true);
    expect(now()).toMatchObject({ body: hash(0), words: 9, pictures: [hash(90), 'not saved'] });
    expect(bodies()).toEqual([1]);
  });

  it('comes back by Undo as if the new one had never come', () => {
    replace(1);
    expect(restoreText(doc, now(), hash(0), AT + 3000, hash(1)).ok).toBe(true);
    expect(now()).toMatchObject({ body: hash(0), earlier: [] });
  });

  it('does not come back over a text that came meanwhile, nor where it is none', () => {
    replace(1);
    replace(2);
    expect(restoreText(doc, now(), hash(0), AT, hash(1))).toEqual({ ok: false, reason: 'gone' });
    expect(restoreText(doc, now(), hash(7), AT)).toEqual({ ok: false, reason: 'gone' });
    expect(now().body).toBe(hash(2));
  });
});
