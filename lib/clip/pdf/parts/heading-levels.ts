import { joinedText, type Sorted } from './kinds';
import type { Line } from '../lines/line';

/** The lowest level of a heading. */
const LOWEST = 6;

const lookOf = ({ paragraph }: Sorted): { size: number; rank: number } => {
  const line = paragraph.lines[0] as Line;
  const text = joinedText(paragraph);
  const isCapital = text === text.toUpperCase();
  return {
    size: Math.round(line.size * 2) / 2,
    rank: (line.bold ? 2 : 0) + (isCapital ? 1 : 0) - (line.italic ? 0.5 : 0),
  };
};

/**
 * The level of each heading, from 2 downwards: by the size of its type, then bold and capitals. Numbers such
 * as "2.1" say the level themselves.
 */
export function levelsOf(sorted: readonly Sorted[]): Map<Sorted, number> {
  const headings = sorted.filter(({ kind }) => kind === 'heading');
  const key = ({ size, rank }: { size: number; rank: number }): number => size * 10 + rank;
  const looks = [...new Set(headings.map((one) => key(lookOf(one))))].toSorted((a, b) => b - a);
  return new Map(
    headings.map((one) => {
      const number = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s/.exec(joinedText(one.paragraph))?.[1];
      const level = number === undefined ? looks.indexOf(key(lookOf(one))) + 2 : number.split('.').length + 1;
      return [one, Math.min(level, LOWEST)] as const;
    }),
  );
}
