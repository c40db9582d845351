import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { citationKey } from './citation-key';
import { dateParts } from './dates';
import { type Name, namesOf } from './names';
import { type Kind, workOf } from './work';

const TYPES: Readonly<Record<Kind, string>> = {
  article: 'article-journal',
  news: 'article-newspaper',
  blog: 'post-weblog',
  book: 'book',
  web: 'webpage',
};

const person = ({ family, given, suffix, literal }: Name): object =>
  literal === '' ? { family, given, ...(suffix === '' ? {} : { suffix }) } : { literal };

const isNothing = (value: unknown): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

const dateOf = (date: string): object | undefined =>
  date === '' ? undefined : { 'date-parts': [dateParts(date)] };

/** The reading as a list of one item of CSL-JSON, which citation processors and reference managers read. */
export function cslJson(reading: Reading, details: Details): string {
  const work = workOf(reading, details);
  const people = (['author', 'editor', 'translator', 'illustrator', 'contributor'] as const).map(
    (role) => [role, namesOf(work.creators, role).map(person)] as const,
  );
  const item = {
    id: citationKey(reading),
    type: reading.type === 'review' ? (reading.isbn.length > 0 ? 'review-book' : 'review') : TYPES[work.kind],
    title: work.title,
    ...Object.fromEntries(people),
    [work.kind === 'book' ? 'collection-title' : 'container-title']: reading.site,
    volume: reading.volume,
    issue: reading.issue,
    page: reading.pages,
    issued: dateOf(reading.published),
    accessed: dateOf(work.accessed),
    DOI: reading.doi,
    ISSN: reading.issn.join(', '),
    ISBN: reading.isbn[0],
    URL: reading.url,
    publisher: reading.publisher,
    'number-of-pages': work.numberOfPages === 0 ? '' : String(work.numberOfPages),
    language: reading.language,
    keyword: reading.keywords.join(', '),
    abstract: work.abstract,
  };
  const known = Object.entries(item).filter(([, value]) => !isNothing(value));
  return `${JSON.stringify([Object.fromEntries(known)], null, 2)}\n`;
}
