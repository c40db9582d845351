import { drop } from './lines';
import type { Rule } from './rule';

/** Two names with their values, as programs write them for each other. */
const NAMED_VALUES = /^\s*[[{]\s*"[\w-]+"\s*:.{0,400}?"[\w-]+"\s*:/su;

/** What a page keeps for its programs and shows only where its styles are missing. An author's listing is in `pre`. */
export const dropProgramWords: Rule = (article, lines) => {
  for (const { element, text } of lines) if (NAMED_VALUES.test(text)) drop(element, article);
};
