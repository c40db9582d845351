import { type Span, spansOf } from './marked-spans';

/** A piece of what somebody wrote, with the light marks that people know from Markdown. */
export type Block =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      /** The number of the first item, null for a list without numbers. */
      readonly first: number | null;
      /** What stands behind a number: "." or ")". */
      readonly after: string;
      readonly items: readonly (readonly Block[])[];
    };

/** Lists and quotes lie in each other so deep; what is deeper keeps its marks as words. */
const DEEPEST = 4;
/** Twice what any field holds. A longer text stands as it was typed. */
const LONGEST = 40_000;
/** A text has so many blocks and items; what comes after them stands as it was typed. */
const MOST_BLOCKS = 500;

/** A mark, a blank, and something behind it. No part can match in two ways. */
const ITEM = /^( {0,3})(?:([-+*])|(\d{1,9})([.)]))([ \t]+)(?=\S)/u;
/** What stands before a number or makes a face, as in ">50" and ">_<", is no quote. */
const QUOTE = /^ {0,3}>(?![\p{N}=_.<-]) ?/u;
/** A line of nothing but marks parts two pieces of a text for its writer, and is no list. */
const ONLY_MARKS = /^[-+*_\s]+$/u;

interface Item {
  /** What all items of one list have: the mark, or what stands behind the number. */
  readonly mark: string;
  readonly number: number | null;
  /** Characters before its words. */
  readonly indent: number;
}

/** What is left of a text to read, and how much may still come of it. */
interface Reader {
  left: number;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

function itemAt(line: string | undefined): Item | undefined {
  const [whole, , bullet, digits, after] = ONLY_MARKS.test(line ?? '') ? [] : (ITEM.exec(line ?? '') ?? []);
  if (whole === undefined) return undefined;
  return { mark: bullet ?? after ?? '', number: digits === undefined ? null : +digits, indent: whole.length };
}

/** A number that stands first in a line of a paragraph is one of the sentence, unless it is 1. */
const mayBegin = (item: Item | undefined, isInParagraph: boolean): item is Item =>
  item !== undefined && (item.number === null || item.number === 1 || !isInParagraph);

/** The line without so many blanks, or one tab, before it; undefined where it has fewer. */
function without(line: string, indent: number): string | undefined {
  if (line.startsWith('\t')) return line.slice(1);
  return line.slice(0, indent).trim() === '' && line.length > indent ? line.slice(indent) : undefined;
}

/** The next line at or after one that is not blank. */
function pastBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

/** The lines of one item, from its first, and where it ends. */
function linesOfItem(lines: readonly string[], at: number, { indent }: Item): [string[], number] {
  const own = [(lines[at] ?? '').slice(indent)];
  // behind a long gap, what belongs to the item need not stand so far to the right
  const least = Math.min(indent, 4);
  let next = at + 1;
  while (next < lines.length) {
    const filled = pastBlank(lines, next);
    const line = without(lines[filled] ?? '', least);
    if (filled === lines.length || line === undefined) break;
    for (; next < filled; next += 1) own.push('');
    own.push(line);
    next += 1;
  }
  return [own, next];
}

function listAt(lines: readonly string[], at: number, first: Item, depth: number, reader: Reader) {
  const items: (readonly Block[])[] = [];
  let next = at;
  for (;;) {
    const filled = pastBlank(lines, next);
    const item = itemAt(lines[filled]);
    if (item === undefined || item.mark !== first.mark || reader.left <= 0) break;
    const [own, end] = linesOfItem(lines, filled, item);
    reader.left -= 1;
    items.push(blocksOf(own, depth + 1, reader));
    next = end;
  }
  const list: Block = { kind: 'list', first: first.number, after: first.mark, items };
  return [list, next] as const;
}

function quoteAt(lines: readonly string[], at: number, depth: number, reader: Reader) {
  let next = at;
  while (next < lines.length && QUOTE.test(lines[next] ?? '')) next += 1;
  const own = lines.slice(at, next).map((line) => line.replace(QUOTE, ''));
  if (own.every(isBlank)) return undefined;
  reader.left -= 1;
  return [{ kind: 'quote', blocks: blocksOf(own, depth + 1, reader) } satisfies Block, next] as const;
}

function blockAt(lines: readonly string[], at: number, depth: number, reader: Reader) {
  if (depth >= DEEPEST || reader.left <= 0) return undefined;
  if (QUOTE.test(lines[at] ?? '')) return quoteAt(lines, at, depth, reader);
  const item = itemAt(lines[at]);
  if (!mayBegin(item, at > 0 && !isBlank(lines[at - 1]))) return undefined;
  return listAt(lines, at, item, depth, reader);
}

/** Lines that are neither list nor quote; blank ones at its ends are left out where a block stands there. */
function textOf(lines: readonly string[], from: number, to: number): readonly Block[] {
  let [first, last] = [from, to];
  if (from > 0) first = Math.min(pastBlank(lines, from), to);
  if (to < lines.length) while (last > first && isBlank(lines[last - 1])) last -= 1;
  if (first === last) return [];
  return [{ kind: 'text', spans: spansOf(lines.slice(first, last).join('\n')) }];
}

function blocksOf(lines: readonly string[], depth: number, reader: Reader): readonly Block[] {
  const blocks: Block[] = [];
  let [at, done] = [0, 0];
  while (at < lines.length) {
    const found = blockAt(lines, at, depth, reader);
    if (found === undefined) at += 1;
    else {
      blocks.push(...textOf(lines, done, at), found[0]);
      [at, done] = [found[1], found[1]];
    }
  }
  return [...blocks, ...textOf(lines, done, lines.length)];
}

/**
 * What somebody wrote, in blocks: paragraphs, lists and quotes, with emphasis and links in them. A subset of CommonMark
 * 0.31 (https://spec.commonmark.org/0.31.2/), without HTML. Lines stay lines, so none joins the list or quote above it
 * unless it is set in or marked too. A text without marks is one block of one string.
 *
 * @param text hostile
 */
export function markedText(text: string): readonly Block[] {
  if (text.length > LONGEST) return [{ kind: 'text', spans: [text] }];
  return blocksOf(text.split('\n'), 0, { left: MOST_BLOCKS });
}
