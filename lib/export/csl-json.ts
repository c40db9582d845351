import type { Details } from '../model/details';
import type { Reading } from '../model/reading';
import { citationKey } from './citation-key';
import { dateSpan, SEASONS } from '../util/partial-date';
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

/** A date of CSL: one or two lists of figures, and a season from 1 for spring. */
function dateOf(date: string): object | undefined {
  const span = dateSpan(date);
  if (span === undefined) return undefined;
  const { season } = span.start;
  const all = [span.start, ...(span.end === undefined ? [] : [span.end])];
  const parts = all.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined));
  return { 'date-parts': parts, ...(season === undefined ? {} : { season: SEASONS.indexOf(season) + 1 }) };
}

/** The reading as a list of one item of CSL-JSON, which citation processors and reference managers read. */
export function cslJson(reading: Reading, details: Details): string {
  const work = workOf(reading, details);
  const people = (['author', 'editor', 'translator', 'illustrator', 'contributor'] as const).map(
    (role) => [role, namesOf(work.creators, role)] as const,
  );
  // CSL knows no photographers.
  const photographers = namesOf(work.creators, 'photographer');
  const item = {
    id: citationKey(reading),
    type: reading.type === 'review' ? (reading.isbn.length > 0 ? 'review-book' : 'review') : TYPES[work.kind],
    title: work.title,
    ...Object.fromEntries(
      people.map(([role, names]) => [
        role,
        (role === 'contributor' ? [...names, ...photographers] : names).map(person),
      ]),
    ),
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
