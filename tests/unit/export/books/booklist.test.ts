import { describe, expect, it } from 'vitest';
import type { BooklistOut } from '../../../../lib/export/books/booklist';
import { booklistBibtex, booklistRis } from '../../../../lib/export/books/citations';
import { booklistCsv } from '../../../../lib/export/books/csv';
import { booklistMarkdown } from '../../../../lib/export/books/markdown';
import { broughtBooks } from '../../../../lib/import/books/book-of';
import { readBookTable } from '../../../../lib/import/books/book-table';
import { guessedColumns } from '../../../../lib/import/books/columns';
import { peopleIn } from '../../../../lib/model/book-people';
import { makeBook } from '../../../support/make-book';

const WATERCRESS = makeBook({
  ...{ title: 'Watercress', author: 'Andrea Wang', illustrator: 'Jason Chin', isbn: '9780823446247' },
  ...{ publisher: 'Neal Porter', year: '2021', ages: '4–8', format: 'picture book', language: 'English' },
  values: 'memory, family',
});
const FORMULA = makeBook({ id: 'b2', title: '=HYPERLINK("http://evil.example")', author: 'Wang, Andrea' });

const words: BooklistOut['words'] = {
  ...{
    heading: 'Our *booklist*',
    title: 'Title',
    author: 'Author',
    illustrator: 'Illustrator',
    isbn: 'ISBN',
  },
  ...{ publisher: 'Publisher', year: 'Year', ages: 'Ages', format: 'Format', language: 'Language' },
  ...{ values: 'Values', tags: 'Tags', shownAs: 'How it shows people', rating: 'My stars' },
  ...{ state: 'My reading status', why: 'Why I enjoy it', represents: 'How it represents whom' },
  makersOf: ({ author, illustrator }) => (illustrator === '' ? author : `${author}, drawn by ${illustrator}`),
};
const me = { name: 'Ana', isMe: true, rating: 7, state: 'read', why: 'No lesson,\n"drawn".', represents: '' };
const ruth = { name: 'Ruth', isMe: false, rating: 10, state: '', why: '', represents: 'A *family*.' };
const list: BooklistOut = {
  words,
  books: [
    { book: WATERCRESS, tags: ['quiet'], shownAs: ['Any child'], said: [me, ruth] },
    { book: FORMULA, tags: [], shownAs: [], said: [] },
  ],
};

describe('a booklist goes out', () => {
  it('as CSV, which brings the same books in again and runs no formula', () => {
    const file = booklistCsv(list);
    expect(file).toContain("'=HYPERLINK");
    expect(file).toContain('My stars (Ruth)');
    const table = readBookTable(new TextEncoder().encode(file));
    if (!table.ok) throw new Error(table.reason);
    const { books } = broughtBooks(table.value, guessedColumns(table.value));
    expect(books[0]).toMatchObject({
      ...{ title: 'Watercress', author: 'Andrea Wang', illustrator: 'Jason Chin', isbn: '9780823446247' },
      ...{ publisher: 'Neal Porter', year: '2021', ages: '4–8', format: 'picture book', language: 'English' },
      ...{ values: 'memory, family', tags: ['quiet'], rating: 7, state: 'read', why: me.why, represents: '' },
    });
    expect(books[1]?.title).toBe(FORMULA.title);
  });

  it('as CSV, where both members have one name, each under their own columns', () => {
    const both = [me, { ...ruth, name: 'Ana' }];
    const [head, line] = booklistCsv({ words, books: [{ ...list.books[0]!, said: both }] })
      .replaceAll(/"[^"]*(?:""[^"]*)*"/g, 'quoted')
      .split('\r\n')
      .map((one) => one.split(','));
    expect([head?.at(-4), line?.at(-4)]).toEqual(['My stars (Ana)', '5']);
  });

  it('as Markdown, with what both say, and no words as marks', () => {
    expect(booklistMarkdown(list)).toBe(
      [
        '# Our \\*booklist\\*',
        '',
        '- *Watercress*, Andrea Wang, drawn by Jason Chin. Neal Porter · 2021 · picture book · 4–8 · English · ISBN 9780823446247',
        '  - memory, family, quiet, Any child',
        '  - **Ana:** ★★★½ · read · No lesson, "drawn".',
        '  - **Ruth:** ★★★★★ · A \\*family\\*.',
        '- *=HYPERLINK("http://evil.example")*, Wang, Andrea',
        '',
      ].join('\n'),
    );
  });

  it('as BibTeX, each entry under a key of its own', () => {
    const bib = booklistBibtex([WATERCRESS, WATERCRESS]);
    expect(bib).toContain('@book{wang2021watercress,');
    expect(bib).toContain('@book{wang2021watercress-2,');
    expect(bib).toContain('author = {Wang, Andrea}');
    expect(bib).toContain('publisher = {Neal Porter}');
    expect(bib).toContain('isbn = {9780823446247}');
    expect(bib).not.toContain('urldate');
  });

  it('as RIS', () => {
    const file = booklistRis([WATERCRESS, FORMULA]);
    expect(file.match(/^TY {2}- BOOK/gm)).toHaveLength(2);
    expect(file).toContain('AU  - Wang, Andrea');
    expect(file).toContain('A4  - Chin, Jason');
    expect(file).toContain('PY  - 2021');
    expect(file).toContain('SN  - 9780823446247');
  });
});

it.each([
  ['Andrea Wang', ['Andrea Wang']],
  ['Andrea Wang, Jason Chin', ['Andrea Wang', 'Jason Chin']],
  ['Wang, Andrea', ['Andrea Wang']],
  ['Wang, Andrea; Chin, Jason', ['Andrea Wang', 'Jason Chin']],
  ['Ana Ruiz y Luz Paz', ['Ana Ruiz', 'Luz Paz']],
  ['A. Lee & B. Kim', ['A. Lee', 'B. Kim']],
  ['', []],
])('the people of “%s”', (words, people) => {
  expect(peopleIn(words)).toEqual(people);
});
