import { dropCaptions } from './captions';
import { dropClosingLines, dropInvitations } from './closing-lines';
import { dropComments } from './comments';
import { dropGalleyDebris } from './galley';
import { dropInlineCards } from './inline-cards';
import { dropLabels } from './labels';
import { foldLeadCaption } from './lead-caption';
import { dropLeadIns } from './lead-ins';
import { dropLinkedCards } from './linked-cards';
import { keepMainBox } from './main-box';
import { dropNamedBoxes } from './named-boxes';
import { dropOpeningLines } from './opening-lines';
import { dropClosingLinks, dropRelatedLists, dropUnannouncedLinks } from './related-lists';
import { linesOf } from './lines';
import type { About, Rule } from './rule';

/** In the order in which they are applied: boxes first, then lines, those at the ends last. */
const RULES: readonly Rule[] = [
  dropGalleyDebris,
  dropNamedBoxes,
  keepMainBox,
  dropComments,
  dropInlineCards,
  dropRelatedLists,
  dropLinkedCards,
  dropUnannouncedLinks,
  dropLeadIns,
  dropLabels,
  dropInvitations,
  dropCaptions,
  dropOpeningLines,
  foldLeadCaption,
  dropClosingLines,
  dropClosingLinks,
];

/**
 * Takes out of an article what its extractor left in it and nobody wrote as part of it. Where all of it
 * would go, nothing goes.
 *
 * @param article changed in place; its elements still have their classes, ids and roles
 */
export function tidy(article: Element, about: About): void {
  let lines = linesOf(article);
  for (const rule of RULES) {
    rule(article, lines, about);
    lines = lines.filter(({ element }) => article.contains(element));
  }
}
