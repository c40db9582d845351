import { expect, it } from 'vitest';
import type { BroughtBook } from '../../../../lib/import/books/book-of';
import { KnownBooks, sortedOut } from '../../../../lib/import/books/known-books';
import { makeBook } from '../../../support/make-book';

const brought = (title: string, author = '', isbn = ''): BroughtBook => ({
  ...{ title, author, isbn, illustrator: '', publisher: '', year: '', ages: '', format: '', language: '' },
  ...{ values: '', tags: [], represents: '', why: '', rating: 0, state: '' as const },
});

it.each([
  ['ISBN, whatever the title', 'Berros', '', '9780823446247', true],
  ['title and author in other letters', 'WATERCRESS!', 'wang, andrea', '', true],
  ['title and author of another edition', 'Watercress', 'Andrea Wang', '9780763693558', true],
  ['a title with its series', 'Watercress (Table, #1)', 'Andrea Wang', '', true],
  ['the first of several authors', 'Watercress', 'Andrea Wang, Jason Chin', '', true],
  ['another author', 'Watercress', 'Kim Lee', '', false],
  ['another title', 'Water', 'Andrea Wang', '', false],
])('a book is known by %s', (_, title, author, isbn, isKnown) => {
  const known = new KnownBooks([
    makeBook({ title: 'Watercress', author: 'Andrea Wang', isbn: '9780823446247' }),
  ]);
  expect(known.find({ title, author, isbn }) !== undefined).toBe(isKnown);
});

it.each([
  ['of another number in its series', 'Bone (Bone, #1)', 'Bone (Bone, #2)', 'Jeff Smith', false],
  ['of the same number, as another edition', 'Bone (Bone, #1)', 'Bone (Bone, #1)', 'Jeff Smith', true],
  ['with no author and another ISBN', 'Poems', 'Poems', '', false],
])('a book %s', (_, title, other, author, isKnown) => {
  const known = new KnownBooks([makeBook({ title, author, isbn: '9780823446247' })]);
  expect(known.find({ title: other, author, isbn: '9780763693558' }) !== undefined).toBe(isKnown);
});

it('so many of one name are told apart, and no more', () => {
  const series = Array.from({ length: 50 }, (_, n) =>
    makeBook({ title: `Bone (Bone, #${n})`, author: 'Jeff Smith' }),
  );
  const known = new KnownBooks(series);
  const find = (n: number) => known.find({ title: `Bone (#${n})`, author: 'Jeff Smith', isbn: '' });
  expect([find(39)?.title, find(40)]).toEqual(['Bone (Bone, #39)', undefined]);
});

it('a file is parted into what is new, what is known, and what it says twice', () => {
  const soup = makeBook({ id: 's', title: 'Soup', author: 'Oge Mora' });
  const all = [
    brought('Soup', 'Mora, Oge'),
    brought('Rain', 'A. B.', '9780763693558'),
    brought('Rain again', 'A. B.', '9780763693558'),
    brought('rain', 'A B'),
  ];
  expect(sortedOut([soup], all)).toEqual({
    fresh: [all[1]],
    known: [{ book: soup, brought: all[0] }],
    doubles: 2,
  });
});
