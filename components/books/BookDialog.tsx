import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { normalIsbn } from '../../lib/model/isbn';
import { RecordDialog } from '../forms/RecordDialog';
import type { RecordForm } from '../forms/record-form';
import { useLast } from '../forms/use-last';
import { useEdited } from '../hooks/use-edited';
import { useSession } from '../hooks/use-session';
import { CoverField } from './CoverField';
import { FindBook, LookUp } from './find/FindBook';

interface Props {
  /** null for a new one. */
  book: Book | null;
  /** On the desk no page is in front of the person. */
  wide: boolean;
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
    { name: 'illustrator', label: () => t('book.illustrator'), folded: true },
    { name: 'publisher', label: () => t('book.publisher'), folded: true, short: true },
    {
      ...{ name: 'year', label: () => t('book.year'), folded: true, short: true },
      problem: (words) => (/^[12]\d{3}$/.test(words) ? '' : t('book.yearWrong')),
    },
    {
      ...{ name: 'ages', label: () => t('book.ages'), folded: true, short: true },
      offered: () => ['0–3', '4–7', '8–11', '12–14', '15+'],
    },
    {
      ...{ name: 'format', label: () => t('book.format'), folded: true, short: true },
      offered: () => t('book.formats').trim().split('\n'),
    },
    { name: 'language', label: () => t('book.language'), folded: true, short: true },
    {
      ...{ name: 'represents', label: () => t('book.represents'), look: 'lines', folded: true },
      hint: () => t('book.representsHint'),
    },
    { name: 'cover', label: () => t('book.cover'), look: 'own', folded: true },
  ],
  more: () => t('book.moreFields'),
};

/** An ISBN as it is stored, so that hyphens make no difference. */
const plainIsbn = (typed: string): string => normalIsbn(typed.trim()) ?? typed.trim();

/** A book's fields. Only the title is asked for. */
export function BookDialog({ book, wide, onClose }: Props) {
  const { me } = useSession();
  const now = useLast('books', book);
  const key = `book:${book?.id ?? 'new'}`;
  const fields = {
    title: useEdited(`${key}:title`, now?.title ?? ''),
    author: useEdited(`${key}:author`, now?.author ?? ''),
    isbn: useEdited(`${key}:isbn`, now?.isbn ?? '', plainIsbn),
    why: useEdited(`${key}:why`, now?.why[me] ?? ''),
    values: useEdited(`${key}:values`, now?.values ?? ''),
    illustrator: useEdited(`${key}:illustrator`, now?.illustrator ?? ''),
    publisher: useEdited(`${key}:publisher`, now?.publisher ?? ''),
    year: useEdited(`${key}:year`, now?.year ?? ''),
    ages: useEdited(`${key}:ages`, now?.ages ?? ''),
    format: useEdited(`${key}:format`, now?.format ?? ''),
    language: useEdited(`${key}:language`, now?.language ?? ''),
    represents: useEdited(`${key}:represents`, now?.represents[me] ?? ''),
    cover: useEdited(`${key}:cover`, now?.cover ?? ''),
  };
  const own = {
    cover: <CoverField field={fields.cover} title={fields.title.text} />,
    isbn: <LookUp fields={fields} />,
  };
  const above = <FindBook fields={fields} wide={wide} />;
  return <RecordDialog {...{ form: FORM, fields, own, above, onClose }} record={book} />;
}
