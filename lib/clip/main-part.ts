import { wakePictures } from './pictures/wake-pictures';
import { isRunning, linesOf, textOf } from './tidy/lines';

/** Elements that are not for reading, or stand around what is. */
export const AROUND =
  'nav, footer, aside, form, dialog, script, style, noscript, template, iframe, button, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [hidden], [aria-hidden="true"]';

/** The one with the most text. */
const longest = (elements: Iterable<Element>): Element | undefined =>
  [...elements]
    .map((element) => ({ element, length: textOf(element).length }))
    .toSorted((a, b) => b.length - a.length)[0]?.element;

/**
 * The whole main part of a page, for whom the article found is not what they want: `main`, else the longest
 * `article`, else the body, without what stands around it.
 *
 * @param copy a copy of the page, which is taken to pieces
 */
export function mainPart(copy: Document): Element | undefined {
  const part =
    longest(copy.querySelectorAll('main, [role="main"]')) ??
    longest(copy.querySelectorAll('article')) ??
    copy.body;
  if (!part) return undefined;
  for (const element of part.querySelectorAll(AROUND)) element.remove();
  for (const header of part.querySelectorAll('header')) {
    // The head of the article itself may hold its first paragraph.
    if (!linesOf(header).some(isRunning)) header.remove();
  }
  wakePictures(part);
  return textOf(part) === '' ? undefined : part;
}
