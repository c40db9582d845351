import { t } from '../../lib/i18n/t';
import { CHOSEN_MEANINGS, type Meaning } from '../../lib/model/highlight';
import type { IconName } from '../ui/Icon';

/** How a meaning is told: in words, by a glyph, and by the key that gives it to the words that are selected. */
interface Told {
  readonly words: () => string;
  readonly icon: IconName;
  readonly key: string;
}

const TOLD: Readonly<Record<Meaning, Told>> = {
  liked: { words: () => t('mark.liked'), icon: 'heart', key: '1' },
  disliked: { words: () => t('mark.disliked'), icon: 'cross', key: '2' },
  question: { words: () => t('mark.question'), icon: 'question', key: '3' },
  try: { words: () => t('mark.try'), icon: 'seedling', key: '4' },
  quote: { words: () => t('mark.quote'), icon: 'quotes', key: '5' },
  note: { words: () => t('mark.note'), icon: 'note', key: 'N' },
};

export const toldMeaning = (meaning: Meaning): Told => TOLD[meaning];

/** What the selection bar offers, in its order. */
export const OFFERED: readonly Meaning[] = [...CHOSEN_MEANINGS, 'note'];

/** "H" marks with the first meaning; the others have keys of their own. */
export const meaningOfKey = (key: string): Meaning | undefined =>
  key.toUpperCase() === 'H' ? 'liked' : OFFERED.find((one) => TOLD[one].key === key.toUpperCase());
