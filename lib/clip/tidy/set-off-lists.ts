import { drop, isRunning, type Line, linkShare, textOf, wordsIn } from './lines';
import type { Rule } from './rule';
import { leadsToOwnSite } from './same-site';

/** Fewest and most words of a headline. */
const LEAST = 4;
const MOST = 25;

/** Whether an item is the headline of another article: a link from end to end, and no sentence. */
const isHeadline = (item: Element): boolean => {
  const text = textOf(item);
  const words = wordsIn(text);
  return (
    linkShare(item) > 0.95 &&
    item.querySelectorAll('a').length === 1 &&
    words >= LEAST &&
    words <= MOST &&
    !/[.…:]["”’»]*$/.test(text)
  );
};

const isSentence = (line: Line | undefined): boolean =>
  line !== undefined &&
  (isRunning(line) || wordsIn(line.text) > LEAST) &&
  /[.!?…]["”’»)\]]*$/.test(line.text);

/**
 * A list of headlines of the same site between two paragraphs that nothing announces. What an author lists follows a
 * colon, a heading or words that are no sentence, or leads elsewhere.
 */
export const dropSetOffLists: Rule = (article, lines, { address }) => {
  for (const list of article.querySelectorAll('ul')) {
    const items = [...list.children];
    const said = lines.flatMap((line, n) => (list.contains(line.element) ? n : []));
    const [first, last] = [said[0], said.at(-1)];
    if (first === undefined || last === undefined || items.length < 2 || !items.every(isHeadline)) continue;
    if (!isSentence(lines[first - 1]) || !isSentence(lines[last + 1])) continue;
    if (items.every((item) => leadsToOwnSite([item], address))) drop(list, article);
  }
};
