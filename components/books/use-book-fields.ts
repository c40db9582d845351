import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { normalIsbn } from '../../lib/model/isbn';
import { type EditedField, useEdited } from '../hooks/use-edited';
import { useSession } from '../hooks/use-session';

type Name = 'title' | 'author' | 'isbn' | 'why' | 'values';

/** The fields of a book's form. */
export type BookFields = Readonly<Record<Name, EditedField>>;

/** An ISBN as it is stored, so that hyphens make no difference. */
const plainIsbn = (typed: string): string => normalIsbn(typed.trim()) ?? typed.trim();

/**
 * The fields over a book, or over nothing for a new one.
 *
 * @param book as it stands now
 */
export function useBookFields(book: Book | null): BookFields {
  const { me } = useSession();
  const key = `book:${book?.id ?? 'new'}`;
  return {
    title: useEdited(`${key}:title`, book?.title ?? ''),
    author: useEdited(`${key}:author`, book?.author ?? ''),
    isbn: useEdited(`${key}:isbn`, book?.isbn ?? '', plainIsbn),
    why: useEdited(`${key}:why`, book?.why[me] ?? ''),
    values: useEdited(`${key}:values`, book?.values ?? ''),
  };
}

export const textsOf = (fields: BookFields): Record<Name, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.text.trim()])) as Record<
    Name,
    string
  >;

export interface Problems {
  readonly title?: string;
  readonly isbn?: string;
}

/**
 * What is wrong with what was typed. What another wrote is theirs to mend.
 *
 * @param fresh a new book needs a title, also where nobody typed there
 */
export function problemsOf({ title, isbn }: BookFields, fresh: boolean): Problems {
  const [needsTitle, typedIsbn] = [fresh || title.edited !== null, isbn.text.trim()];
  return {
    ...(needsTitle && title.text.trim() === '' ? { title: t('book.titleMissing') } : {}),
    ...(isbn.edited !== null && typedIsbn !== '' && normalIsbn(typedIsbn) === undefined
      ? { isbn: t('book.isbnWrong') }
      : {}),
  };
}
