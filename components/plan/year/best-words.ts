import type { Highlight } from '../../../lib/model/highlight';

/** Words for their post come first, then what they liked; so many of a reading at most. */
const BEST = ['quote', 'liked', 'try'] as const;
const MOST_QUOTES = 3;

const rankOf = ({ meaning }: Highlight): number => {
  const rank = (BEST as readonly string[]).indexOf(meaning);
  return rank === -1 ? BEST.length : rank;
};

/** The words of a reading that the two marked as best, the best first. */
export const bestWords = (marked: readonly Highlight[]): readonly Highlight[] =>
  marked
    .filter((one) => rankOf(one) < BEST.length)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_QUOTES);
