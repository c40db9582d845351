import type { Block } from './block';
import type { PageItems } from './page-items';
import { endsSentence } from './lines/line-ends';

/** Part of the letters that may be unreadable, and of the pages that may be without text. */
const UNREADABLE = 0.02;
const MISSING = 0.2;

/** A paragraph so long ends with a sentence, mostly; so many of them tell something. */
const LONG = 120;
const ENOUGH = 6;
const UNENDED = 0.35;

/** Pages that hold no text at all: pictures of pages, mostly. */
export const scannedPages = (pages: readonly PageItems[]): number[] =>
  pages
    .filter(({ items, sideways }) => sideways === 0 && items.every(({ str }) => str.trim() === ''))
    .map(({ number }) => number);

/** Pages most of whose text runs sideways; it is not read. */
export const rotatedPages = (pages: readonly PageItems[]): number[] =>
  pages
    .filter(
      ({ items, sideways }) =>
        sideways > 40 && sideways > items.reduce((sum, { str }) => sum + str.length, 0),
    )
    .map(({ number }) => number);

/** The part of the characters that are codes of control: a font that does not say what its signs mean gives these for its spaces. */
function nameless(pages: readonly PageItems[]): number {
  const text = pages.flatMap(({ items }) => items.map(({ str }) => str)).join('');
  return text === '' ? 0 : (text.match(/[^\P{Cc}\s]/gu)?.length ?? 0) / text.length;
}

/** Whether the text may be scrambled or much of it missing, so that somebody should look at it. */
export function isDoubtful(pages: readonly PageItems[], blocks: readonly Block[]): boolean {
  const missing = scannedPages(pages).length + rotatedPages(pages).length;
  if (missing > MISSING * pages.length) return true;
  if (nameless(pages) > UNREADABLE) return true;
  const text = blocks.map((block) => block.text).join('');
  const unreadable = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  if (unreadable > UNREADABLE * text.length) return true;
  const long = blocks.filter((block) => block.kind === 'paragraph' && block.text.length > LONG);
  const unended = long.filter((block) => !endsSentence(block.text));
  return long.length >= ENOUGH && unended.length > UNENDED * long.length;
}
