import { t } from '../../lib/i18n/t';
import { type Book, READ_STATES, type ReadState } from '../../lib/model/book';
import { useCanWrite } from '../hooks/use-can-write';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { stateWords } from './book-words';
import { OwnStars } from './Stars';

interface Props {
  book: Book;
  /** The element with the book's title. */
  title: string;
}

/** What this person has done with a book: chosen in its place. */
export function OwnState({ book, title }: Props) {
  const { me, records } = useSession();
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  const state = book.state[me] ?? '';
  const choose = (next: ReadState): void => void wrote(records.books.edit(book.id, { state: next }));
  return (
    <>
      <select
        className={state === '' ? 'book-state unsaid' : 'book-state'}
        aria-label={t('book.myState')}
        aria-describedby={title}
        value={state}
        disabled={!canWrite}
        onChange={({ target }) => choose(target.value as ReadState)}
      >
        <option value="">{t('book.stateUnsaid')}</option>
        {READ_STATES.map((one) => (
          <option key={one} value={one}>
            {stateWords(one)}
          </option>
        ))}
      </select>
      <span className="print-only tiny muted">{stateWords(state)}</span>
    </>
  );
}

/** The stars that this person gives a book. */
export function OwnRating({ book, title }: Props) {
  const { me, records } = useSession();
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  return (
    <OwnStars
      half={book.rating[me] ?? 0}
      describedBy={title}
      disabled={!canWrite}
      onChoose={(rating) => void wrote(records.books.edit(book.id, { rating }))}
    />
  );
}
