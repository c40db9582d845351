import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { KnownBooks } from '../../../lib/import/books/known-books';
import { normalIsbn } from '../../../lib/model/isbn';
import type { Shell } from '../../../lib/session/shell/shell';
import type { FormFields } from '../../forms/record-form';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { Button } from '../../ui/Button';
import { fillIn, storedCover } from './fill-in';
import { notFoundWords } from './find-words';

interface Props {
  fields: FormFields;
}

/** Fills a form with what was found of a book; says what came of it. */
function useFill(fields: FormFields) {
  const { bodies } = useSession();
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const find = async (ask: () => ReturnType<Shell['bookOnPage']>, where: 'page' | 'catalogue') => {
    setBusy(true);
    say(t('findBook.looking'));
    const found = await ask(); // the first call in the click
    setBusy(false);
    if (!found.ok) return say(notFoundWords(found.reason, where));
    const { title } = found.value;
    fillIn(fields, found.value, await storedCover(found.value.cover, bodies.storePicture));
    return say(t('findBook.found', [title]));
  };
  return { said, busy, find };
}

/** Above the form of a new book: the page in front of the person may say all of it. */
export function FindBook({ fields, wide }: Props & { wide: boolean }) {
  const { shell } = useSession();
  const { said, busy, find } = useFill(fields);
  return (
    <div className="find-book">
      {!wide && (
        <Button
          icon="book"
          aria-disabled={busy}
          onClick={() => !busy && void find(() => shell.bookOnPage(), 'page')}
        >
          {t('findBook.fromPage')}
        </Button>
      )}
      <p className="field-hint" role="status">
        {said}
      </p>
      <Known fields={fields} />
    </div>
  );
}

/** Below the ISBN: a look-up, which tells Open Library the number, and only where the person asks for it. */
export function LookUp({ fields }: Props) {
  const { shell } = useSession();
  const { said, busy, find } = useFill(fields);
  const isbn = normalIsbn(fields['isbn']?.text ?? '');
  if (isbn === undefined) return null;
  return (
    <div className="find-book">
      <Button
        look="link"
        aria-disabled={busy}
        onClick={() => !busy && void find(() => shell.lookUpIsbn(isbn), 'catalogue')}
      >
        {t('findBook.lookUp')}
      </Button>
      <p className="field-hint">{said === '' && t('findBook.lookUpHint')}</p>
      <p className="field-hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** Says where the booklist has this book already. */
function Known({ fields }: Props) {
  const list = useObserved(useSession().records.books.list);
  const known = useMemo(() => new KnownBooks(list), [list]);
  const [title, author] = [fields['title']?.text.trim() ?? '', fields['author']?.text ?? ''];
  const isbn = normalIsbn(fields['isbn']?.text ?? '') ?? '';
  const there = title === '' ? undefined : known.find({ title, author, isbn });
  return (
    <p className="field-hint known-book" role="status">
      {there !== undefined && t('findBook.known', [there.title])}
    </p>
  );
}
