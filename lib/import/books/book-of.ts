import { type bookFacts, MOST_HALF_STARS, type ReadState } from '../../model/book';
import type { BookPart } from '../../model/book-parts';
import { normalIsbn } from '../../model/isbn';
import { MAX_TAG, MOST_TAGS } from '../../model/tag';
import { folded } from '../../util/folded';
import { cleanLine } from '../../util/text';
import type { BookTable } from './book-form';
import { plainWords } from './plain-words';

/** A book out of a file, not in the notebook yet. Each field is cleaned once more when it is written. */
export interface BroughtBook extends Readonly<
  Record<keyof typeof bookFacts | 'values' | 'represents' | 'why', string>
> {
  readonly tags: readonly string[];
  /** In half stars, 0 for none. */
  readonly rating: number;
  readonly state: ReadState;
}

/** The cells of a line that go to a part, in the order of the columns, empty ones left out. */
type Cells = (part: BookPart) => readonly string[];

/** How shelves, statuses and collections of other programs are called. */
const STATES: Readonly<Record<string, ReadState>> = {
  ...{ read: 'read', leido: 'read', finished: 'read', 'already read': 'read', reread: 'read' },
  ...{
    'to read': 'next',
    'want to read': 'next',
    wishlist: 'next',
    next: 'next',
    tbr: 'next',
    pendiente: 'next',
  },
  ...{ 'currently reading': 'reading', reading: 'reading', leyendo: 'reading' },
  ...{ 'did not finish': 'stopped', dnf: 'stopped', abandoned: 'stopped', abandonado: 'stopped' },
  ...{ stopped: 'stopped', 'stopped reading': 'stopped', paused: 'stopped', 'on hold': 'stopped' },
  ...{ 'read but unowned': 'read' },
};

const stateWord = (word: string): ReadState =>
  STATES[
    folded(word)
      .replaceAll(/[-_\s]+/g, ' ')
      .trim()
  ] ?? '';

/** A date of a reading says what its member has done, where no word does. */
function stateOf(cells: Cells): ReadState {
  const words = cells('state').flatMap((one) => one.split(','));
  const said = words.map(stateWord).find((one) => one !== '');
  if (said !== undefined) return said;
  const has = (part: BookPart): boolean => cells(part).some((one) => /\d{4}/.test(one));
  if (has('stopped')) return 'stopped';
  if (has('finished')) return 'read';
  return has('started') ? 'reading' : '';
}

/** A number with a point or a comma; stars count as they are drawn. Undefined for what is none. */
function ratingIn(words: string): number | undefined {
  const stars = [...words].filter((sign) => sign === '★' || sign === '⭐').length;
  if (stars > 0) return stars + (words.includes('½') ? 0.5 : 0);
  const [, figures = '', half = ''] =
    /^\s*(\d{1,3}(?:[.,]\d+)?)\s*(½)?(?:\s*(?:\/|of|de)\s*\d+)?\s*$/.exec(words) ?? [];
  return figures === '' ? undefined : Number(figures.replace(',', '.')) + (half === '' ? 0 : 0.5);
}

/** How many half stars one is worth in a column: it may count up to five, ten or a hundred. */
function scaleOf(table: BookTable, columns: readonly (BookPart | '')[]): number {
  const at = columns.flatMap((part, n) => (part === 'rating' ? [n] : []));
  const most = Math.max(
    0,
    ...table.lines.map((line) => Math.max(0, ...at.map((n) => ratingIn(line[n] ?? '') ?? 0))),
  );
  if (table.form !== 'any' || most <= 5) return 2;
  return most <= 10 ? 1 : 0.1;
}

/** An ISBN as spreadsheets and LibraryThing wrap it: ="978…", [978…], several of them. The first good one counts. */
function isbnOf(cells: Cells): { readonly isbn: string; readonly isWrong: boolean } {
  const written = cells('isbn')
    .flatMap((one) => one.split(/[,;]/))
    .map((one) => one.replaceAll(/[="'‘’[\]\s]/g, '').replace(/\.0+$/, ''))
    .filter((one) => one !== '');
  // spreadsheets take the zero off the front of an ISBN of ten figures
  const fuller = (one: string): string => (/^\d{8}[\dX]$/i.test(one) ? `0${one}` : one);
  const isbn = written.map((one) => normalIsbn(fuller(one))).find((one) => one !== undefined) ?? '';
  const isNumber = (one: string): boolean => /^[\d-]{9,}[\dxX]$|E\+/.test(one);
  return { isbn, isWrong: isbn === '' && written.some(isNumber) };
}

/** "Wang, Andrea" as people say it. */
const inOrder = (name: string): string => {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim());
  return given === '' || rest.length > 0 ? name.trim() : `${given} ${family}`;
};

const isIllustrator = (role: string): boolean => /illus|ilus|drawing|pictures/i.test(role);

/** Who made it: authors, and those whose role says that they illustrated it. */
function makersOf(form: BookTable['form'], cells: Cells): { author: string; illustrator: string } {
  const isTurned = form === 'librarything';
  const name = (words: string): string => (isTurned ? inOrder(words) : words.trim());
  const roles = cells('roles').flatMap((one) => one.split('|'));
  const others = cells('contributors').flatMap((one) => one.split(isTurned ? '|' : ','));
  const told = others.map((one, n) => {
    const [, who = one, role = roles[n] ?? ''] = /^(.*)\(([^()]*)\)\s*$/.exec(one) ?? [];
    return { who: name(who), role };
  });
  const author = [...cells('author').map(name), ...cells('moreAuthors')];
  const coAuthors = isTurned ? told.filter(({ role }) => role === '' || /author/i.test(role)) : [];
  const drew = told.filter(({ role }) => isIllustrator(role));
  const joined = (all: readonly string[]): string => [...new Set(all.filter((one) => one !== ''))].join(', ');
  return {
    author: joined([...author, ...coAuthors.map(({ who }) => who)]),
    illustrator: joined([...cells('illustrator').map((one) => one.trim()), ...drew.map(({ who }) => who)]),
  };
}

/** Shelves and tags; what says that somebody has read it is no tag. */
function tagsOf(cells: Cells): readonly string[] {
  const found = new Map<string, string>();
  for (const one of cells('tags').flatMap((words) => words.split(/[,;]/))) {
    const tag = cleanLine(one, MAX_TAG);
    const name = folded(tag);
    if (tag !== '' && stateWord(tag) === '' && !found.has(name) && found.size < MOST_TAGS)
      found.set(name, tag);
  }
  return [...found.values()];
}

/** "Library of America (2007), Edition: 1st, Hardcover, 864 pages": the house before the year. */
const houseIn = (publication: string): string => (/^[^(,]*/.exec(publication)?.[0] ?? '').trim();

const yearIn = (words: readonly string[]): string =>
  words.map((one) => /(?<!\d)[12]\d{3}(?!\d)/.exec(one)?.[0] ?? '').find((one) => one !== '') ?? '';

/** What a file holds, as books. */
export interface BroughtBooks {
  readonly books: readonly BroughtBook[];
  /** Lines without a title. */
  readonly untitled: number;
  /** Books whose ISBN has a wrong digit, so that it stays away. */
  readonly wrongIsbn: number;
}

/**
 * The lines of a file as books.
 *
 * @param columns where each column goes
 */
export function broughtBooks(table: BookTable, columns: readonly (BookPart | '')[]): BroughtBooks {
  const scale = scaleOf(table, columns);
  const books: BroughtBook[] = [];
  let [untitled, wrongIsbn] = [0, 0];
  for (const line of table.lines) {
    const cells: Cells = (part) =>
      columns.flatMap((one, n) => (one === part && (line[n] ?? '').trim() !== '' ? [line[n] ?? ''] : []));
    const first = (part: BookPart): string => (cells(part)[0] ?? '').trim();
    /** What several columns say, as a review and its heading, or a review and notes. */
    const all = (part: BookPart): string => cells(part).map(plainWords).join('\n\n');
    const [title, { isbn, isWrong }] = [first('title'), isbnOf(cells)];
    if (title === '') {
      untitled += 1;
      continue;
    }
    if (isWrong) wrongIsbn += 1;
    const half = Math.round((ratingIn(first('rating')) ?? 0) * scale);
    books.push({
      ...{ title: plainWords(title), isbn, ...makersOf(table.form, cells) },
      publisher: first('publisher') || houseIn(first('publication')),
      year: yearIn([...cells('year'), ...cells('publication')]),
      ...{
        ages: first('ages'),
        format: first('format'),
        language: first('language'),
        values: cells('values').join(', '),
      },
      ...{ tags: tagsOf(cells), represents: all('represents'), why: all('why') },
      rating: Math.min(MOST_HALF_STARS, half),
      state: stateOf(cells),
    });
  }
  return { books, untitled, wrongIsbn };
}
