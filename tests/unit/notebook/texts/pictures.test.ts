import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { MAX_TEXT_PICTURES } from '../../../../lib/model/body-limits';
import type { Block } from '../../../../lib/model/draft-text';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import { MAX_ALT } from '../../../../lib/notebook/texts/grammar';
import { listPictures, picturesIn } from '../../../../lib/notebook/texts/pictures';
import { beginText, copyText, textOf } from '../../../../lib/notebook/texts/texts';
import { put, remove } from '../../../support/records';

const AT = 1_790_000_000_000;
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const shown = (n: number, alt = ''): Block => ({ kind: 'picture', picture: hash(n), alt, runs: [] });
const words = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** A draft with these lines. */
function draft(...blocks: readonly Block[]): { readonly doc: Doc; readonly text: Text } {
  const doc = new Doc();
  put(doc, 'drafts', { id: 'd', by: 'ana', at: AT });
  doc.transact(() => beginText(doc, 'd', blocks));
  return { doc, text: textOf(doc, 'd') as Text };
}

it('knows the pictures of a text as its lines have them, also after words and lines came and went', () => {
  const { text } = draft(words('One'), shown(1, 'A drum'), words('Two'), shown(2), shown(1));
  const read = (): string[] => readBlocks(text).flatMap((one) => (one.kind === 'picture' ? one.picture : []));
  expect([...picturesIn(text)]).toEqual([hash(1), hash(2)]);
  text.insert(0, 'Begun.\n', { block: 'paragraph' });
  text.insert(text.length, 'More.\n');
  expect(new Set(read())).toEqual(picturesIn(text));
  text.delete(text.toJSON().indexOf('\nTwo') + 1, 4); // the second picture’s line is left alone
  expect(new Set(read())).toEqual(picturesIn(text));
  text.delete(0, text.length);
  expect(picturesIn(text).size).toBe(0);
});

it('takes no name for a picture that is none, and no more than a text may have', () => {
  const { text } = draft(words('x'));
  const names: unknown[] = ['https://elsewhere.example/pixel.gif', '../up', 7, null, 'A'.repeat(64), {}];
  for (const picture of names) text.insert(0, '\n', { block: 'picture', picture });
  text.insert(0, '\n', { block: 'paragraph', picture: hash(5) }); // says so of another kind of line
  expect(picturesIn(text).size).toBe(0);
  const many = (n: number) => Array.from({ length: n }, (_, at) => shown(at));
  expect(picturesIn(draft(...many(MAX_TEXT_PICTURES)).text).size).toBe(MAX_TEXT_PICTURES);
  expect(picturesIn(draft(...many(MAX_TEXT_PICTURES + 1)).text).size).toBe(MAX_TEXT_PICTURES);
});

it('cuts a description of a million letters', () => {
  const { text } = draft(words('x'));
  const of = (alt: unknown): string => {
    text.format(text.length - 1, 1, { block: 'picture', picture: hash(1), alt });
    const [block] = readBlocks(text);
    return block?.kind === 'picture' ? block.alt : 'none';
  };
  expect(of('d'.repeat(MAX_ALT))).toHaveLength(MAX_ALT);
  expect(of('d'.repeat(MAX_ALT + 1))).toHaveLength(MAX_ALT);
  expect(of('d'.repeat(1_000_000)).length).toBeLessThanOrEqual(MAX_ALT);
  expect(of({ toString: 'no' })).toBe('');
});

it('tells of a picture that comes, goes and comes back, and of no stroke', async () => {
  const { doc, text } = draft(words('One'));
  const list = listPictures(doc, end.signal);
  let told = 0;
  list.subscribe(() => (told += 1));
  const before = list.get();
  text.insert(1, 'typed');
  expect(list.get()).toBe(before);
  text.insert(text.length, '\n', { block: 'picture', picture: hash(3) });
  expect(list.get()).toEqual([new Set([hash(3)])]);
  await expect.poll(() => told).toBeGreaterThan(0);
  text.delete(text.length - 1, 1);
  expect(list.get()).toEqual([]);
  text.insert(text.length, '\n', { block: 'picture', picture: hash(3) });
  remove(doc, 'drafts', 'd');
  expect(list.get()).toEqual([]);
});

it('a copy of a draft keeps its pictures with what is said of them, also one of a notebook', () => {
  const { doc } = draft(words('One'), shown(1, 'A drum'), shown(2));
  put(doc, 'drafts', { id: 'copy', by: 'ana', at: AT });
  doc.transact(() => copyText(doc, 'd', doc, 'copy'));
  expect(readBlocks(textOf(doc, 'copy') as Text)).toEqual(readBlocks(textOf(doc, 'd') as Text));
  expect(listPictures(doc, end.signal).get()).toHaveLength(2);
  const other = new Doc();
  applyUpdate(other, encodeStateAsUpdate(doc));
  expect(picturesIn(textOf(other, 'copy') as Text)).toEqual(new Set([hash(1), hash(2)]));
});
