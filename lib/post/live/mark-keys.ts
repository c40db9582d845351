import { type KeyChoices, MARK_KEYS } from '../../model/key-choices';
import type { LivePage } from '../../model/live-page';
import { isSingle } from '../../util/chord';

const DOES: Readonly<Record<keyof typeof MARK_KEYS, LivePage['keys'][number][1]>> = {
  mark: 'first',
  markLiked: 'liked',
  markDisliked: 'disliked',
  markQuestion: 'question',
  markTry: 'try',
  markQuote: 'quote',
  markNote: 'note',
};

/** The keys that mark words of a page, as the person has chosen them for the reader. */
export const markKeys = ({ single, marking, of }: KeyChoices): LivePage['keys'] =>
  Object.entries(DOES).flatMap(([command, does]): LivePage['keys'] => {
    const keys = of[command] ?? MARK_KEYS[command as keyof typeof MARK_KEYS];
    const acts = keys !== '' && keys.length <= 20 && (!isSingle(keys) || single || marking);
    return acts ? [[keys, does]] : [];
  });
