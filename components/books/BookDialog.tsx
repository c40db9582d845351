import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { normalIsbn } from '../../lib/model/isbn';
import { RecordDialog } from '../forms/RecordDialog';
import type { RecordForm } from '../forms/record-form';
import { useLast } from '../forms/use-last';
import { useEdited } from '../hooks/use-edited';
import { useSession } from '../hooks/use-session';

interface Props {
  /** null for a new one. */
  book: Book | null;
  /** `added` is the id of the book that was added. */
  onClose: (added?: string) => void;
}

const FORM: RecordForm = {
  kind: 'books',
  addHeading: () => t('book.add'),
  editHeading: () => t('book.edit'),
  missing: () => t('book.titleMissing'),
  fields: [
    { name: 'title', label: () => t('book.title') },
    { name: 'author', label: () => t('book.author') },
    {
      ...{ name: 'isbn', label: () => t('book.isbn') },
      problem: (words) => (normalIsbn(words) === undefined ? t('book.isbnWrong') : ''),
      written: (words) => normalIsbn(words) ?? '',
    },
    { name: 'why', label: () => t('book.why'), look: 'lines' },
    { name: 'values', label: () => t('book.values'), hint: () => t('book.valuesHint') },
  ],
};

/** An ISBN as it is stored, so that hyphens make no difference. */
const plainIsbn = (typed: string): string => normalIsbn(typed.trim()) ?? typed.trim();

/** A book's fields. Only the title is asked for. */
export function BookDialog({ book, onClose }: Props) {
  const { me } = useSession();
  const now = useLast('books', book);
  const key = `book:${book?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, now?.title ?? ''),
    author: useEdited(`${key}:author`, now?.author ?? ''),
    isbn: useEdited(`${key}:isbn`, now?.isbn ?? '', plainIsbn),
    why: useEdited(`${key}:why`, now?.why[me] ?? ''),
    values: useEdited(`${key}:values`, now?.values ?? ''),
  };
  return <RecordDialog form={FORM} fields={fields} record={book} onClose={onClose} />;
}
