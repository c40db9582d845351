import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { AGE_BANDS, agesOf, isForBand } from '../../lib/model/ages';
import { type Book, READ_STATES } from '../../lib/model/book';
import { tagsOf } from '../../lib/model/tag';
import { folded } from '../../lib/util/folded';
import type { People } from '../hooks/people';
import type { Choices, Narrowing } from '../lists/narrow';
import { byAuthor } from '../lists/by-author';
import { byTag, byWord } from '../lists/narrowings';
import { stateWords } from './book-words';
import { valuesOf } from './values-of';

type Show = 'all' | 'starred' | 'silent' | 'mine' | 'partner';
type Order = 'newest' | 'oldest' | 'title' | 'author' | 'year' | 'ages' | 'stars';
type BookChoices = Choices<Book, Show, Order>;

const textsOf = (book: Book): readonly string[] => [
  ...[book.title, book.author, book.illustrator, book.isbn, book.publisher, book.year, book.format],
  ...[book.language, book.values, ...Object.values(book.why), ...Object.values(book.represents)],
  ...tagsOf(book).map(({ label }) => label),
];

const rated = ({ rating }: Book, member: string): number => rating[member] ?? 0;

function showsOf({ me, partner }: People): BookChoices['shows'] {
  const own: BookChoices['shows'] = [
    { key: 'silent', name: t('list.silent'), fits: ({ why }) => (why[me.id] ?? '') === '' },
    { key: 'mine', name: t('list.mine'), fits: ({ by }) => by === me.id },
  ];
  const all = { key: 'all', name: t('list.all'), fits: () => true } as const;
  if (partner === null) return [all, ...own];
  return [
    all,
    {
      key: 'starred',
      name: t('book.bothStarred'),
      fits: (book) => rated(book, me.id) > 0 && rated(book, partner.id) > 0,
    },
    ...own,
    { key: 'partner', name: t('list.from', [partner.name]), fits: ({ by }) => by !== me.id },
  ];
}

/** By value: what the pair wrote in different letters is one. */
function byValue(books: readonly Book[]): Narrowing<Book>[] {
  const values = new Map<string, string>();
  for (const value of books.flatMap((one) => valuesOf(one.values)))
    if (!values.has(folded(value))) values.set(folded(value), value);
  if (values.size === 0) return [];
  const options = [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => ({
      ...{ key, name },
      fits: (one: Book) => valuesOf(one.values).some((value) => folded(value) === key),
    }));
  const all = { key: '', name: t('book.byValue'), fits: () => true };
  return [{ key: 'value', name: t('book.byValue'), options: [all, ...options] }];
}

/** By the bands of ages that some book is for. */
function byAge(books: readonly Book[]): Narrowing<Book>[] {
  const bands = AGE_BANDS.filter(({ key }) => books.some(({ ages }) => isForBand(ages, key)));
  if (bands.length === 0) return [];
  const options = bands.map(({ key, from, to }) => ({
    key,
    name: to > 99 ? t('book.agesFrom', [from]) : t('book.agesOf', [from, to]),
    fits: ({ ages }: Book) => isForBand(ages, key),
  }));
  const all = { key: '', name: t('book.byAge'), fits: () => true };
  return [{ key: 'ages', name: t('book.byAge'), options: [all, ...options] }];
}

/** By what this person has done with them. */
function byState(books: readonly Book[], me: string): Narrowing<Book>[] {
  const states = READ_STATES.filter((state) => books.some((one) => one.state[me] === state));
  if (states.length === 0) return [];
  const options = states.map((key) => ({
    ...{ key, name: stateWords(key) },
    fits: (one: Book) => one.state[me] === key,
  }));
  const all = { key: '', name: t('book.myState'), fits: () => true };
  return [{ key: 'state', name: t('book.myState'), options: [all, ...options] }];
}

const narrowings = (books: readonly Book[], me: string): readonly Narrowing<Book>[] => [
  ...byValue(books),
  ...byAge(books),
  ...byState(books, me),
  ...byTag(books),
  ...byWord('format', [t('book.format'), t('book.format')], books, ({ format }) => format),
  ...byWord('language', [t('book.language'), t('book.language')], books, ({ language }) => language),
];

/** The age from which a book is read; without ages it comes last. */
const youngest = ({ ages }: Book): number => agesOf(ages)?.from ?? Number.MAX_SAFE_INTEGER;

/** How the booklist is ordered; what has no such word comes last. */
function ordersOf(): BookChoices['orders'] {
  const { compare } = new Intl.Collator(t('app.language'), { numeric: true, ignorePunctuation: true });
  const authors = byAuthor(compare);
  const stars = ({ rating }: Book): number => Object.values(rating).reduce((sum, one) => sum + one, 0);
  return [
    { key: 'newest', name: t('list.newest'), compare: (a, b) => b.at - a.at },
    { key: 'oldest', name: t('list.oldest'), compare: (a, b) => a.at - b.at },
    { key: 'title', name: t('list.byTitle'), compare: (a, b) => compare(a.title, b.title) },
    { key: 'author', name: t('list.byAuthor'), compare: (a, b) => authors(a.author, b.author) },
    { key: 'year', name: t('book.byYear'), compare: (a, b) => compare(b.year, a.year) },
    { key: 'ages', name: t('book.byAges'), compare: (a, b) => youngest(a) - youngest(b) },
    { key: 'stars', name: t('book.byStars'), compare: (a, b) => stars(b) - stars(a) },
  ];
}

/** How the booklist can be seen: which books, and in which order. */
export function useBookChoices(people: People, books: readonly Book[]): BookChoices {
  return useMemo(
    () => ({
      textsOf,
      shows: showsOf(people),
      narrowings: narrowings(books, people.me.id),
      orders: ordersOf(),
    }),
    [people, books],
  );
}
