/** Booklists as other programs write them, after their own documentation. */
const line = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

const GOODREADS_HEAD =
  'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,' +
  'Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,' +
  'Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies';

/** With a mark at its beginning, wrapped ISBNs, a line break in a review, and one title of a series. */
export const GOODREADS = `\uFEFF${[
  GOODREADS_HEAD,
  '101,Watercress,Andrea Wang,"Wang, Andrea",Jason Chin,"=""0823446247""","=""9780823446247""",5,4.43,Neal Porter Books,Hardcover,32,2021,2021,2024/03/02,2024/02/01,"picture-books, read, memory","picture-books (#1), memory (#4)",read,"No lesson drawn.<br/>It says &quot;enough&quot;,\nand stops.",,not for others,1,1',
  '102,"The Stonekeeper (Amulet, #1)",Kazu Kibuishi,"Kibuishi, Kazu",,="",="",0,4.1,Graphix,Paperback,192,2008,2008,,2024/02/01,to-read,to-read (#2),to-read,,,,0,0',
  '103,Half Read,Nobody Known,"Known, Nobody",,"=""""","=""""",3,3.0,,Kindle Edition,,,1999,,2024/02/01,currently-reading,currently-reading (#1),currently-reading,,,,0,0',
  '104,,Without A Title,,,,,0,,,,,,,,2024/02/01,,,to-read,,,,0,0',
].join('\n')}\n`;

export const STORYGRAPH = [
  'Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,Pace,' +
    'Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,' +
    'Flawed Characters?,Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?',
  'Alma and How She Got Her Name,Juana Martinez-Neal,"Ana Ruiz (Illustrator), Luz Paz (Translator)",9780763693558,hardcover,read,2024/05/01,2024/05/02,2024/05/01-2024/05/02,1,hopeful,fast,,,,Yes,,4.5,<p>Six names.</p><p>Six people.</p>,,,"names, family",Yes',
  'A Kindle Only Book,Some One,,B0851JCZYV,digital,did-not-finish,2024/05/01,,,0,,,,,,,,3.75,,,,,No',
].join('\r\n');

/** Tabs, no quotes round cells, ISO-8859-1, ISBNs in brackets, names turned round. */
export const LIBRARYTHING = [
  'Book Id\tTitle\tSort Character\tPrimary Author\tPrimary Author Role\tSecondary Author\tSecondary Author Roles\tPublication\tDate\tReview\tRating\tComment\tMedia\tPage Count\tDate Started\tDate Read\tTags\tCollections\tLanguages\tISBN\tISBNs',
  '7\tEl pañuelo\t1\tPérez, Inés\tAuthor\tGómez, Ana|Díaz, Eva\tIllustrator|Author\tMadrid : Edelvives (2016), Edición: 1, 40 páginas\t2016\t"Suave", dice ella\t3.5\t\tPaper Book\t40\t\t[2024-05-02]\tfamilia, memoria\tYour library, To read\tSpanish\t[8414005559]\t8414005559, 9788414005552',
  '8\tOne "quoted word\t1\tLee, Min\tAuthor\t\t\t\t\t\t\t\t\t\t\t[2023-01-01]\t\tYour library\t\t[]\t',
].join('\n');

/** The same program's JSON: an object by id, lists that are objects. */
export const LIBRARYTHING_JSON = JSON.stringify({
  7: {
    ...{ books_id: '7', title: 'El pañuelo', primaryauthor: 'Pérez, Inés', publication: 'Edelvives (2016)' },
    authors: [
      { lf: 'Pérez, Inés', fl: 'Inés Pérez', role: 'Author' },
      { lf: 'Gómez, Ana', fl: 'Ana Gómez', role: 'Illustrator' },
    ],
    ...{ date: '2016', rating: 4.5, review: 'Suave.', isbn: { 0: '8414005559', 2: '9788414005552' } },
    ...{
      language: ['Spanish'],
      tags: ['familia'],
      collections: ['Your library'],
      format: [{ text: 'Paper Book' }],
    },
    dateread: '2024-05-02',
  },
  8: { books_id: '8', title: 'Bare' },
  9: 'no book',
});

export const BOOKWYRM = [
  'title,author_text,remote_id,openlibrary_key,finna_key,inventaire_id,librarything_key,goodreads_key,bnf_id,viaf,wikidata,asin,aasin,isfdb,isbn_10,isbn_13,oclc_number,pages,start_date,finish_date,stopped_date,rating,review_name,review_cw,review_content,review_published,shelf,shelf_name,shelf_date',
  line([
    ...['"Thank You, Omu!"', 'Oge Mora', 'https://books.example/book/1', ...Array<string>(11).fill('')],
    ...['0316431249', '9780316431248', '', '40', '2024-01-02', '2024-01-03', '', '4.5'],
    ...['A smell', '', 'It walks\ndown the street.', '2024-01-04', 'read', 'Read', '2024-01-03'],
  ]),
  line([
    ...['Laid aside', 'Some One', 'https://books.example/book/2', ...Array<string>(11).fill('')],
    ...['', '', '', '', '2024-01-02', '', '2024-02-01', '', '', '', '', '', 'mine-1', 'Mine', '2024-02-01'],
  ]),
].join('\r\n');

/** A list of one's own in Spanish, with semicolons. */
export const OWN_LIST = [
  'Título;Autora;Edad;Mis estrellas;Notas;Precio',
  'El pañuelo;Inés Pérez;4-7;9;Suave;12,50',
  'Otra cosa;;;★★★½;;',
].join('\r\n');
