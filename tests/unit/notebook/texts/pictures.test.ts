import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';
import { MAX_TEXT_PICTURES } from '../../../../lib/model/body-limits';
import { asStored, THING } from '../../../../lib/model/draft-pictures';
import type { Block } from '../../../../lib/model/draft-text';
import { readBlocks } from '../../../../lib/notebook/texts/blocks';
import { MAX_ALT } from '../../../../lib/notebook/texts/grammar';
import { smallestChange } from '../../../../lib/notebook/texts/smallest';
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

const picturesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ runs }) => runs.flatMap(({ picture }) => picture?.hash ?? []));

it('knows the pictures of a text as its lines have them, also after words and lines came and went', () => {
  const { text } = draft(words('One'), shown(1, 'A drum'), words('Two'), shown(2), shown(1));
  const read = (): Set<string> => new Set(picturesOf(readBlocks(text)));
  expect([...picturesIn(text)]).toEqual([hash(1), hash(2)]);
  text.insert(0, 'Begun.\n', { block: 'paragraph' });
  text.insert(text.length, 'More.\n');
  expect(picturesIn(text)).toEqual(read());
  const [second] = text
    .toDelta()
    .filter((op: { insert: unknown }) => typeof op.insert === 'object')
    .slice(1);
  expect(second).toMatchObject({ insert: { picture: hash(2) } });
  text.delete(text.length - 'More.\n'.length - 4, 2); // the second picture and its end of line
  expect(picturesIn(text)).toEqual(read());
  expect(read().size).toBe(1);
  text.delete(0, text.length);
  expect(picturesIn(text).size).toBe(0);
});

it('takes no name for a picture that is none, and no more than a text may have', () => {
  const { text } = draft(words('x'));
  const names: unknown[] = ['https://elsewhere.example/pixel.gif', '../up', 7, null, 'A'.repeat(64), {}];
  for (const picture of names) text.insertEmbed(0, { picture });
  text.insertEmbed(0, { another: hash(5) });
  text.insert(0, '\n', { block: 'picture', picture: hash(5) }); // a kind of line that nobody knows
  expect(picturesIn(text).size).toBe(0);
  expect(picturesOf(readBlocks(text))).toEqual([]);
  expect(readBlocks(text)[1]?.runs).toEqual([{ text: `${THING.repeat(7)}x` }]); // shown plainly, as things unknown
  const many = (n: number) => Array.from({ length: n }, (_, at) => shown(at));
  expect(picturesIn(draft(...many(MAX_TEXT_PICTURES)).text).size).toBe(MAX_TEXT_PICTURES);
  expect(picturesIn(draft(...many(MAX_TEXT_PICTURES + 1)).text).size).toBe(MAX_TEXT_PICTURES);
});

it('cuts a description of a million letters', () => {
  const { text } = draft(words('x'));
  const of = (alt: unknown): string => {
    text.insertEmbed(0, { picture: hash(1) }, { alt });
    return readBlocks(text)[0]?.runs[0]?.picture?.alt ?? 'none';
  };
  expect(of('d'.repeat(MAX_ALT))).toHaveLength(MAX_ALT);
  expect(of('d'.repeat(MAX_ALT + 1))).toHaveLength(MAX_ALT);
  expect(of('d'.repeat(1_000_000)).length).toBeLessThanOrEqual(MAX_ALT);
  expect(of({ toString: 'no' })).toBe('');
});

/** What one change makes of a text is what was wanted. */
const changes = (before: readonly Block[], after: readonly Block[]) => {
  const { doc, text } = draft(...before);
  const ops = smallestChange(readBlocks(text), after.map(asStored));
  doc.transact(() => text.applyDelta(ops));
  expect(readBlocks(text)).toEqual(after.map(asStored));
  return ops;
};

it('the smallest change keeps each picture itself, and a description changes nothing else', () => {
  const [a, b, c] = [shown(1, 'One'), shown(2), shown(3)];
  expect(changes([a, b, c], [b, c])).toEqual([{ delete: 1 }, { delete: 1 }]);
  expect(changes([b], [b, a]).filter((op) => 'delete' in op)).toEqual([]);
  expect(changes([words('x'), shown(1)], [words('x'), shown(1, 'Said')])).toEqual([
    { retain: 2 },
    { retain: 1, attributes: { alt: 'Said' } },
  ]);
  expect(changes([a], [b])).toEqual([{ delete: 1 }, { insert: { picture: hash(2) }, attributes: {} }]);
});

it('also where there are more pictures, or odder signs, than are compared by signs of their own', () => {
  const many = Array.from({ length: 80 }, (_, n) => shown(n));
  changes(many, many.toReversed());
  changes([words('\uFDD0'), shown(1), shown(2)], [words('\uFDD0'), shown(2), words(THING)]);
});

it('words carry no picture and no description on', () => {
  const { text } = draft(shown(1, 'A drum'));
  text.insert(1, 'behind it');
  expect(readBlocks(text)[0]?.runs.slice(1)).toEqual([{ text: 'behind it' }]);
});

it('tells of a picture that comes, goes and comes back, and of no stroke', async () => {
  const { doc, text } = draft(words('One'));
  const list = listPictures(doc, end.signal);
  let told = 0;
  list.subscribe(() => (told += 1));
  const before = list.get();
  text.insert(1, 'typed');
  expect(list.get()).toBe(before);
  text.insertEmbed(0, { picture: hash(3) });
  expect(list.get()).toEqual([new Set([hash(3)])]);
  await expect.poll(() => told).toBeGreaterThan(0);
  text.delete(0, 1);
  expect(list.get()).toEqual([]);
  text.insertEmbed(0, { picture: hash(3) });
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
