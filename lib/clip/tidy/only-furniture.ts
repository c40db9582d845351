import { isRunning, linesOf } from './lines';
import { ABOUT_COOKIES, COMMENT_RULES, COPYRIGHT, OF_THE_PAGE } from './wording';

/**
 * Whether all that reads like a paragraph is what a page says of itself: whose it is, cookies, browsers, the rules for
 * comments. The extractor takes it where a page has hardly a text, and it is the wrong one.
 */
export function isOnlyFurniture(article: Element): boolean {
  const running = linesOf(article).filter(isRunning);
  return (
    running.length > 0 &&
    running.every(({ text }) =>
      [COPYRIGHT, ABOUT_COOKIES, COMMENT_RULES, OF_THE_PAGE].some((wording) => wording.test(text)),
    )
  );
}
