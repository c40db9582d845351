import type { Sorted } from './kinds';
import type { Line } from '../lines/line';
import type { Measures } from '../lines/measures';
import { endsSentence } from '../lines/line-ends';

/** Notes are smaller than the running text by this part at least. */
const SMALL = 0.955;

/** How they begin. */
const MARK = /^(?:(\d{1,3})[.)]?|[*†‡§¶]{1,3})\s*\S/;

/** Notes stand in the lower part of a page. */
const LOWER = 0.45;

/** The number a note begins with; NaN if it begins with none. */
const noteNumber = (text: string): number => Number(/^(\d{1,3})/.exec(text)?.[1] ?? NaN);

/**
 * Finds the notes: smaller type with a number or a sign before it, below all running text of its column. Type of the
 * same size without a number is the rest of a note.
 *
 * @param heights of the pages, by number
 */
export function withFootnotes(
  sorted: readonly Sorted[],
  measures: Measures,
  heights: ReadonlyMap<number, number>,
): Sorted[] {
  const low = lowSmallType(sorted, measures, heights);
  const all = low.filter(({ paragraph }) => beginsNote(paragraph.lines[0] as Line));
  const marked = countsUp(all) ? all : all.filter(({ paragraph }) => paragraph.lines[0]?.raised[0]?.at === 0);
  const sizes = marked.map(({ paragraph }) => (paragraph.lines[0] as Line).size);
  const notes = low.filter(({ paragraph }) =>
    sizes.some((size) => Math.abs(size - (paragraph.lines[0] as Line).size) < 0.3),
  );
  const isNote = new Set([...notes, ...interrupting(low, sorted)]);
  return sorted.map((one) => (isNote.has(one) ? { ...one, kind: 'footnote' } : one));
}

/** Small type on the lower part of a page with nothing else below it in its column. */
function lowSmallType(
  sorted: readonly Sorted[],
  measures: Measures,
  heights: ReadonlyMap<number, number>,
): Sorted[] {
  let canBeNote = true;
  return sorted
    .toReversed()
    .filter(({ paragraph, kind }) => {
      const first = paragraph.lines[0] as Line;
      const isSmall = first.size < SMALL * measures.body.size;
      const isLow = first.y > LOWER * (heights.get(first.page) ?? 0);
      const isOther = !['paragraph', 'list-item', 'quote', 'heading'].includes(kind);
      canBeNote = (canBeNote || paragraph.isLast) && isSmall && isLow && !isOther;
      return canBeNote;
    })
    .toReversed();
}

/** Small type without a mark that a sentence goes on behind: where a text was sent in, who may be written to. */
function interrupting(low: readonly Sorted[], sorted: readonly Sorted[]): Sorted[] {
  const isLow = new Set(low);
  let before: Sorted | undefined;
  return sorted.filter((one) => {
    if (!isLow.has(one)) {
      before = one;
      return false;
    }
    const [first, last] = [one.paragraph.lines[0] as Line, before?.paragraph.lines.at(-1)];
    const isRunning = before?.kind === 'paragraph' || before?.kind === 'list-item';
    return isRunning && last?.page === first.page && first.y > last.y && !endsSentence(last.text);
  });
}

/** Notes count up, from 1 or on each page anew; other small type that begins with numbers does not. */
function countsUp(notes: readonly Sorted[]): boolean {
  const numbers = notes
    .map(({ paragraph }) => paragraph.lines[0] as Line)
    .map(({ text, page }) => ({ number: noteNumber(text), page }))
    .filter(({ number }) => !Number.isNaN(number))
    .toSorted((a, b) => a.page - b.page || a.number - b.number);
  const steps = numbers.slice(1).map(({ number }, at) => number - (numbers[at]?.number ?? 0));
  const good = steps.filter((step) => (step > 0 && step < 4) || step < 0);
  return good.length >= 0.7 * steps.length;
}

const beginsNote = (line: Line): boolean => line.raised[0]?.at === 0 || MARK.test(line.text);

/** Notes at the end, those of a page by their numbers; the rest as it was. */
export function footnotesLast<
  T extends { readonly kind: string; readonly page: number; readonly text: string },
>(blocks: readonly T[]): T[] {
  const notes = blocks.filter(({ kind }) => kind === 'footnote');
  const sorted = notes.toSorted((a, b) => {
    if (a.page !== b.page) return a.page - b.page;
    const [first, second] = [noteNumber(a.text), noteNumber(b.text)];
    return Number.isNaN(first) || Number.isNaN(second) ? 0 : first - second;
  });
  return [...blocks.filter(({ kind }) => kind !== 'footnote'), ...sorted];
}
