import { useState, type FormEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { normalIsbn } from '../../lib/model/isbn';
import { useEditForm } from '../hooks/use-edit-form';
import { type BookFields, problemsOf, type Problems, textsOf, useBookFields } from './use-book-fields';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { EditField, EditFieldArea } from '../talk/EditField';
import { EditNotes, saveWords } from '../talk/EditNotes';
import { FormButtons } from '../talk/FormButtons';
import { Dialog } from '../ui/Dialog';
import { focusProblem } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';

interface Props {
  /** null for a new one. */
  book: Book | null;
  /** `added` is the id of the book that was added. */
  onClose: (added?: string) => void;
}

/** A book's fields. Only the title is asked for. */
export function BookDialog({ book, onClose }: Props) {
  return book === null ? <NewBook onClose={onClose} /> : <EditedBook opened={book} onClose={onClose} />;
}

/** A new one. What is typed stays until it is saved, also when the dialog is closed. */
function NewBook({ onClose }: Pick<Props, 'onClose'>) {
  const { records } = useSession();
  const say = useSay();
  const wrote = useWrote();
  const fields = useBookFields(null);
  const [problems, setProblems] = useState<Problems>({});
  const all = Object.values(fields);
  const forget = (): void => {
    for (const field of all) field.forget();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemsOf(fields, true);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusProblem(event.currentTarget as HTMLElement);
    const { isbn, ...texts } = textsOf(fields);
    const added = records.books.add({ ...texts, isbn: normalIsbn(isbn) ?? '' });
    if (!wrote(added)) return undefined;
    forget();
    say(t('book.saved'));
    return onClose(added.value);
  };
  const close = (): void => {
    if (all.some(({ text }) => text.trim() !== '')) say(t('edit.kept'));
    onClose();
  };
  const [found, notKept] = [all.some((field) => field.found), all.some((field) => field.notKept)];
  return (
    <Dialog heading={t('book.add')} onClose={close}>
      <form className="stack-s" onSubmit={save} noValidate>
        <Fields fields={fields} problems={problems} onCorrect={() => setProblems({})} />
        <EditNotes {...{ found, notKept, forget }} begun={t('edit.begunNew')} />
        <FormButtons save={t('app.save')} onCancel={close} />
      </form>
    </Dialog>
  );
}

/** One that is on the list. Only what this person changes in it is written. */
function EditedBook({ opened, onClose }: { opened: Book; onClose: () => void }) {
  const session = useSession();
  const { books } = session.records;
  const say = useSay();
  const wrote = useWrote();
  const now = useObserved(books.list).find(({ id }) => id === opened.id);
  const [last, setLast] = useState(opened);
  if (now !== undefined && now !== last) setLast(now);
  const fields = useBookFields(now ?? last);
  const { attach, ...form } = useEditForm('books', opened.id, fields);
  const [problems, setProblems] = useState<Problems>({});

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = problemsOf(fields, false);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return focusProblem(event.currentTarget as HTMLElement);
    const saved = form.save(({ isbn, ...changed }) =>
      wrote(
        books.edit(opened.id, {
          ...changed,
          ...(isbn === undefined ? {} : { isbn: normalIsbn(isbn) ?? '' }),
        }),
      ),
    );
    if (!saved) return undefined;
    if (!form.gone) say(t('book.saved'));
    return onClose();
  };
  const cancel = (): void => {
    form.forget();
    onClose();
  };
  return (
    <Dialog heading={t('book.edit')} onClose={cancel}>
      <form className="stack-s" ref={attach} onSubmit={save} noValidate>
        <Fields fields={fields} problems={problems} onCorrect={() => setProblems({})} />
        <EditNotes {...form} />
        <FormButtons save={saveWords(form)} onCancel={cancel} />
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  fields: BookFields;
  problems: Problems;
  /** A field that may have a problem is typed in. */
  onCorrect: () => void;
}

function Fields({ fields: { title, author, isbn, why, values }, problems, onCorrect }: FieldsProps) {
  return (
    <>
      <EditField label={t('book.title')} field={title} problem={problems.title} onTyped={onCorrect} />
      <EditField label={t('book.author')} field={author} />
      <EditField label={t('book.isbn')} field={isbn} problem={problems.isbn} onTyped={onCorrect} />
      <EditFieldArea label={t('book.why')} field={why} />
      <EditField label={t('book.values')} field={values} hint={t('book.valuesHint')} />
    </>
  );
}
