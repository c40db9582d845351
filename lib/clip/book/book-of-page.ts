import type { Creator, Role } from '../../model/creator';
import { type BookOfPage, parseFoundBook } from '../../model/found-book';
import { normalIsbn } from '../../model/isbn';
import type { Metadata } from '../../model/metadata';
import { squeezed } from '../../util/text';
import { parseUrl } from '../../util/web-url';
import { gatherMetadata } from '../metadata/gather';
import { languageOfBook } from './book-language';
import { visibleText } from './visible-text';

const named = (creators: readonly Creator[], wanted: Role): string =>
  creators
    .filter(({ role }) => role === wanted)
    .map(({ name }) => name)
    .join(', ');

const grade = (figure: number): string => (figure < 0 ? 'PreK' : figure === 0 ? 'K' : String(figure));

/** "4–8", "12+", "Grades 3–5", as far as the page says. */
function agesOf({ ageMin, ageMax, gradeMin, gradeMax }: Metadata): string {
  if (ageMin !== null) return ageMax === null ? `${ageMin}+` : `${ageMin}–${ageMax}`;
  if (gradeMin === null) return '';
  return `Grades ${grade(gradeMin)}${gradeMax === null ? '+' : `–${grade(gradeMax)}`}`;
}

/** An ISBN beside its name, as catalogues show it. */
const SHOWN_ISBN = /\bISBN(?:-?1[03])?[\s:#()]*((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dX])(?!\d)/gi;

/** The number of a thing for sale, in JSON-LD: of a book it is the ISBN. */
const SOLD = /"gtin(?:13)?"\s*:\s*"?(97[89]\d{10})\b/g;
const MAX_SCRIPT = 500_000;

/** The numbers of what a page sells, as far as it says them for machines. */
function soldNumbers(page: Document): readonly string[] {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json" i]')].slice(0, 50);
  const told = scripts.flatMap(({ textContent }) => [
    ...(textContent ?? '').slice(0, MAX_SCRIPT).matchAll(SOLD),
  ]);
  const marked = [...page.querySelectorAll('[itemprop~="gtin13"], [itemprop~="gtin"]')].slice(0, 50);
  return [
    ...told.map(([, number = '']) => number),
    ...marked.map((one) => one.getAttribute('content') ?? squeezed(one.textContent)),
  ];
}

/** The one book whose ISBN a page shows or sells; '' where it shows none, or several books'. */
function shownIsbn(page: Document): string {
  const shown = [...visibleText(page).matchAll(SHOWN_ISBN)].map(([, isbn = '']) => isbn);
  const all = [...soldNumbers(page), ...shown].map(normalIsbn);
  const good = new Set(all.filter((isbn) => isbn !== undefined));
  return good.size === 1 ? ([...good][0] ?? '') : '';
}

/** "https://schema.org/Hardcover" and "EBook" in words. */
const formatOf = (format: string): string =>
  format
    .replace(/Format$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/**
 * The book that a page is about: by what it says for machines, or by the one ISBN that it shows, as many library
 * catalogues do.
 *
 * @param page a copy of the page, which may be taken to pieces; hostile
 * @returns undefined where the page speaks of no book, or of several
 */
export function bookOfPage(page: Document, address: string): BookOfPage | undefined {
  const isbn = shownIsbn(page);
  const heading = squeezed(page.querySelector('h1')?.textContent);
  const metadata = gatherMetadata(page, address);
  const isBook = metadata.type === 'book';
  if (!isBook && isbn === '') return undefined;
  const { creators, title, publisher, published } = metadata;
  const book = parseFoundBook({
    title: isBook ? title : heading || squeezed(page.title),
    author: named(creators, 'author'),
    illustrator: named(creators, 'illustrator'),
    isbn: metadata.isbn[0] ?? isbn,
    publisher: isBook ? publisher : '',
    year: isBook ? published.slice(0, 4) : '',
    ages: agesOf(metadata),
    format: formatOf(metadata.format),
    language: isBook ? languageOfBook(page) : '',
  });
  const isWeb = parseUrl(metadata.cover)?.protocol.startsWith('http') === true;
  return book && { book, cover: isWeb ? metadata.cover : '' };
}
