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
import { dropLoneHeadings } from './lone-headings';
import { dropNamedBoxes } from './named-boxes';
import { dropOpeningBiography } from './opening-biography';
import { dropOpeningLines } from './opening-lines';
import { dropClosingLinks, dropRelatedLists, dropUnannouncedLinks } from './related-lists';
import { dropSetOffLinks } from './set-off-links';
import { dropTagLists } from './tag-lists';
import { linesOf, runningLength } from './lines';
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
  dropSetOffLinks,
  dropLabels,
  dropInvitations,
  dropCaptions,
  dropOpeningLines,
  dropOpeningBiography,
  foldLeadCaption,
  dropTagLists,
  dropClosingLines,
  dropClosingLinks,
  dropLoneHeadings,
];

/** Share of the running text that tidying leaves in any case: beyond, the rules have mistaken the article. */
const LEAST = 0.3;

/**
 * Takes out of an article what its extractor left in it and nobody wrote as part of it. Where most of it
 * would go, nothing goes: better things left in than a text lost.
 *
 * @param article changed in place; its elements still have their classes, ids and roles
 */
export function tidy(article: Element, about: About): void {
  const before = article.cloneNode(true);
  let lines = linesOf(article);
  const length = runningLength(lines);
  for (const rule of RULES) {
    rule(article, lines, about);
    lines = lines.filter(({ element }) => article.contains(element));
  }
  const left = lines.length === 0 ? 0 : runningLength(linesOf(article));
  if (length > 0 && left < LEAST * length) article.replaceChildren(...before.childNodes);
}
