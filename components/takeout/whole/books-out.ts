import type { Entry, LinkOut, Part } from '../../../lib/export/notebook/sheet';
import { t } from '../../../lib/i18n/t';
import type { Book } from '../../../lib/model/book';
import { tagsOf } from '../../../lib/model/tag';
import { editionOf, makersOf, metaOf, shownAsOf, starsOf, stateWords } from '../../books/book-words';
import { BOOK_FORMS } from '../../books/files/take-out';
import { type Out, type Room, threadsOn, writeSheet } from './out';

async function cover(out: Out, { cover: hash, title }: Book): Promise<readonly LinkOut[]> {
  if (hash === '') return [];
  const blob = await out.session.bodies.pictureHere(hash);
  if (blob === undefined) out.missing();
  if (blob === undefined) return [];
  const path = out.paths.take('covers', title, t('wholeOut.book'), '.webp');
  await out.add(path, blob);
  return [{ words: t('wholeOut.cover'), file: path }];
}

/** What one member says of a book. */
function voice(book: Book, id: string, name: string): readonly Entry[] {
  const facts = [starsOf(book.rating[id] ?? 0), stateWords(book.state[id] ?? '')];
  const [why, represents] = [book.why[id] ?? '', book.represents[id] ?? ''];
  if ([...facts, why, represents].every((one) => one === '')) return [];
  const said = [
    { by: '', text: why },
    { by: '', text: represents },
  ];
  return [{ title: name, facts, said }];
}

async function bookEntry(out: Out, book: Book): Promise<Entry> {
  const { me, partner } = out.people;
  const voices = [me, ...(partner === null ? [] : [partner])].flatMap(({ id, name }) =>
    voice(book, id, name || t('app.you')),
  );
  const tags = tagsOf(book).map(({ label }) => label);
  const facts = [makersOf(book), metaOf(book), editionOf(book), ...tags, ...shownAsOf(book)];
  const said = [{ by: book.values === '' ? '' : t('book.values'), text: book.values }];
  const parts: Part[] = [{ heading: '', entries: voices }, ...threadsOn(out, 'book', book.id)];
  return { title: book.title, facts, said, parts, links: await cover(out, book) };
}

/** The booklist as a page, and in each form in which it goes out. */
export function booksRoom(out: Out): Room {
  const books = out.session.records.books.list.get();
  const heading = t('app.books');
  const page = async (): Promise<Entry> => {
    const entries: Entry[] = [];
    for (const book of books) entries.push(await bookEntry(out, book));
    const path = await writeSheet(out, heading, [{ heading: '', entries }]);
    const links: LinkOut[] = [{ words: heading, file: path }];
    for (const [words, { ending, write }] of Object.entries(BOOK_FORMS)) {
      const file = out.paths.take('books', t('draftInsert.booklist'), 'booklist', `.${ending}`);
      await out.add(file, write(books, out.people));
      links.push({ words, file });
    }
    return { links };
  };
  return { heading, steps: books.length === 0 ? [] : [page] };
}
