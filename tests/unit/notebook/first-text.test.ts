import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readings } from '../../../lib/model/reading';
import type { FieldsReplaced } from '../../../lib/model/put-back';
import { editReading, replaceReading, setPicture, takeTextBack } from '../../../lib/notebook/readings';
import { readRecord } from '../../../lib/notebook/record';
import { removeRecord } from '../../../lib/notebook/records';
import { metaMap, recordsMap } from '../../../lib/notebook/schema';
import { put } from '../../support/records';

const AT = 1_790_000_000_000;
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const LINK = {
  id: 'r',
  by: 'ana',
  at: AT,
  kind: 'link',
  title: 'Crates',
  site: 'x.example',
  note: 'For Friday',
} as const;
let doc: Y.Doc;
const now = () => readRecord(recordsMap(doc, 'readings'), readings, 'r')!;
let linked: ReturnType<typeof now>;
let replaced: FieldsReplaced;

beforeEach(() => {
  doc = new Y.Doc();
  put(doc, 'readings', LINK);
  linked = now();
  const text = { kind: 'article', body: hash(1), words: 9, pictures: ['pending', 'pending'] } as const;
  const given = replaceReading(doc, linked, { title: 'The Second Crate', ...text, leftOut: hash(3) });
  if (given.ok) replaced = given.value;
});

it('a link that got its text is the link that it was, with nothing of the text', () => {
  setPicture(doc, 'r', 0, hash(90));
  expect(now()).toMatchObject({
    kind: 'article',
    title: 'The Second Crate',
    pictures: [hash(90), 'pending'],
  });
  expect(takeTextBack(doc, now(), replaced).ok).toBe(true);
  expect(now()).toEqual(linked);
  const stored = doc.getMap<Y.Map<unknown>>('readings').get('r');
  expect([...(stored?.entries() ?? [])].filter(([, value]) => String(value).includes(hash(90)))).toEqual([]);
});

it('what was changed since stays', () => {
  editReading(doc, 'r', 'ben', { title: 'Crates, the second' });
  takeTextBack(doc, now(), replaced);
  expect(now()).toMatchObject({ kind: 'link', body: '', title: 'Crates, the second', note: 'For Friday' });
});

it('nothing is taken back once there is another text', () => {
  replaceReading(doc, now(), { kind: 'article', body: hash(2) });
  expect(takeTextBack(doc, now(), replaced)).toEqual({ ok: false, reason: 'gone' });
  expect(now().body).toBe(hash(2));
});

it('nothing is taken back where the reading is removed, or only a newer Bookbag may write', () => {
  const before = now();
  removeRecord(doc, readings, 'r', { by: 'ben', at: AT });
  expect(takeTextBack(doc, before, replaced)).toEqual({ ok: false, reason: 'gone' });
  metaMap(doc).set('version', 99);
  expect(takeTextBack(doc, before, replaced)).toEqual({ ok: false, reason: 'too-new' });
});

it('a link that got its citation alone is a link again, until a text comes', () => {
  doc = new Y.Doc();
  put(doc, 'readings', LINK);
  const given = replaceReading(doc, now(), { kind: 'citation', title: 'Cited', body: '' });
  if (!given.ok) throw new Error(given.reason);
  expect(takeTextBack(doc, now(), given.value).ok).toBe(true);
  expect(now()).toEqual(linked);
  replaceReading(doc, now(), { kind: 'article', body: hash(2) });
  expect(takeTextBack(doc, now(), given.value)).toEqual({ ok: false, reason: 'gone' });
});
