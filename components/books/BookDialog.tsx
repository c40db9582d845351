import { useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { normalIsbn } from '../../lib/model/isbn';
import type { Written } from '../../lib/notebook/written';
import { useCanWrite } from '../hooks/use-can-write';
import { useWrote } from '../hooks/use-wrote';
import { useUnsent } from '../hooks/use-unsent';
import { useSession } from '../hooks/use-session';
import { ReadOnly } from '../talk/ReadOnly';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { UnsentTrouble } from '../ui/UnsentTrouble';
import { Field, FieldArea } from '../ui/Field';
import { useSay } from '../ui/Toasts';

interface Props {
  /** null for a new one. */
  book: Book | null;
  onClose: () => void;
}

interface Problems {
  readonly title?: string;
  readonly isbn?: string;
}

/** A book's fields. Only the title is asked for; what is typed is kept until it is saved. */
export function BookDialog({ book, onClose }: Props) {
  const session = useSession();
  const say = useSay();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const fields = useBookFields(book, session.me);
  const [problems, setProblems] = useState<Problems>({});

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const isbn = fields.isbn.text.trim();
    const normal = isbn === '' ? '' : normalIsbn(isbn);
    const title = fields.title.text.trim();
    if (title === '' || normal === undefined) {
      setProblems({
        ...(title === '' ? { title: t('book.titleMissing') } : {}),
        ...(normal === undefined ? { isbn: t('book.isbnWrong') } : {}),
      });
      return;
    }
    const said = {
      author: fields.author.text.trim(),
      why: fields.why.text.trim(),
      values: fields.values.text.trim(),
    };
    const { books } = session.records;
    const all = { title, isbn: normal, ...said };
    const written: Written<unknown> = book === null ? books.add(all) : books.edit(book.id, all);
    if (!wrote(written)) return;
    for (const field of Object.values(fields)) field.clear();
    say(t('book.saved'));
    onClose();
  };

  return (
    <Dialog heading={book === null ? t('book.add') : t('book.edit')} onClose={onClose}>
      <form className="stack-s" onSubmit={save} noValidate>
        <BookFields fields={fields} problems={problems} onCorrect={() => setProblems({})} />
        <UnsentTrouble shown={Object.values(fields).some((field) => field.notKept)} />
        <ReadOnly />
        <div className="row wrap dialog-acts">
          <Button look="main" type="submit" aria-disabled={!canWrite}>
            {t('app.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useBookFields(book: Book | null, me: string) {
  const key = `book:${book?.id ?? 'new'}`;
  return {
    title: useUnsent(`${key}:title`, book?.title),
    author: useUnsent(`${key}:author`, book?.author),
    isbn: useUnsent(`${key}:isbn`, book?.isbn),
    why: useUnsent(`${key}:why`, book?.why[me]),
    values: useUnsent(`${key}:values`, book?.values),
  };
}

interface FieldsProps {
  fields: ReturnType<typeof useBookFields>;
  problems: Problems;
  /** A field that may have a problem is typed in. */
  onCorrect: () => void;
}

function BookFields({ fields: { title, author, isbn, why, values }, problems, onCorrect }: FieldsProps) {
  return (
    <>
      <Field
        label={t('book.title')}
        value={title.text}
        onValue={(text) => (onCorrect(), title.change(text))}
        {...(problems.title === undefined ? {} : { problem: problems.title })}
      />
      <Field label={t('book.author')} value={author.text} onValue={author.change} />
      <Field
        label={t('book.isbn')}
        value={isbn.text}
        onValue={(text) => (onCorrect(), isbn.change(text))}
        {...(problems.isbn === undefined ? {} : { problem: problems.isbn })}
      />
      <FieldArea label={t('book.why')} value={why.text} onValue={why.change} />
      <Field
        label={t('book.values')}
        value={values.text}
        onValue={values.change}
        hint={t('book.valuesHint')}
      />
    </>
  );
}
