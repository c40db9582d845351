import { normalDoi } from '../../model/doi';
import { type Ages, agesIn } from './ages';
import { textOf } from '../text-of';
import { squeezed } from '../../util/text';

/** What a page shows of an article or a book outside any tags: only what is labelled, and not far from its heading. */

/** Characters of a paragraph that belongs to the text and no longer to its head. */
const PARAGRAPH = 140;

/** The first paragraph of the text. */
const textBegins = (page: Document): Element | undefined =>
  [...page.querySelectorAll('p')]
    .slice(0, 500)
    .find((one) => (one.textContent ?? '').trim().length >= PARAGRAPH);

/**
 * The DOI that stands in an article's head as a link that shows it. In the text and among the references stand
 * those of others.
 */
export function doiShown(page: Document): string {
  const marked = page.querySelector('.item.doi, .pubid, [id="pub-id::doi"]');
  const own = normalDoi(marked?.textContent ?? '');
  if (own !== '') return own;
  const heading = page.querySelector('h1');
  const text = textBegins(page);
  for (const link of [...page.querySelectorAll('a[href*="doi.org/10."]')].slice(0, 50)) {
    const after = heading !== null && isBefore(heading, link);
    if (!after || (text !== undefined && !isBefore(link, text))) continue;
    if (/10\.\d{4}|\bdoi\b/i.test(link.textContent ?? '')) return normalDoi(link.getAttribute('href') ?? '');
  }
  return '';
}

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Characters of a page that are searched for labels. */
const SEARCHED = 100_000;

/** The words of a page, a line for each block. */
export const wordsOf = (page: Document): string =>
  page.body === null
    ? ''
    : textOf(page.body)
        .slice(0, SEARCHED)
        .replace(/[^\S\n]+/g, ' ');

/** ISBNs with their label: "ISBN-13: 978…". */
export function isbnsShown(text: string): string[] {
  const labelled =
    /\bISBN(?:-?1[03])?\s*(?:\([\w -]{1,20}\))?\s*:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])\b/gi;
  return [...text.matchAll(labelled)].slice(0, 10).map((match) => match[1] ?? '');
}

/** Characters after a book's title in which its people and readers are named. */
const NEAR = 1500;

/** A word of a name, or an initial. */
const PART = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";

/** Who drew the pictures: names, and what stands between two. */
const DRAWN = new RegExp(
  `\\b(?:[Ii]llustrat(?:ed|ions)|[Ii]llus\\.|[Pp]ictures|[Dd]rawings) by (${PART}(?: (?:(?:and|&|de|del|da|van|von|der|la) ){0,3}${PART}){0,7})`,
  'u',
);

/** Who drew a book's pictures, and for whom it is, as its page says it near the title. */
export function bookShown(page: Document, text: string): { illustrators: string[]; ages: Ages } {
  const title = squeezed(page.querySelector('h1')?.textContent);
  const start = title === '' ? -1 : text.indexOf(title);
  const near = start === -1 ? '' : text.slice(start + title.length, start + title.length + NEAR);
  const drawn = DRAWN.exec(near)?.[1] ?? '';
  const ages = /\bages?:? [^.;|]{1,20}/i.exec(near)?.[0] ?? '';
  const grades = /\bgr(?:ades?|\.)?:? [^.;|]{1,20}/i.exec(near)?.[0] ?? '';
  const { ageMin, ageMax } = agesIn(ages);
  const { gradeMin, gradeMax } = agesIn(grades);
  return {
    illustrators: drawn === '' ? [] : [drawn],
    ages: { ageMin, ageMax, gradeMin, gradeMax },
  };
}
