import type { Doc, YMapEvent } from 'yjs';
import { beginCellText, cellTextId } from './cell-texts';
import type { Op } from './op';
import { plainChange, plainText, type PlainText, plainWords } from './plain-text';
import { textOf, textsMap } from './texts';

/** Where a cell stands, who types in it, and what stands in its field. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly me: string;
  readonly stored: () => string;
}

type Listener = (ops: readonly Op[]) => void;

/**
 * A cell of several lines for a box, until the signal aborts. It gets its text with the first stroke, and not by being
 * opened: who only reads writes nothing.
 */
export function cellBox(doc: Doc, { row, column, me, stored }: Cell, signal: AbortSignal): PlainText {
  const id = cellTextId(row, column);
  const waiting: (readonly [Listener, AbortSignal])[] = [];
  let tied: PlainText | undefined;
  const words = (): string => {
    const text = textOf(doc, id);
    return text === undefined ? stored() : plainWords(text);
  };
  let last = words();
  /** Ties the box to the text as soon as there is one. */
  const tie = (): PlainText | undefined => {
    const text = textOf(doc, id);
    if (tied !== undefined || text === undefined) return tied;
    tied = plainText(text, me, signal);
    for (const [listener, ends] of waiting) tied.observe(listener, ends);
    return tied;
  };
  const onTexts = ({ keysChanged }: YMapEvent<unknown>): void => {
    const text = tied === undefined && keysChanged.has(id) ? textOf(doc, id) : undefined;
    if (text === undefined) return;
    const ops = plainChange(last, plainWords(text));
    tie();
    if (ops.length > 0) for (const [listener] of waiting) listener(ops);
  };
  if (tie() === undefined) {
    textsMap(doc).observe(onTexts);
    signal.addEventListener('abort', () => textsMap(doc).unobserve(onTexts), { once: true });
  }
  return {
    words: () => (last = words()),
    fits: () => tied?.fits() ?? true,
    write: (ops) => beginCellText(doc, row, column, stored()) !== undefined && tie()?.write(ops) === true,
    observe: (listener, ends) => {
      waiting.push([listener, ends]);
      tied?.observe(listener, ends);
    },
    undo: () => tied?.undo(),
    redo: () => tied?.redo(),
  };
}
