import { use, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { type Book, books as kind } from '../../lib/model/book';
import { HoldContext, useHeld } from '../hooks/use-held';
import { ListTools } from '../lists/ListTools';
import { type Narrowed, useNarrowed } from '../lists/use-narrowed';
import { NewsTargetContext } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { RemovedFoot } from '../removed/RemovedFoot';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useBookChoices } from './book-choices';
import { BookCard } from './BookCard';
import { BookDialog } from './BookDialog';
import './books.css';

const inOrder = (a: Book, b: Book): number => kind.compare(a, b);

/** The booklist, newest first, with both members' reasons in the open. */
export function Books() {
  const session = useSession();
  const all = useObserved(session.records.books.list);
  const [books, hold] = useHeld(all, inOrder, useObserved(session.records.books.removed));
  const drop = useRemove();
  const [editing, setEditing] = useState<Book | 'new' | null>(null);
  const choices = useBookChoices(usePeople());
  const narrow = useNarrowed('books', books, choices);
  const { list, added, add: focusAdded } = useFocusAdded(narrow.shown);
  useShown(narrow, added);
  const add = (
    <Button look="main" icon="plus" onClick={() => setEditing('new')}>
      {t('book.add')}
    </Button>
  );
  const remove = useCallback((book: Book) => void drop('books', book.id), [drop]);
  return (
    <>
      {books.length === 0 ? (
        <EmptyState
          title={t('app.books')}
          drawing="shelf"
          heading={t('book.none')}
          words={t('book.noneNext')}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <div className="row wrap spread list-heading">
            <h1 className="h1">{t('book.count', books.length)}</h1>
            {add}
          </div>
          <ListTools narrow={narrow} choices={choices} all={books.length} />
          <HoldContext value={hold}>
            <ul className="cards columns books" ref={list} aria-label={t('app.books')}>
              {narrow.shown.map((book) => (
                <BookCard key={book.id} book={book} onEdit={setEditing} onRemove={remove} />
              ))}
            </ul>
          </HoldContext>
        </>
      )}
      <RemovedFoot kind="books" />
      {editing !== null && (
        <BookDialog
          book={editing === 'new' ? null : editing}
          onClose={(book) => {
            setEditing(null);
            if (book !== undefined) focusAdded(book);
          }}
        />
      )}
    </>
  );
}

/** Shows the book that one comes to see or has added, whatever the list was narrowed to. */
function useShown(
  { shown, isNarrow, clear }: Pick<Narrowed<Book, never, never>, 'shown' | 'isNarrow' | 'clear'>,
  added: string,
): void {
  const { target } = use(NewsTargetContext);
  const wanted = target?.top.kind === 'books' ? target.top.id : added;
  const isHidden = wanted !== '' && isNarrow && !shown.some(({ id }) => id === wanted);
  useEffect(() => {
    if (isHidden) clear();
  }, [isHidden, clear]);
}

/** The focus goes to the card of a book that was added, as soon as it is there. */
function useFocusAdded(shown: readonly Book[]) {
  const list = useRef<HTMLUListElement>(null);
  const [added, add] = useState('');
  useEffect(() => {
    const at = added === '' ? -1 : shown.findIndex(({ id }) => id === added);
    const title = at === -1 ? null : list.current?.children[at]?.querySelector<HTMLElement>('h2');
    if (title === null || title === undefined) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'nearest' });
    add('');
  }, [added, shown]);
  return { list, added, add };
}
