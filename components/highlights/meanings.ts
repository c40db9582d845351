import { t } from '../../lib/i18n/t';
import { CHOSEN_MEANINGS, type Meaning } from '../../lib/model/highlight';
import type { CommandId } from '../commands/commands';
import type { IconName } from '../ui/Icon';

/** How a meaning is told: in words, by a glyph, and by the command that gives it to the words that are selected. */
interface Told {
  readonly words: () => string;
  readonly icon: IconName;
  readonly key: CommandId;
}

const TOLD: Readonly<Record<Meaning, Told>> = {
  liked: { words: () => t('mark.liked'), icon: 'heart', key: 'markLiked' },
  disliked: { words: () => t('mark.disliked'), icon: 'cross', key: 'markDisliked' },
  question: { words: () => t('mark.question'), icon: 'question', key: 'markQuestion' },
  try: { words: () => t('mark.try'), icon: 'seedling', key: 'markTry' },
  quote: { words: () => t('mark.quote'), icon: 'quotes', key: 'markQuote' },
  note: { words: () => t('mark.note'), icon: 'note', key: 'markNote' },
};

export const toldMeaning = (meaning: Meaning): Told => TOLD[meaning];

/** What the selection bar offers, in its order. */
export const OFFERED: readonly Meaning[] = [...CHOSEN_MEANINGS, 'note'];
