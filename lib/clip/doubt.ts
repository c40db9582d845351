import type { Doubt } from '../model/doubt';
import { lengthOf } from './length-of';

/** Characters from which on a text is long enough to be an article whatever surrounds it. */
const LONG = 500;
const LONG_ANYWAY = 1500;

/** Share of the page's words below which one doubts, and from which on even a short text is the page. */
const SMALL = 0.05;
const NEARLY_ALL = 0.5;

/**
 * Why what was found may not be the article of the page; '' when it is likely to be.
 *
 * @param article once it is tidied
 * @param pageLength characters of all that can be read on the page
 * @param readerable whether the page looked like one for reading before it was taken to pieces
 */
export function doubtOf(article: Element, pageLength: number, readerable: boolean): Doubt {
  const length = lengthOf(article.textContent ?? '');
  const share = pageLength > 0 ? length / pageLength : 1;
  if (length < LONG && share < NEARLY_ALL) return 'short';
  if (length < LONG_ANYWAY && share < SMALL) return 'small-share';
  if (!readerable && length < LONG_ANYWAY && share < NEARLY_ALL) return 'not-readerable';
  return '';
}
