import { drop, linkShare, saysMoreThan, textOf } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';

/** Longest card, in characters: a headline, a picture, the beginning of a text. */
const LONGEST = 500;

/** Most of the article that all cards may be: else it is a page of cards, and not for this rule. */
const MOST = 0.35;

/**
 * Cards of other articles: headings that are wholly links into the same site, each with a few words or a
 * picture. An article's own headings lead nowhere, or to sources elsewhere.
 */
export const dropLinkedCards: Rule = (article, _lines, { address }) => {
  const headings = [...article.querySelectorAll('h2, h3, h4, h5, h6')].filter(
    (heading) => linkShare(heading) > 0.9 && !isWithin(heading) && leadsToOwnSite([heading], address),
  );
  if (headings.length < 2) return;
  const cards = headings.map((heading) => cardOf(heading, article));
  const length = cards.reduce((sum, card) => sum + textOf(card).length, 0);
  if (length > MOST * textOf(article).length) return;
  for (const card of cards) if (article.contains(card)) drop(card, article);
};

/** Whether a heading's link leads to a place in the page: then it is the article's own. */
const isWithin = (heading: Element): boolean =>
  [heading, ...heading.querySelectorAll('a')].some(
    (link) => link.getAttribute('href')?.includes('#') === true,
  );

/** The largest box around one such heading that says little and holds no other heading. */
function cardOf(heading: Element, article: Element): Element {
  let card = heading;
  for (let box = heading.parentElement; box !== null && box !== article; box = box.parentElement) {
    if (box.querySelectorAll('h1, h2, h3, h4, h5, h6').length > 1 || saysMoreThan(LONGEST, box)) break;
    card = box;
  }
  return card;
}
