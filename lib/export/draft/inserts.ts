import type { Book } from '../../model/book';
import type { Block, Run } from '../../model/draft-text';
import type { Highlight } from '../../model/highlight';
import type { Note } from '../../model/note';
import type { Reading } from '../../model/reading';
import { safeAddress } from '../../model/safe-address';
import { cited } from '../in-text';
import type { Spot } from '../reading/snapshot';

/** Lines that a draft takes of one thing; a note may have more. */
const MOST_LINES = 200;

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);

/** Marked words as a quote, with the citation behind them. It leads to the source, and the line names the reading. */
export function quoteBlocks(
  reading: Reading,
  { id, quote }: Pick<Highlight, 'id' | 'quote'>,
  spot: Pick<Spot, 'page' | 'paragraph'>,
): readonly Block[] {
  const { words, citation, address } = cited(reading, quote, spot);
  const link = safeAddress(address);
  const citing: Run = { text: citation, ...(link !== undefined && { link }) };
  return [{ kind: 'quote', reading: reading.id, highlight: id, runs: [{ text: `${words} ` }, citing] }];
}

/** A note, a paragraph for each of its lines. */
export const noteBlocks = ({ text }: Pick<Note, 'text'>): readonly Block[] =>
  lines(text).map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }));

/** A book as a line of the booklist. @param by such as "by", between title and author */
export function bookBlock({ id, title, author }: Pick<Book, 'id' | 'title' | 'author'>, by: string): Block {
  const runs: Run[] = [
    { text: title, italic: true },
    ...(author === '' ? [] : [{ text: ` ${by} ${author}` }]),
  ];
  return { kind: 'book', book: id, runs: runs.filter(({ text }) => text !== '') };
}

/** What is said of a book by one member. */
interface Voice {
  readonly name: string;
  readonly text: string;
}

/** The booklist, and under each book why each member enjoys it. */
export const booklistBlocks = (
  books: readonly Book[],
  by: string,
  voicesOf: (book: Book) => readonly Voice[],
): readonly Block[] =>
  books.flatMap((book) => [
    bookBlock(book, by),
    ...voicesOf(book).flatMap(({ name, text }) => {
      const said = lines(text).join(' ');
      if (said === '') return [];
      const runs: Run[] = [{ text: `${name}: `, bold: true }, { text: said }];
      return [{ kind: 'bullet' as const, indent: 1 as const, runs }];
    }),
  ]);

/** Highlights as they are offered: those that are meant for the post come first, else in their order. */
export const offered = (highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights.toSorted((a, b) => Number(b.meaning === 'quote') - Number(a.meaning === 'quote'));
