import type { Line } from '../lines/line';
import { endsSentence, hadRoom, startsLower } from '../lines/line-ends';
import type { Situation } from './situation';

/** How many lines to each side are looked at. */
const AROUND = 12;

/** How far apart, in ems, beginnings of lines of one block may be. */
const SAME = 0.15;

/** The lines around `at` that begin at the same place, one after the other. */
function blockAround({ lines, at }: Situation): Line[] {
  const { x, size } = lines[at] as Line;
  const isIn = (line: Line | undefined): boolean =>
    line !== undefined && Math.abs(line.x - x) < SAME * size && Math.abs(line.size - size) < 0.5;
  let [from, to] = [at, at + 1];
  while (from > 0 && at - from < AROUND && isIn(lines[from - 1])) from -= 1;
  while (to - at < AROUND && isIn(lines[to])) to += 1;
  return lines.slice(from, to);
}

/** Where the block that is set in ends on its right, but for lines too long for the column. */
export function rightOfBlock(situation: Situation): number {
  const { edges, lines, at } = situation;
  const most = edges.right + 0.3 * (lines[at] as Line).size;
  return blockAround(situation).reduce((best, { right }) => (right > most ? best : Math.max(best, right)), 0);
}

/**
 * Whether a paragraph begins with a line that is indented like the one above it, as in talk, where
 * paragraphs are one line long; undefined where the indent tells nothing, as in a quotation set in.
 */
export function beginsIndented(situation: Situation, above: Line, line: Line): boolean | undefined {
  const { lines, at, edges, measures } = situation;
  const { indent, body } = measures;
  const inset = line.x - edges.left;
  if (indent === 0 || Math.abs(inset - indent) > SAME * body.size) return undefined;
  if (!endsSentence(above.text) || startsLower(line.text)) return undefined;
  const below = lines[at + 1];
  const isOneLine = (one: Line, next: Line): boolean => endsSentence(one.text) && !startsLower(next.text);
  if (below !== undefined && Math.abs(below.x - edges.left) < 0.2 * body.size && !isOneLine(line, below))
    return true;
  const block = blockAround(situation);
  const isTalk = block.slice(0, -1).every((one, index) => isOneLine(one, block[index + 1] as Line));
  return hadRoom(above, line, isTalk ? edges.right : rightOfBlock(situation), 0.4 * body.size);
}
