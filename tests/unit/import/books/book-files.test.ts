import { describe, expect, it } from 'vitest';
import { broughtBooks } from '../../../../lib/import/books/book-of';
import { MAX_BOOK_CELL, readBookTable } from '../../../../lib/import/books/book-table';
import { guessedColumns } from '../../../../lib/import/books/columns';
import { MAX_LETTERS, MAX_LINES } from '../../../../lib/import/tables/limits';
import * as files from './files';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, mark: boolean) =>
  new Uint8Array(Uint16Array.from(`${mark ? '\uFEFF' : ''}${text}`, (sign) => sign.charCodeAt(0)).buffer);

function read(bytes: Uint8Array<ArrayBuffer>) {
  const table = readBookTable(bytes);
  if (!table.ok) throw new Error(table.reason);
  return { form: table.value.form, ...broughtBooks(table.value, guessedColumns(table.value)) };
}

describe('a booklist out of', () => {
  it('Goodreads: wrapped ISBNs, a review over lines, shelves as tags, and no private notes', () => {
    const { form, books, untitled } = read(utf8(files.GOODREADS));
    expect([form, untitled, books.length]).toEqual(['goodreads', 1, 3]);
    expect(books[0]).toEqual({
      ...{ title: 'Watercress', author: 'Andrea Wang, Jason Chin', illustrator: '', isbn: '9780823446247' },
      ...{
        publisher: 'Neal Porter Books',
        year: '2021',
        ages: '',
        format: 'Hardcover',
        language: '',
        values: '',
      },
      ...{ tags: ['picture-books', 'memory'], represents: '', rating: 10, state: 'read' },
      why: 'No lesson drawn.\nIt says "enough",\nand stops.',
    });
    expect(books[1]).toMatchObject({
      title: 'The Stonekeeper (Amulet, #1)',
      isbn: '',
      rating: 0,
      state: 'next',
    });
    expect(books[2]).toMatchObject({ year: '1999', rating: 6, state: 'reading', tags: [] });
  });

  it('StoryGraph: half stars, roles of contributors, and numbers that are no ISBN', () => {
    const { form, books, wrongIsbn } = read(utf8(files.STORYGRAPH));
    expect([form, wrongIsbn]).toEqual(['storygraph', 0]);
    expect(books[0]).toMatchObject({
      ...{ author: 'Juana Martinez-Neal', illustrator: 'Ana Ruiz', isbn: '9780763693558', rating: 9 },
      ...{ state: 'read', tags: ['names', 'family'], why: 'Six names.\nSix people.' },
    });
    expect(books[1]).toMatchObject({ isbn: '', state: 'stopped', rating: 8 });
  });

  it.each([
    ['ISO-8859-1', latin1(files.LIBRARYTHING)],
    ['UTF-8', utf8(files.LIBRARYTHING)],
    ['UTF-16', utf16(files.LIBRARYTHING, true)],
    ['UTF-16 without a mark', utf16(files.LIBRARYTHING, false)],
  ])('LibraryThing in %s: names turned round, roles, publication and collections', (_, bytes) => {
    const { form, books } = read(bytes);
    expect(form).toBe('librarything');
    expect(books[0]).toMatchObject({
      ...{
        title: 'El pañuelo',
        author: 'Inés Pérez, Eva Díaz',
        illustrator: 'Ana Gómez',
        isbn: '9788414005552',
      },
      ...{ publisher: 'Madrid : Edelvives', year: '2016', format: 'Paper Book', language: 'Spanish' },
      ...{ rating: 7, state: 'next', tags: ['familia', 'memoria'], why: '"Suave", dice ella' },
    });
    expect(books[1]).toMatchObject({ title: 'One "quoted word', author: 'Min Lee', state: 'read', isbn: '' });
  });

  it('LibraryThing’s JSON, whatever stands in it', () => {
    const { form, books } = read(utf8(files.LIBRARYTHING_JSON));
    expect([form, books.length]).toEqual(['librarything', 2]);
    expect(books[0]).toMatchObject({
      ...{ author: 'Inés Pérez', illustrator: 'Ana Gómez', isbn: '9788414005552', year: '2016', rating: 9 },
      ...{
        publisher: 'Edelvives',
        format: 'Paper Book',
        language: 'Spanish',
        tags: ['familia'],
        state: 'read',
      },
    });
    expect(readBookTable(utf8('[1, {"title": 3'))).toMatchObject({ ok: false });
    expect(readBookTable(utf8('{"__proto__": {"a": 1}}'))).toMatchObject({ ok: false });
  });

  it('BookWyrm: shelves of one’s own, and dates that say what was done', () => {
    const { form, books } = read(utf8(files.BOOKWYRM));
    expect(form).toBe('bookwyrm');
    expect(books[0]).toMatchObject({
      ...{ title: '"Thank You, Omu!"', isbn: '9780316431248', rating: 9, state: 'read' },
      why: 'A smell\n\nIt walks\ndown the street.',
    });
    expect(books[1]).toMatchObject({ title: 'Laid aside', state: 'stopped' });
  });

  it('a list of one’s own, by the names of its columns, with stars out of ten', () => {
    const table = readBookTable(latin1(files.OWN_LIST.replaceAll('★★★½', '6')));
    if (!table.ok) throw new Error(table.reason);
    expect(table.value.form).toBe('any');
    expect(guessedColumns(table.value)).toEqual(['title', 'author', 'ages', 'rating', 'why', '']);
    const { books } = broughtBooks(table.value, guessedColumns(table.value));
    expect(books[0]).toMatchObject({ title: 'El pañuelo', ages: '4-7', rating: 9, why: 'Suave' });
    expect(broughtBooks(table.value, ['title', '', '', '', '', 'values']).books[0]).toMatchObject({
      ...{ values: '12,50', author: '', rating: 0 },
    });
  });
});

const ROW = ['Watercress', 'Andrea Wang', '9780823446247'];
const rowOf = (text: string, encode = utf8): (string | undefined)[] => {
  const { books } = read(encode(text));
  return [books.length === 1 ? books[0]?.title : `${books.length} books`, books[0]?.author, books[0]?.isbn];
};

it.each([
  ['old line ends', 'Title,Author,ISBN\rWatercress,Andrea Wang,0823446247\r'],
  ['line ends of several kinds', 'Title,Author,ISBN\r\n\nWatercress,Andrea Wang,0823446247\r'],
  ['a mark before a quoted head', '\uFEFF"Title","Author","ISBN"\n"Watercress","Andrea Wang","0823446247"\n'],
  ['a first line that says the sign', 'sep=;\r\nTitle;Author;ISBN\r\nWatercress;Andrea Wang;0823446247\r\n'],
  ['bars between cells', 'Title|Author|ISBN\nWatercress|Andrea Wang|0823446247\n'],
  [
    'its own name above the head',
    'Our list,,\n,,\nTitle,Author(s),ISBN\nWatercress,Andrea Wang,0823446247\n',
  ],
  [
    'more commas than semicolons',
    'Title;Author;ISBN;Notes\nWatercress;Andrea Wang;0823446247;"a, b; c, d, e"\n',
  ],
  ['empty lines and columns', 'TITLE,AUTHOR,ISBN-13,\nWatercress,Andrea Wang,9780823446247,\n,,,\n'],
])('a file with %s', (_, text) => {
  expect(rowOf(text)).toEqual(ROW);
});

it('a table that a spreadsheet saved as Unicode', () => {
  const text = 'Title\tAuthor\tISBN\r\nWatercress\t"Andrea Wang"\t9780823446247\r\n';
  expect(rowOf(text, (words) => utf16(words, true))).toEqual(ROW);
  const big = (words: string) =>
    Uint8Array.from(
      [...`\uFEFF${words}`].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]),
    );
  expect(rowOf(text, big)).toEqual(ROW);
});

it('a date says that a book is read where no shelf does, in each program’s own columns', () => {
  const goodreads =
    'Title,Author,ISBN13,My Rating,Date Read,Exclusive Shelf\nA,B,,0,2024/03/02,\nC,D,,0,2024/03/02,to-read\n';
  expect(read(utf8(goodreads)).books.map(({ state }) => state)).toEqual(['read', 'next']);
  const storygraph =
    'Title,Authors,Read Status,Last Date Read,Star Rating\nA,B,,2024/05/02,\nC,D,paused,2024/05/02,\n';
  expect(read(utf8(storygraph)).books.map(({ state }) => state)).toEqual(['read', 'stopped']);
});

it('BookWyrm as it wrote files before it named shelves', () => {
  const { form, books } = read(
    utf8(
      'title,author_text,remote_id,isbn_10,isbn_13,rating,review_content\nA,B C,http://x,0823446247,,4,c\n',
    ),
  );
  expect(form).toBe('bookwyrm');
  expect(books[0]).toMatchObject({ author: 'B C', isbn: '9780823446247', rating: 8, why: 'c' });
});

it.each([
  ['4', 8],
  ['4.5', 9],
  ['4,5', 9],
  ['3½', 7],
  ['★★★½', 7],
  ['4 of 5', 8],
  ['4/5', 8],
  ['good', 0],
  ['', 0],
])('stars “%s”', (words, rating) => {
  const { books } = read(utf8(`Title;Rating\nA;${words}\n`));
  expect(books[0]?.rating).toBe(rating);
});

it.each([
  ['978-0-8234-4624-7', '9780823446247', 0],
  ['="0823446247"', '9780823446247', 0],
  ['[0823446247]', '9780823446247', 0],
  ['9780823446247.0', '9780823446247', 0],
  ['‘978‑0‑8234‑4624‑7', '9780823446247', 0],
  ['823446247', '9780823446247', 0],
  ['9780823446248', '', 1],
  ['9.78082E+12', '', 1],
  ['B0851JCZYV', '', 0],
])('an ISBN “%s”', (written, isbn, wrongIsbn) => {
  const brought = read(utf8(`Title\tISBN\nA\t${written}\n`));
  expect([brought.books[0]?.isbn, brought.wrongIsbn]).toEqual([isbn, wrongIsbn]);
});

it('what is too long or holds no table is refused; so much is read and no more', () => {
  const lines = (count: number): Uint8Array<ArrayBuffer> => utf8(`Title,ISBN\n${'A,\n'.repeat(count)}`);
  expect(readBookTable(new Uint8Array(MAX_LETTERS + 1))).toEqual({ ok: false, reason: 'too-long' });
  expect(readBookTable(lines(MAX_LINES - 1))).toMatchObject({ ok: true });
  expect(readBookTable(lines(MAX_LINES + 1))).toEqual({ ok: false, reason: 'no-table' });
  expect(readBookTable(utf8('Title'))).toEqual({ ok: false, reason: 'no-table' });
  expect(readBookTable(utf8(''))).toEqual({ ok: false, reason: 'no-table' });
  const long = read(utf8(`Title,Review\nA,${'x'.repeat(MAX_BOOK_CELL + 1)}\n`));
  expect(long.books[0]?.why).toHaveLength(MAX_BOOK_CELL);
});

it('marks of HTML in a review become lines and letters, and nothing of it runs', () => {
  const { books } = read(
    utf8('Title,Review\nA,"<img src=x onerror=alert(1)>5 &lt; 6<br>a &#8212; b &#x41; &nope; &#99999999;"\n'),
  );
  expect(books[0]?.why).toBe('5 < 6\na — b A &nope;');
});

it('what a file says beyond measure, or under names of JavaScript’s own, does no harm', () => {
  const tags = Array.from({ length: 31 }, (_, n) => `t${n}`).join(', ');
  const { books } = read(
    utf8(
      'Title,My Rating,Exclusive Shelf,Bookshelves,My Review,constructor,toString\n' +
        `Momo,9,read,"${tags}",&valueOf; &amp; <br>x,y,z\n`,
    ),
  );
  expect(books[0]).toMatchObject({ rating: 10, why: '&valueOf; & \nx' });
  expect(books[0]?.tags).toHaveLength(30);
  const table = { form: 'goodreads', head: ['Title', 'constructor', 'toString'] } as const;
  expect(guessedColumns(table)).toEqual(['title', '', '']);
});

it('a file of LibraryThing that a spreadsheet saved anew has quotes round its cells', () => {
  const { form, books } = read(
    utf8('Title\tPrimary Author\tCollections\tReview\n"Momo"\tEnde, Michael\tRead\t"Two\nlines"\n'),
  );
  expect([form, books]).toMatchObject([
    'librarything',
    [{ title: 'Momo', author: 'Michael Ende', state: 'read', why: 'Two\nlines' }],
  ]);
});

it('two columns that say the same kind of thing both come in', () => {
  const { books } = read(
    utf8('Title,Review,Notes,Values,Themes\nMomo,Slow and true.,For the fourth grade,time,listening\n'),
  );
  expect(books[0]).toMatchObject({
    ...{ why: 'Slow and true.\n\nFor the fourth grade', values: 'time, listening' },
  });
});
