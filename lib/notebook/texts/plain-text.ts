import { type Text, type Transaction, UndoManager, type YTextEvent } from 'yjs';
import type { Block } from '../../model/draft-text';
import { change, refusalOf, USER } from '../schema';
import type { Op } from './op';
import { plainWords } from './plain-words';
import { isWithinLimits, MOST_LENGTH, MOST_LINE, MOST_LINES } from './size';
import { type Carets, smallestChange } from './smallest';
import { transformed } from './transform';
import { claimWriter } from './writers';

/**
 * A text as plain lines, for a box without looks: notes of a meeting. A character of it is one of the text, so a change
 * of either is one of the other. What looks a newer app has put there stay.
 */
export interface PlainText {
  /** Its lines; without the break behind the last one. */
  readonly words: () => string;
  /** Whether a box can take it. Of a text beyond the limits `words` are the beginning, and nobody writes in it. */
  readonly fits: () => boolean;
  /** Writes steps. False where nothing may be written now: what was typed stays in the box. */
  readonly write: (ops: readonly Op[]) => boolean;
  /** Tells of each change that this box did not write itself, until the signal aborts. */
  readonly observe: (listener: (ops: readonly Op[]) => void, signal: AbortSignal) => void;
  /** Take back what was written here, step by step, and do it again. Another's words stay. */
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Milliseconds within which all that is typed is taken back together. */
const ONE_STEP = 500;

const asBlocks = (words: string): Block[] =>
  words.split('\n').map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));

/** The smallest change that leads from some words to others. */
export const plainChange = (before: string, after: string, carets?: Carets): Op[] =>
  smallestChange(asBlocks(before), asBlocks(after), carets);

/** Whether the other side's box would take these words. */
export function fitsInBox(words: string): boolean {
  const lines = words.split('\n');
  return (
    words.length < MOST_LENGTH &&
    lines.length <= MOST_LINES &&
    lines.every(({ length }) => length <= MOST_LINE)
  );
}

/** Where an index into a text is once steps were made: behind what comes in before it. */
export function indexAfter(index: number, ops: readonly Op[]): number {
  let [at, left] = [0, index];
  for (const op of ops) {
    if ('insert' in op) {
      at += typeof op.insert === 'string' ? op.insert.length : 1;
      continue;
    }
    const length = 'delete' in op ? op.delete : op.retain;
    const covered = Math.min(left, length);
    if ('retain' in op) at += covered;
    left -= covered;
    if (covered < length || left === 0) break;
  }
  return at + left;
}

/** Steps that were made one after the other to what our own were made to: what becomes of these behind them. */
export const behind = (ops: readonly Op[], others: readonly (readonly Op[])[]): readonly Op[] =>
  others.reduce<readonly Op[]>((now, other) => transformed(now, other, true), ops);

/** The steps from some words to others, as they are behind what became of the first ones meanwhile. */
export const leading = (from: string, to: string, now: string): readonly Op[] =>
  behind(plainChange(from, to), [plainChange(from, now)]);

/**
 * The text of a record for a box, until the signal aborts.
 *
 * @param me the member who writes here
 */
export function plainText(text: Text, me: string, signal: AbortSignal): PlainText {
  const undo = new UndoManager(text, { trackedOrigins: new Set([USER]), captureTimeout: ONE_STEP });
  signal.addEventListener('abort', () => undo.destroy(), { once: true });
  let isWriting = false;
  const may = (): boolean => text.doc !== null && refusalOf(text.doc) === undefined && isWithinLimits(text);
  return {
    words: () => plainWords(text),
    fits: () => isWithinLimits(text),
    write: (ops) => {
      const { doc } = text;
      if (doc === null || !may()) return false;
      isWriting = true;
      try {
        return change(doc, () => {
          claimWriter(doc, me);
          text.applyDelta(ops as Op[]);
        });
      } finally {
        isWriting = false;
      }
    },
    observe: (listener, ends) => {
      const onChange = (event: YTextEvent, _transaction: Transaction): void => {
        if (!isWriting) listener(isWithinLimits(text) ? (event.delta as Op[]) : []);
      };
      text.observe(onChange);
      ends.addEventListener('abort', () => text.unobserve(onChange), { once: true });
    },
    undo: () => void (may() && undo.undo()),
    redo: () => void (may() && undo.redo()),
  };
}
