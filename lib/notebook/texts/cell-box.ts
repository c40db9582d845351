import type { CellAt } from './cell-texts';
import type { Op } from './op';
import { plainChange, plainText, type PlainText } from './plain-text';
import { plainWords } from './plain-words';

type Listener = (ops: readonly Op[]) => void;

/**
 * A cell of several lines for a box, until the signal aborts. It gets its text with the first stroke, and not by being
 * opened: who only reads writes nothing.
 *
 * @param me the member who writes here
 */
export function cellBox(cell: CellAt, me: string, signal: AbortSignal): PlainText {
  const waiting: (readonly [Listener, AbortSignal])[] = [];
  let tied: PlainText | undefined;
  const words = (): string => {
    const text = cell.text();
    return text === undefined ? cell.stored() : plainWords(text);
  };
  let last = words();
  /** Ties the box to the text as soon as there is one. */
  const tie = (): PlainText | undefined => {
    const text = cell.text();
    if (tied !== undefined || text === undefined) return tied;
    tied = plainText(text, me, signal);
    for (const [listener, ends] of waiting) tied.observe(listener, ends);
    return tied;
  };
  const onTexts = (): void => {
    const text = tied === undefined ? cell.text() : undefined;
    if (text === undefined) return;
    const ops = plainChange(last, plainWords(text));
    tie();
    if (ops.length > 0) for (const [listener] of waiting) listener(ops);
  };
  if (tie() === undefined) cell.observe(onTexts, signal);
  return {
    words: () => (last = words()),
    fits: () => tied?.fits() ?? true,
    write: (ops) => cell.begin() !== undefined && tie()?.write(ops) === true,
    observe: (listener, ends) => {
      waiting.push([listener, ends]);
      tied?.observe(listener, ends);
    },
    undo: () => tied?.undo(),
    redo: () => tied?.redo(),
  };
}
