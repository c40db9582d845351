import { drop, type Line, linkShare, runningZone, textOf, wordsIn } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';
import { isSortedUnder } from './sorted-under';

/** Longest tag, in words. */
const TAG = 6;

const isTag = ({ element, text }: Line): boolean => linkShare(element) >= 0.9 && wordsIn(text) <= TAG;

/** The heading "Tags" and the tags right under it, among the lines after the text. */
function headedTags(end: readonly Line[]): readonly Line[] {
  const start = end.findIndex((line) => wordsIn(line.text) <= 3 && isSortedUnder(line));
  if (start < 0) return [];
  const rest = end.slice(start + 1);
  const stop = rest.findIndex((line) => !isTag(line));
  const tags = stop < 0 ? rest : rest.slice(0, stop);
  return tags.length === 0 ? [] : end.slice(start, start + 1 + tags.length);
}

/**
 * What the page sorts its articles by, after the text, however short that is: a heading "Tags" with links under
 * it, or a list of such terms. A definition list is else its author's own.
 */
export const dropTagLists: Rule = (article, lines, { address }) => {
  const { last } = runningZone(lines);
  const text = lines[last];
  if (text === undefined) return;
  const headed = headedTags(lines.slice(last + 1));
  const tags = headed.slice(1).map(({ element }) => element);
  if (tags.length > 0 && leadsToOwnSite(tags, address))
    for (const { element } of headed) drop(element, article);
  for (const list of article.querySelectorAll('dl')) {
    const terms = [...list.querySelectorAll('dt')];
    const isAfter = (text.element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isSorted = terms.every((term) => isSortedUnder({ element: term, text: textOf(term) }));
    const inTags = [...list.querySelectorAll('dd')].every((one) => linkShare(one) > 0.6);
    if (terms.length > 0 && isAfter && isSorted && inTags && leadsToOwnSite([list], address))
      drop(list, article);
  }
};
