import { BOOK_FACTS } from '../../model/book';
import { csv } from '../csv';
import { type BooklistOut, type BookOut, starsNumber } from './booklist';

/** What a member says, in the order of the columns. */
const SAID = ['rating', 'state', 'why', 'represents'] as const;

function saidCells({ said }: BookOut, name: string | null): string[] {
  const one = said.find((voice) => (name === null ? voice.isMe : !voice.isMe && voice.name === name));
  return one === undefined
    ? SAID.map(() => '')
    : [starsNumber(one.rating), one.state, one.why, one.represents];
}

/**
 * The booklist for a spreadsheet, with one's own columns under the names by which a file is brought in again, and the
 * partner's behind them.
 */
export function booklistCsv({ books, words }: BooklistOut): string {
  const others = [
    ...new Set(books.flatMap(({ said }) => said.filter((one) => !one.isMe).map(({ name }) => name))),
  ];
  const facts = BOOK_FACTS.map((name) => words[name]);
  const more = [words.values, words.tags, words.shownAs];
  const theirs = others.flatMap((name) => SAID.map((part) => `${words[part]} (${name})`));
  const lines = books.map((out) => {
    const { book } = out;
    return [
      ...BOOK_FACTS.map((name) => book[name]),
      ...[book.values, out.tags.join(', '), out.shownAs.join(', ')],
      ...[null, ...others].flatMap((name) => saidCells(out, name)),
    ];
  });
  return `\uFEFF${csv([[...facts, ...more, ...SAID.map((part) => words[part]), ...theirs], ...lines])}`;
}
