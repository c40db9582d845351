import { lengthOf } from './length-of';

/** Characters of running text from which on something is an article whatever else it is. */
const ENOUGH = 140;

/** Characters of one paragraph that makes a short text an article. */
const PARAGRAPH = 50;

/** Characters outside links: a list of links is for choosing, not for reading. */
function runningText(element: Element): number {
  let length = lengthOf(element.textContent ?? '');
  for (const link of element.querySelectorAll('a')) length -= lengthOf(link.textContent ?? '');
  return length;
}

/**
 * Whether what was found on a page can be read as an article. Short ones count: one real paragraph is
 * enough. A line such as "Nothing here.", or links only, are none.
 */
export function isArticle(article: Element): boolean {
  if (runningText(article) >= ENOUGH) return true;
  return [...article.querySelectorAll('p, blockquote, pre, li')].some(
    (element) => runningText(element) >= PARAGRAPH,
  );
}
