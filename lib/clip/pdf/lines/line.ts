import type { Stretch } from '../block';
import { facedBrackets } from './brackets';
import { lettersOf } from './letter-spacing';
import type { Piece } from './piece';

/** A part of a line that wide gaps part from its neighbours: a cell, if this is a table's row. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of text within its column. Points, from the page's top left; y is the baseline. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly raised: readonly Stretch[];
  readonly cells: readonly Cell[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Where the words begin behind a bullet or a number that stands apart before them. */
  readonly hang?: number;
  /** Looks of most of its characters. */
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether its first and its last words are bold or italic. */
  readonly starts: { readonly bold: boolean; readonly italic: boolean };
  readonly ends: { readonly bold: boolean; readonly italic: boolean };
}

/** A gap that parts words, and one that parts cells, in ems. */
const WORD_GAP = 0.13;

/** Slanted type leaves more before an upright sign or a raised figure. */
const TIGHT_GAP = 0.24;
const CELL_GAP = 1.2;

/** Signs that no space parts, and a gap that parts them all the same, in ems. */
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001\u3002\u30FC\uFF01-\uFF60]/u;
const EAST_GAP = 0.45;

/** Least space behind a bullet, in ems. */
const MARK_GAP = 0.2;

/** One line of the pieces, which stand on one level; undefined when there are no words. */
export function lineOf(page: number, pieces: readonly Piece[]): Line | undefined {
  const inked = pieces.filter(({ text }) => text !== '');
  const [first] = inked;
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const look = mostOf(inked);
  const { text, raised, cells } = textOf(pieces);
  if (text === '') return undefined;
  return {
    ...{ page, text, raised, cells },
    x: first.x,
    right: inked.reduce((most, { right }) => Math.max(most, right), 0),
    y: look.y,
    ...hangOf(inked),
    ...{ size: look.size, font: look.font, bold: look.bold, italic: look.italic },
    ...{ starts: first, ends: last },
  };
}

/** Where the words of a list's item begin, if its bullet or number is a piece of its own. */
function hangOf([first, second]: readonly Piece[]): { hang?: number } {
  const isMark =
    first !== undefined && /^(?:[^\p{L}\p{N}\s]|\(?[\p{L}\d]{1,3}[.)])$/u.test(first.text.trim());
  if (!isMark || second === undefined || second.x - first.right < MARK_GAP * first.size) return {};
  return { hang: second.x };
}

/** The piece whose looks most characters share. */
function mostOf(pieces: readonly Piece[]): Piece {
  const counts = new Map<string, { count: number; piece: Piece }>();
  for (const piece of pieces) {
    const key = `${piece.raised} ${piece.size.toFixed(1)} ${piece.bold} ${piece.italic} ${piece.font}`;
    const entry = counts.get(key) ?? { count: 0, piece };
    entry.count += piece.raised ? 0 : piece.text.length;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best)).piece;
}

/** The words of the pieces with the places of raised figures, whole and cut into cells. */
function textOf(pieces: readonly Piece[]): { text: string; raised: Stretch[]; cells: Cell[] } {
  const cells: { text: string; x: number; right: number }[] = [];
  const raised: Stretch[] = [];
  let text = '';
  let before: Piece | undefined;
  let apart = false;
  for (const piece of readingOrder(lettersOf(pieces))) {
    if (piece.text === '') {
      apart = true;
      continue;
    }
    const gap = before === undefined ? 0 : gapOf(before, piece);
    const isTight = before !== undefined && (piece.raised || /^[,;:.!?)\]”’]/.test(piece.text));
    const least = (isTight ? TIGHT_GAP : WORD_GAP) * Math.min(piece.size, before?.size ?? piece.size);
    const isApart = isUnspaced(before, piece)
      ? gap > EAST_GAP * piece.size
      : (apart && !isTight) || gap > least;
    const words = piece.text.trim().replaceAll(/ {2,}/g, ' ');
    const space = text !== '' && (isApart || /^\s/.test(piece.text) || text.endsWith(' ')) ? ' ' : '';
    text = text.trimEnd() + space;
    if (piece.raised) raised.push({ at: text.length, length: words.length });
    text += words + (/\s$/.test(piece.text) ? ' ' : '');
    addToCells(cells, piece, words, space, gap);
    before = piece;
    apart = false;
  }
  return { text: text.trimEnd(), raised, cells };
}

function addToCells(
  cells: { text: string; x: number; right: number }[],
  piece: Piece,
  words: string,
  space: string,
  gap: number,
): void {
  const cell = cells.at(-1);
  if (cell === undefined || gap > CELL_GAP * piece.size) {
    cells.push({ text: words, x: piece.x, right: piece.right });
    return;
  }
  cell.text += space + words;
  cell.right = Math.max(cell.right, piece.right);
}

/** Chinese and Japanese have no spaces between words, but lines that are spaced out. */
const isUnspaced = (before: Piece | undefined, piece: Piece): boolean =>
  EAST.test(before?.text.at(-1) ?? '') && EAST.test(piece.text[0] ?? '');

const gapOf = (before: Piece, piece: Piece): number =>
  Math.max(piece.x - before.right, before.x - piece.right);

const isParted = (before: Piece, piece: Piece): boolean =>
  piece.text === '' || gapOf(before, piece) > WORD_GAP * Math.min(piece.size, before.size);

/** Lines that are mostly Hebrew or Arabic are read from their right end. */
function readingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const weigh = (rtl: boolean): number =>
    pieces.reduce((sum, piece) => sum + (piece.rtl === rtl ? piece.text.length : 0), 0);
  return weigh(true) > weigh(false) ? facedBrackets(pieces.toReversed(), isParted) : pieces;
}
