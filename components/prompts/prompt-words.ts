import { t } from '../../lib/i18n/t';
import type { FirstPrompt, PromptOfSet } from '../../lib/model/prompt';

const FIRST: Readonly<Record<FirstPrompt, () => string>> = {
  liked: () => t('talk.liked'),
  disliked: () => t('talk.disliked'),
  apply: () => t('talk.apply'),
};

/** A prompt in words: the pair's own, else the first ones in this person's language. */
export const promptWords = ({ id, text }: PromptOfSet): string => {
  if (text !== '') return text;
  return Object.hasOwn(FIRST, id) ? FIRST[id as FirstPrompt]() : t('removed.unnamed');
};
