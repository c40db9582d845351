import { allIn, firstIn, isLike, wordsOf } from './own';

/** Elements that say by themselves that the page's own matter is in them. */
const LANDMARKS = 'main, [role="main"], h1, [itemprop~="articleBody"]';

/** Characters from which on an `article` is one, and no card in a menu. */
const LONG = 500;

const isLong = (element: Element): boolean => (wordsOf(element) ?? '').length > LONG;

/** Whether what the page is about stands in an element, by the page's own marks. */
export const holdsArticle = (element: Element): boolean =>
  isLike(element, LANDMARKS) ||
  firstIn(element, LANDMARKS) !== null ||
  (isLike(element, 'article') && isLong(element)) ||
  allIn(element, 'article').some(isLong);
