import type { BlockKind } from '../block';
import type { Sorted } from '../parts/kinds';
import type { Line } from '../lines/line';
import type { Measures } from '../lines/measures';
import { endsSentence, hadRoom, startsLower } from '../lines/line-ends';
import type { Paragraph } from './paragraph';

/** What text may flow around: it goes on behind these. */
const ASIDE: readonly BlockKind[] = ['caption', 'table', 'footnote'];

/** What may go on in another column. */
const FLOWING: readonly BlockKind[] = [
  'paragraph',
  'quote',
  'list-item',
  'reference',
  'abstract',
  'footnote',
];

/** How many blocks the text may flow around at a time. */
const MOST_ASIDES = 40;

/** Joins what goes on in the next column or page, or behind a table, a caption or the notes of its column. */
export function joined(sorted: readonly Sorted[], measures: Measures): Sorted[] {
  const done: (Sorted | undefined)[] = [...sorted];
  for (let at = 0; at < done.length; at += 1) {
    let one = done[at];
    if (one === undefined || !FLOWING.includes(one.kind)) continue;
    for (let next = nextOf(done, at, one); next !== undefined; next = nextOf(done, at, one)) {
      const other = done[next] as Sorted;
      const between = done.slice(at + 1, next).filter((aside) => aside !== undefined);
      if (!goesOn(one, other, measures) || isApart(one, other, between, measures)) break;
      one = { ...one, paragraph: together(one.paragraph, other.paragraph) };
      done[at] = one;
      done[next] = undefined;
    }
  }
  return done.filter((one) => one !== undefined);
}

/** Where the one could go on: at the next flowing block, if a cut or an aside is between them. */
function nextOf(done: readonly (Sorted | undefined)[], at: number, one: Sorted): number | undefined {
  let isCut = one.paragraph.isLast;
  for (let next = at + 1; next < Math.min(done.length, at + MOST_ASIDES); next += 1) {
    const other = done[next];
    if (other === undefined) continue;
    isCut ||= other.paragraph.isFirst;
    const isAside = isAsideOf(one, other);
    if (!isAside) return isCut ? next : undefined;
    isCut = true;
  }
  return undefined;
}

/**
 * With a table or the like between: within the column, and where no indent tells new paragraphs, only a
 * sentence that is not ended goes on.
 */
function isApart(one: Sorted, other: Sorted, between: readonly Sorted[], { isIndented }: Measures): boolean {
  const [last, first] = [one.paragraph.lines.at(-1) as Line, other.paragraph.lines[0] as Line];
  const float = between.find(({ kind }) => kind !== 'footnote');
  const isInColumn = float !== undefined && !float.paragraph.isFirst && !other.paragraph.isFirst;
  const isUntold = isInColumn || (float !== undefined && !isIndented);
  return isUntold && endsSentence(last.text) && !startsLower(first.text);
}

/** A note goes on over running text, running text over notes; and a sentence over a quote pulled out of it. */
function isAsideOf(one: Sorted, other: Sorted): boolean {
  if (one.kind === 'footnote') return other.kind !== 'footnote';
  if (ASIDE.includes(other.kind)) return true;
  const [first, last] = [other.paragraph.lines[0] as Line, one.paragraph.lines.at(-1) as Line];
  return (
    other.kind === 'quote' &&
    one.kind === 'paragraph' &&
    first.size > 1.1 * last.size &&
    !endsSentence(last.text)
  );
}

function goesOn(one: Sorted, other: Sorted, measures: Measures): boolean {
  const last = one.paragraph.lines.at(-1) as Line;
  const first = other.paragraph.lines[0] as Line;
  if (Math.abs(first.size / last.size - 1) > 0.055 || first.bold !== last.bold) return false;
  if (first.page - last.page > 2 || other.paragraph.isItem) return false;
  if (one.kind === 'footnote')
    return !/^\d|^[*†‡§]/.test(first.text) && first.raised[0]?.at !== 0 && !endsSentence(last.text);
  if (one.kind !== other.kind && !isKindred(one, other)) return false;
  if (one.kind === 'reference') return referenceGoesOn(one.paragraph, other.paragraph);
  const inset = one.kind !== 'list-item' && isSetIn(other.paragraph, measures);
  if (!endsSentence(last.text))
    return !inset || startsLower(first.text) || /[\p{L}][-\u00AD]$/u.test(last.text);
  return !inset && isFull(one.paragraph, first, measures);
}

/** The rest of a list's item has no bullet, and the rest of a quote may be one line that is not set in. */
const isKindred = (one: Sorted, other: Sorted): boolean =>
  (one.kind === 'list-item' &&
    ['paragraph', 'quote'].includes(other.kind) &&
    isRestOfItem(other.paragraph)) ||
  (one.kind === 'quote' && other.kind === 'paragraph' && isAlike(one.paragraph, other.paragraph)) ||
  (one.kind === 'paragraph' && other.kind === 'quote' && isAlike(one.paragraph, other.paragraph));

function isRestOfItem({ lines, edges }: Paragraph): boolean {
  const [first] = lines as [Line];
  return startsLower(first.text) || first.x - edges.left > 0.5 * first.size;
}

function isAlike(one: Paragraph, other: Paragraph): boolean {
  const [last, first] = [one.lines.at(-1) as Line, other.lines[0] as Line];
  const inset = (line: Line, { edges }: Paragraph): number => line.x - edges.left;
  return Math.abs(inset(last, one) - inset(first, other)) < last.size;
}

/** Whether it begins with an indented line, as new paragraphs do. */
function isSetIn({ lines, edges }: Paragraph, { body }: Measures): boolean {
  const [first, second] = lines as [Line, Line?];
  if (second !== undefined) return first.x - second.x > 0.6 * body.size;
  const inset = first.x - edges.left;
  return inset > 0.6 * body.size && inset < 4 * body.size;
}

/** An entry that hangs goes on where a column does not begin at the edge; other entries as sentences do. */
function referenceGoesOn(one: Paragraph, other: Paragraph): boolean {
  const [first] = other.lines as [Line];
  const isNumbered = (line: Line | undefined): boolean =>
    /^(?:\[\d{1,3}\]|\d{1,3}\.)\s/.test(line?.text ?? '');
  if (isNumbered(one.lines[0])) return !isNumbered(first);
  if (first.x > other.edges.left + 0.45 * first.size) return true;
  return !endsSentence((one.lines.at(-1) as Line).text) && !/^(?:\[\d|\d+\.|\p{Lu})/u.test(first.text);
}

/** Whether the last line is filled, so that the paragraph need not have ended with its sentence. */
function isFull({ lines, edges }: Paragraph, next: Line, { body, isIndented }: Measures): boolean {
  const last = lines.at(-1) as Line;
  // Without indents nothing else tells: a long word that had no room is not enough.
  if (!isIndented && last.right < edges.right - Math.max(0.1 * (edges.right - edges.left), body.size))
    return false;
  const right = lines.length < 3 ? edges.right : Math.max(...lines.slice(-12).map((line) => line.right));
  return !hadRoom(last, next, Math.min(right, edges.right), 0.3 * body.size);
}

const together = (one: Paragraph, other: Paragraph): Paragraph => ({
  ...one,
  lines: [...one.lines, ...other.lines],
  isLast: other.isLast,
  edges: other.edges,
});
