import type { Sorted } from './kinds';
import type { Measures } from '../lines/measures';

/** Type smaller than this part of the running text's may be a caption. */
const SMALL = 0.955;

/** Small type between "Table 1" and the table is its caption too, not a heading. */
export function withTableCaptions(sorted: readonly Sorted[], { body }: Measures): Sorted[] {
  return sorted.map((one, at) => {
    const [line] = one.paragraph.lines;
    const isBetween = sorted[at - 1]?.kind === 'caption' && sorted[at + 1]?.kind === 'table';
    const isFree = one.kind === 'heading' || one.kind === 'paragraph' || one.kind === 'quote';
    const isSmall = line !== undefined && line.size < SMALL * body.size;
    return isBetween && isFree && isSmall ? { ...one, kind: 'caption' } : one;
  });
}
