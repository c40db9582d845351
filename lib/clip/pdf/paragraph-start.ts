import type { Line } from './line';
import type { Edges, Measures } from './measures';
import { endsSentence, hadRoom, startsLower } from './paragraph';

/** What is known where the question is whether a paragraph begins. */
export interface Situation {
  readonly lines: readonly Line[];
  /** The line in question; there is one before it. */
  readonly at: number;
  /** The open paragraph's first line, and how many it has. */
  readonly first: Line;
  readonly count: number;
  readonly isItem: boolean;
  /** Lines that items of lists begin with. */
  readonly items: ReadonlySet<Line>;
  readonly edges: Edges;
  readonly measures: Measures;
  /** In a list of references: how its entries begin. */
  readonly references: 'hanging' | 'numbered' | undefined;
}

/** Differences that matter, in ems: of a line's place, of the space above it. */
const SHIFT = 0.7;
const GAP = 1.22;
const LARGER = 0.055;

/** Type smaller than this part of the running text may be a note. */
const SMALL = 0.93;

const CAPTION = /^(?:table|figure|fig\.|tab\.|abb\.|tableau|chart|photo) ?\d+/i;
const NUMBERED = /^(?:\[\d{1,3}\]|\d{1,3}\.)\s/;

/** Whether a new paragraph begins with line `at` of the column. */
export function beginsParagraph(situation: Situation): boolean {
  const { lines, at, measures, edges, references } = situation;
  const line = lines[at] as Line;
  const above = lines[at - 1] as Line;
  if (looksDifferent(above, line) || isFarBelow(above, line, measures)) return true;
  if (isNoteStart(line, measures) || (CAPTION.test(line.text) && line.size < SMALL * measures.body.size))
    return true;
  if (/(?:\.\s?){5}/.test(above.text)) return true;
  if (references === 'hanging') return line.x < edges.left + 0.45 * line.size;
  if (references === 'numbered') return NUMBERED.test(line.text);
  if (situation.items.has(line)) return true;
  if (situation.isItem) return endsItem(situation, above, line);
  if (line.size > 1.12 * measures.body.size) return false;
  return isMoved(situation, above, line);
}

/** Size always tells; bold and slanted type only if the look changes between the two lines, not within one. */
function looksDifferent(above: Line, line: Line): boolean {
  if (Math.abs(line.size / above.size - 1) > LARGER) return true;
  if (line.bold !== above.bold && above.ends.bold !== line.starts.bold) return true;
  const isSlanted = line.italic !== above.italic && above.ends.italic !== line.starts.italic;
  return isSlanted && endsSentence(above.text) && !startsLower(line.text);
}

function isFarBelow(above: Line, line: Line, measures: Measures): boolean {
  const usual = Math.max(measures.leadingOf(line.size), line.size);
  const step = line.y - above.y;
  return step > GAP * usual && step - usual > 1.5;
}

/** "3. See also" or a raised 3, in small type. */
function isNoteStart(line: Line, measures: Measures): boolean {
  if (line.size > SMALL * measures.body.size) return false;
  return line.raised[0]?.at === 0 || /^(?:\d{1,3}[.)]?|[*†‡§¶]{1,3})\s+\S/.test(line.text);
}

function endsItem({ first, edges, measures }: Situation, above: Line, line: Line): boolean {
  const isHanging = line.x > first.x + 0.4 * line.size;
  if (isHanging) return false;
  const isOut = line.x < first.x - 0.4 * line.size;
  return isOut || hadRoom(above, line, edges.right, 0.5 * measures.body.size);
}

/** By its place: an indent, the end of a block set in, or a line above that was ended on purpose. */
function isMoved({ count, first, edges, measures }: Situation, above: Line, line: Line): boolean {
  const em = measures.body.size;
  const isShort = hadRoom(above, line, edges.right, em);
  const isFinished = endsSentence(above.text) && !startsLower(line.text);
  const shift = line.x - above.x;
  if (shift > SHIFT * em) return isFinished || isShort;
  if (shift < -SHIFT * em) {
    if (count === 1) return isFinished && isShort && first.x - edges.left > 4 * em;
    return isFinished || isShort;
  }
  const measure = edges.right - edges.left;
  const more = measures.isIndented ? 0.35 * measure : em;
  if (isFinished) return hadRoom(above, line, edges.right, more);
  return !startsLower(line.text) && hadRoom(above, line, edges.right, 0.55 * measure);
}
