import { escaped } from '../draft/markdown-words';
import type { BooklistOut, BookOut } from './booklist';

const filled = (parts: readonly string[]): string[] => parts.filter((part) => part !== '');

/** Words on one line, and none of their signs a mark. */
const plain = (words: string): string => escaped(words.replaceAll(/\s*\n\s*/g, ' ').trim());

const starsDrawn = (half: number): string => '★'.repeat(Math.floor(half / 2)) + (half % 2 === 1 ? '½' : '');

function bookLines(
  { book, tags, shownAs, said }: BookOut,
  makersOf: BooklistOut['words']['makersOf'],
): string[] {
  const facts = [
    book.publisher,
    book.year,
    book.format,
    book.ages,
    book.language,
    book.isbn && `ISBN ${book.isbn}`,
  ];
  const sorted = [...new Set([...book.values.split(/[,;\n]/).map((one) => one.trim()), ...tags, ...shownAs])];
  const head = filled([`*${plain(book.title)}*`, plain(makersOf(book))]).join(', ');
  const own = said.flatMap(({ name, rating, state, why, represents }) => {
    const line = filled([starsDrawn(rating), state, plain(why), plain(represents)]).join(' · ');
    return line === '' ? [] : [`  - **${plain(name)}:** ${line}`];
  });
  return [
    `- ${filled([head, filled(facts).map(plain).join(' · ')]).join('. ')}`,
    ...filled([filled(sorted).map(plain).join(', ')]).map((line) => `  - ${line}`),
    ...own,
  ];
}

/** The booklist as a list in Markdown (CommonMark), each book with what the two say of it. */
export const booklistMarkdown = ({ books, words }: BooklistOut): string =>
  `${[`# ${plain(words.heading)}`, '', ...books.flatMap((one) => bookLines(one, words.makersOf))].join('\n')}\n`;
