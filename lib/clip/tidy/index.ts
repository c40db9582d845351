import { dropAroundText } from './around-text';
import { dropCaptions } from './captions';
import { applied, type Cut } from './cuts';
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
import { dropOpeningLines } from './opening-lines';
import { dropClosingLinks, dropRelatedLists } from './related-lists';
import { dropProgramWords } from './program-words';
import { dropSetOffLinks } from './set-off-links';
import { dropSetOffLists } from './set-off-lists';
import { dropTagLists } from './tag-lists';
import { linesOf, runningLength } from './lines';
import type { About, Step } from './rule';

/** In the order in which they are applied: boxes first, then lines, those at the ends last. */
const STEPS: readonly Step[] = [
  { by: 'galley', rule: dropGalleyDebris, reason: 'strong' },
  { by: 'named-boxes', rule: dropNamedBoxes, reason: 'weak' },
  { by: 'main-box', rule: keepMainBox, reason: 'weak' },
  { by: 'around-text', rule: dropAroundText, reason: 'weak' },
  { by: 'comments', rule: dropComments, reason: 'strong' },
  { by: 'inline-cards', rule: dropInlineCards, reason: 'strong' },
  { by: 'related-lists', rule: dropRelatedLists, reason: 'strong' },
  { by: 'linked-cards', rule: dropLinkedCards, reason: 'weak' },
  { by: 'lead-ins', rule: dropLeadIns, reason: 'strong' },
  { by: 'set-off-links', rule: dropSetOffLinks, reason: 'strong' },
  { by: 'set-off-lists', rule: dropSetOffLists, reason: 'strong' },
  { by: 'program-words', rule: dropProgramWords, reason: 'strong' },
  { by: 'labels', rule: dropLabels, reason: 'strong' },
  { by: 'invitations', rule: dropInvitations, reason: 'strong' },
  { by: 'captions', rule: dropCaptions, reason: 'weak' },
  { by: 'opening-lines', rule: dropOpeningLines, reason: 'strong' },
  { by: 'lead-caption', rule: foldLeadCaption, reason: 'strong', moves: true },
  { by: 'tag-lists', rule: dropTagLists, reason: 'strong' },
  { by: 'closing-lines', rule: dropClosingLines, reason: 'strong' },
  { by: 'closing-links', rule: dropClosingLinks, reason: 'strong' },
  { by: 'lone-headings', rule: dropLoneHeadings, reason: 'strong' },
];

/** Share of the running text that tidying leaves in any case: beyond, the rules have mistaken the article. */
const LEAST = 0.3;

/**
 * Takes out of an article what its extractor left in it and nobody wrote as part of it. What each rule takes is
 * measured: where it is prose and the rule's reason is weak, it comes back. Where most of the article would go,
 * nothing goes: better things left in than a text lost.
 *
 * @param article changed in place; its elements still have their classes, ids and roles
 * @returns what went, in the order in which it went
 */
export function tidy(article: Element, about: About): readonly Cut[] {
  const before = article.cloneNode(true);
  let lines = linesOf(article);
  const length = runningLength(lines);
  const cuts: Cut[] = [];
  for (const step of STEPS) {
    cuts.push(...applied(step, article, lines, about));
    lines = lines.filter(({ element }) => article.contains(element));
  }
  const left = lines.length === 0 ? 0 : runningLength(linesOf(article));
  if (length === 0 || left >= LEAST * length) return cuts;
  article.replaceChildren(...before.childNodes);
  return [];
}
