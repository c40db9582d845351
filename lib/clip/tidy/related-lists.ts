import { drop, following, isRunning, type Line, linkShare, runningZone, textOf, wordsIn } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';
import { RELATED } from './wording';

/** Share of links that makes a block one to choose from. */
const TO_CHOOSE = 0.6;

/** The end of a list without a heading: its items are each wholly a link. */
const ALL_LINKS = 0.9;

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

/** Whether what follows a heading is a list of articles to choose from: items that are links in the main. */
function isToChooseFrom(element: Element): boolean {
  if (textOf(element) === '') return true;
  if (linkShare(element) >= TO_CHOOSE) return true;
  const items = [...element.querySelectorAll('li')];
  return (
    items.length > 1 && items.every((item) => item.querySelector('a') !== null && wordsIn(textOf(item)) < 30)
  );
}

/** "You may also like" with the links under it, wherever it stands. */
export const dropRelatedLists: Rule = (article, lines, { address }) => {
  for (const { element, text } of lines) {
    if (!article.contains(element) || !RELATED.test(text)) continue;
    if (wordsIn(text) > 9) continue;
    const under: Element[] = [];
    for (let next = following(element, article); next !== undefined && isToChooseFrom(next);) {
      under.push(next);
      const further = following(next, article);
      if (further !== undefined && isHeading(further)) break;
      next = further;
    }
    // Without links under it, it is a heading of the article; at the end, one whose links went already.
    const atEnd = following(element, article) === undefined;
    if (!atEnd && !under.some((one) => textOf(one) !== '')) continue;
    if (!leadsToOwnSite(under, address)) continue;
    for (const one of under) if (textOf(one) !== '') drop(one, article);
    drop(element, article);
  }
};

/** Names of lists that are part of an article though they are links. */
const OWN =
  /\b(?:references?|notes?|sources?|bibliograph\w+|works cited|literature|resources?|further reading|see also|external links|contents?|referencias|notas|fuentes|bibliograf\w+|recursos|enlaces|quellen|literatur|références)\b|:\s*$/iu;

/** Whether a line announces such a list; of a paragraph only its end does. */
const isAnnouncement = (line: Line): boolean =>
  isRunning(line) ? /:\s*$/.test(line.text) : OWN.test(line.text);

/** Lines at the very end that are links and nothing else: tags, or more articles, though nothing says so. */
export const dropClosingLinks: Rule = (article, lines, { address }) => {
  const end = lines.slice(runningZone(lines).last + 1);
  const links = end.filter(({ element, text }) => linkShare(element) >= ALL_LINKS && wordsIn(text) < 25);
  const before = lines[lines.findIndex((line) => line === links[0]) - 1];
  if (links.length < 2 || before === undefined || isAnnouncement(before)) return;
  const elements = links.map(({ element }) => element);
  if (!leadsToOwnSite(elements, address)) return;
  for (const element of elements) drop(element, article);
};
