import { fail, ok, type Result } from '../../util/result';
import { decodeText } from '../decode-text';
import { type Delimited, readDelimited } from '../tables/delimited';
import { MAX_COLUMNS, MAX_LETTERS, MAX_LINES } from '../tables/limits';
import type { BookForm, BookTable } from './book-form';
import { guessedColumns } from './columns';
import { libraryThingJson } from '../../model/librarything-json';

/** Most characters of a cell of a booklist: a review is as long as why a member enjoys a book. */
export const MAX_BOOK_CELL = 20_000;

/** Columns that only one program's file has. */
const SIGNS: readonly (readonly [BookForm, readonly string[]])[] = [
  ['goodreads', ['Exclusive Shelf', 'My Rating']],
  ['storygraph', ['Read Status', 'Star Rating']],
  ['librarything', ['Primary Author', 'Collections']],
  ['bookwyrm', ['author_text', 'remote_id']],
];

/** Most lines above the head. */
const MAX_ABOVE = 5;

const formOf = (head: readonly string[]): BookForm =>
  SIGNS.find(([, names]) => names.every((name) => head.includes(name)))?.[0] ?? 'any';

/** Where the head stands: some lists have their own name above it. */
function headAt(lines: readonly (readonly string[])[]): number {
  const isHead = (line: readonly string[]): boolean =>
    guessedColumns({ form: 'any', head: line }).includes('title');
  const filled = (line: readonly string[] = []): number => line.filter((cell) => cell.trim() !== '').length;
  const at = lines.slice(0, MAX_ABOVE + 1).findIndex((line) => filled(line) > 1);
  return at > 0 && isHead(lines[at] ?? []) ? at : 0;
}

/** LibraryThing puts no quotes round its cells, so a quote within one says nothing. */
function plainTabs(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line !== '');
  const cells = lines.map((line) => line.split('\t').map((one) => one.slice(0, MAX_BOOK_CELL)));
  const width = cells[0]?.length ?? 0;
  const isEven = cells.every(({ length }) => length <= width && length > width / 2);
  return isEven && width <= MAX_COLUMNS && cells.length <= MAX_LINES ? cells : undefined;
}

function linesOf(text: string): Delimited | undefined {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const isTabs = first.split('\t').includes('Primary Author');
  const plain = isTabs ? plainTabs(text) : undefined;
  return plain === undefined ? readDelimited(text, '', MAX_BOOK_CELL) : { lines: plain, unclosed: 0 };
}

const NOTHING: Delimited = { lines: [], unclosed: 0 };

/**
 * A booklist out of the file of another program: CSV, tabs or semicolons, and LibraryThing's JSON, in UTF-8, UTF-16 or
 * Windows-1252.
 *
 * @param bytes hostile
 */
export function readBookTable(bytes: Uint8Array<ArrayBuffer>): Result<BookTable, 'too-long' | 'no-table'> {
  if (bytes.length > MAX_LETTERS) return fail('too-long');
  const text = decodeText(bytes).replace(/^\uFEFF|[\r\n]+$/g, '');
  const fromJson = /^\s*[[{]/.test(text) ? libraryThingJson(text, MAX_BOOK_CELL, MAX_LINES) : undefined;
  const { lines, unclosed } =
    (fromJson === undefined ? linesOf(text) : { lines: fromJson, unclosed: 0 }) ?? NOTHING;
  const [head = [], ...rest] = lines.slice(headAt(lines));
  const names = head.map((name) => name.trim());
  if (rest.length === 0 || names.every((name) => name === '')) return fail('no-table');
  const form = fromJson === undefined ? formOf(names) : 'librarything';
  return ok({ form, head: names, lines: rest, unclosed });
}
