import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { EditWords } from '../talk/EditWords';
import { Voice } from '../talk/Voices';
import { Button } from '../ui/Button';
import { OwnRating, OwnState } from './OwnState';
import { Represents } from './TheirWhy';

/**
 * Why this person enjoys a book, in their own column: it is said and changed in its place.
 *
 * @param title the element with the book's title
 */
export function OwnWhy({ book, title }: { book: Book; title: string }) {
  const { books } = useSession().records;
  const { me } = usePeople();
  const done = useDone();
  const [editing, setEditing] = useState(false);
  const words = book.why[me.id] ?? '';
  const form = editing && (
    <EditWords
      kind="books"
      id={book.id}
      draft={`why:${book.id}`}
      text={words}
      name={t('book.why')}
      mayBeEmpty
      onSave={(why) => done(t('book.saved'), books.edit(book.id, { why }))}
      onDone={() => setEditing(false)}
    />
  );
  return (
    <Voice
      person={me}
      words={words}
      silent={t('book.youSilent')}
      form={form === false ? undefined : form}
      above={<OwnRating {...{ book, title }} />}
      below={<Represents words={book.represents[me.id] ?? ''} />}
    >
      <OwnState {...{ book, title }} />
      {!editing && (
        <Button
          look="quiet"
          aria-label={words === '' ? t('book.sayWhy') : t('book.editWhy')}
          aria-describedby={title}
          onClick={() => setEditing(true)}
        >
          {words === '' ? t('book.sayWhy') : t('app.edit')}
        </Button>
      )}
    </Voice>
  );
}
