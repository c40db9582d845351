import { isCaptionStart, mayBeCaption } from '../parts/captions';
import { beginsIndented, rightOfBlock } from './indents';
import type { Line } from '../lines/line';
import type { Edges } from '../lines/column';
import type { Measures } from '../lines/measures';
import { endsSentence, hadRoom, startsLower } from '../lines/line-ends';
import type { Situation } from './situation';

/** Differences that matter, in ems: of a line's place, of the space above it. */
const SHIFT = 0.7;
const GAP = 1.22;
const LARGER = 0.055;

/** How many lines back other items of a list are looked for. */
const AROUND = 16;

/** Type smaller than this part of the running text may be a note. */
const SMALL = 0.93;

const NUMBERED = /^(?:\[\d{1,3}\]|\d{1,3}\.)\s/;

/** Whether a new paragraph begins with line `at` of the column. */
export function beginsParagraph(situation: Situation): boolean {
  const { lines, at, measures, edges, references } = situation;
  const line = lines[at] as Line;
  const above = lines[at - 1] as Line;
  if (looksDifferent(above, line, edges) || isFarBelow(above, line, measures)) return true;
  if (isNoteStart(line, measures) || isCaption(above, line, measures)) return true;
  if (/(?:\.\s?){5}/.test(above.text)) return true;
  if (references === 'hanging') return line.x < edges.left + 0.45 * line.size;
  if (references === 'numbered') return NUMBERED.test(line.text);
  if (situation.items.has(line)) return true;
  if (situation.isItem) return endsItem(situation, above, line);
  if (line.size > 1.12 * measures.body.size) return false;
  if (isSlanted(situation, above, line)) return true;
  return isMoved(situation, above, line);
}

/** Size always tells; bold type only if the look changes between the two lines, not within one. */
function looksDifferent(above: Line, line: Line, edges: Edges): boolean {
  if (Math.abs(line.size / above.size - 1) > LARGER) return true;
  if (line.bold === above.bold) return false;
  // A heading over a paragraph that begins with bold words: its line is not filled.
  return above.ends.bold !== line.starts.bold || hadRoom(above, line, edges.right, 0.5 * line.size);
}

/** Slanted type tells where a sentence ends and its line is not filled, or all so far was slanted: titles are slanted too. */
function isSlanted({ first, count, edges }: Situation, above: Line, line: Line): boolean {
  if (line.italic === above.italic || above.ends.italic === line.starts.italic) return false;
  if (!endsSentence(above.text) || startsLower(line.text)) return false;
  const isWhole = count > 1 && first.italic === above.italic && first.starts.italic === above.italic;
  return (isWhole && line.ends.italic === line.italic) || hadRoom(above, line, edges.right, 0.5 * line.size);
}

const isCaption = (above: Line, line: Line, { body }: Measures): boolean =>
  (line.size < SMALL * body.size && mayBeCaption(line.text)) ||
  (isCaptionStart(line.text) && endsSentence(above.text));

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

function endsItem(situation: Situation, above: Line, line: Line): boolean {
  const { first, edges, measures } = situation;
  const isFinished = endsSentence(above.text) && !startsLower(line.text);
  const isHanging = line.x > first.x + 0.4 * line.size;
  const hang = isHanging ? hangOf(situation) : undefined;
  if (isHanging) return hang !== undefined && line.x < hang - 0.25 * line.size && isFinished;
  const isOut = line.x < first.x - 0.4 * line.size;
  return isOut || hadRoom(above, line, edges.right, 0.5 * measures.body.size);
}

/** Where other lines of the item begin: below its own words, as its second line does, or as those of items before it. */
function hangOf({ first, count, lines, at, items }: Situation): number | undefined {
  if (first.hang !== undefined) return first.hang;
  if (count > 1) return lines[at - count + 1]?.x;
  for (let before = at - 2; before > Math.max(0, at - AROUND); before -= 1) {
    const [item, other] = [lines[before - 1] as Line, lines[before] as Line];
    if (items.has(item) && !items.has(other) && Math.abs(item.x - first.x) < 1 && other.x > item.x + 1)
      return other.x;
  }
  return undefined;
}

/** Below the lines beside a large first letter, whose own line begins with it. */
function isBelowCap({ first, count, lines, at }: Situation, line: Line): boolean {
  if (count < 2 || count > 5 || Math.abs(first.x - line.x) > 1) return false;
  const beside = lines.slice(at - count + 1, at);
  return beside.every(({ x }) => x > first.x + 1 && Math.abs(x - (beside[0] as Line).x) < 1);
}

/** By its place: an indent, the end of a block set in, or a line above that was ended on purpose. */
function isMoved(situation: Situation, above: Line, line: Line): boolean {
  const { count, first, edges, measures } = situation;
  const em = measures.body.size;
  const isShort = hadRoom(above, line, edges.right, em);
  const isFinished = endsSentence(above.text) && !startsLower(line.text);
  const shift = line.x - above.x;
  if (Math.abs(shift) < 0.1 * em) {
    const told = beginsIndented(situation, above, line);
    if (told !== undefined) return told;
    const isSetIn = line.x - edges.left > 0.8 * em;
    if (isSetIn && isFinished) return hadRoom(above, line, rightOfBlock(situation), 0.4 * em);
  }
  if (shift > SHIFT * em) return isFinished || isShort;
  if (shift < -SHIFT * em && !isBelowCap(situation, line)) {
    const isAtIndent = measures.indent > 0 && Math.abs(line.x - edges.left - measures.indent) < 0.1 * em;
    if (isAtIndent && isFinished) return true;
    if (count === 1) return isFinished && isShort && first.x - edges.left > 4 * em;
    return isFinished || isShort;
  }
  const measure = edges.right - edges.left;
  const more = measures.isIndented ? 0.35 * measure : em;
  if (isFinished) return hadRoom(above, line, edges.right, more);
  return !startsLower(line.text) && hadRoom(above, line, edges.right, 0.55 * measure);
}
