import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { BookTable } from '../../../lib/import/books/book-form';
import type { Book } from '../../../lib/model/book';
import { dayInFileName } from '../../../lib/util/file-name';
import { report } from '../../../lib/util/report';
import { useCanWrite } from '../../hooks/use-can-write';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { late } from '../../ui/late';
import { FileButton } from '../../ui/FileButton';
import { MenuButton } from '../../ui/MenuButton';
import { useSay } from '../../ui/Toasts';

/** Loaded when somebody picks a file. */
const BringBooks = late(async () => (await import('./BringBooks')).BringBooks);

/** The forms in which a booklist goes out, as take-out.ts writes them. */
const FORMS = ['CSV', 'Markdown', 'BibTeX', 'RIS'] as const;

/** Brings a booklist in out of another program's file. @param inMiddle below an empty list */
export function BringBooksIn({ inMiddle }: { inMiddle: boolean }) {
  const [say, canWrite] = [useSay(), useCanWrite()];
  const [table, setTable] = useState<BookTable>();
  const read = async (file: File): Promise<void> => {
    try {
      const { readBookTable } = await import('../../../lib/import/books/book-table');
      const { MAX_LETTERS } = await import('../../../lib/import/tables/limits');
      if (file.size > MAX_LETTERS) return say(t('bringBooks.tooLong'));
      const found = readBookTable(new Uint8Array(await file.arrayBuffer()));
      if (!found.ok)
        return say(found.reason === 'too-long' ? t('bringBooks.tooLong') : t('bringBooks.noTable'));
      return setTable(found.value);
    } catch (error) {
      report('books.bring', error);
      return say(t('bringBooks.noTable'));
    }
  };
  if (!canWrite) return null;
  return (
    <div className={inMiddle ? 'center' : 'book-files'}>
      <FileButton
        look="quiet"
        words={t('bringBooks.offer')}
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onFile={(file) => void read(file)}
      />
      {table !== undefined && <BringBooks table={table} onClose={() => setTable(undefined)} />}
    </div>
  );
}

/** Takes the books out that are shown, in their order. */
export function TakeBooksOut({ books }: { books: readonly Book[] }) {
  const { shell } = useSession();
  const [say, people] = [useSay(), usePeople()];
  const takeOut = async (form: (typeof FORMS)[number]): Promise<void> => {
    try {
      const { BOOK_FORMS } = await import('./take-out');
      const { ending, type, write } = BOOK_FORMS[form];
      const name = `${t('draftInsert.booklist')} ${dayInFileName(Date.now())}.${ending}`;
      shell.download(name, type, write(books, people));
    } catch (error) {
      report('books.takeOut', error);
      say(t('bringBooks.notTakenOut'));
    }
  };
  return (
    <MenuButton
      name={t('table.takeOut')}
      choices={FORMS.map((name) => ({ name, onChoose: () => void takeOut(name) }))}
    />
  );
}
