import { use, useCallback, useEffect, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { type Book, books as kind } from '../../lib/model/book';
import { HoldContext, useHeld } from '../hooks/use-held';
import { ListTools } from '../lists/ListTools';
import { useNarrowed } from '../lists/use-narrowed';
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

/** Books on which a comment hangs or hung. */
function useTalkedAbout(): ReadonlySet<string> {
  const { list, removed } = useSession().records.comments;
  const all = useObserved(list);
  const gone = useObserved(removed);
  return useMemo(() => {
    const comments = [...all, ...gone.map(({ record }) => record)];
    return new Set(comments.filter(({ on }) => on === 'book').map(({ subject }) => subject));
  }, [all, gone]);
}

/** The booklist, newest first, with both members' reasons in the open. */
export function Books() {
  const session = useSession();
  const all = useObserved(session.records.books.list);
  const [books, hold] = useHeld(all, inOrder, useObserved(session.records.books.removed));
  const talked = useTalkedAbout();
  const drop = useRemove();
  const [editing, setEditing] = useState<Book | 'new' | null>(null);
  const choices = useBookChoices(usePeople());
  const narrow = useNarrowed('books', books, choices);
  const { target } = use(NewsTargetContext);
  const { shown, isNarrow, clear } = narrow;
  const isHidden = target?.top.kind === 'books' && isNarrow && !shown.some(({ id }) => id === target.top.id);
  useEffect(() => {
    if (isHidden) clear(); // one comes to see it, whatever the list was narrowed to
  }, [isHidden, clear]);
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
            <ul className="cards columns books" aria-label={t('app.books')}>
              {narrow.shown.map((book) => (
                <BookCard key={book.id} {...{ book, remove }} talk={talked.has(book.id)} edit={setEditing} />
              ))}
            </ul>
          </HoldContext>
        </>
      )}
      <RemovedFoot kind="books" />
      {editing !== null && (
        <BookDialog book={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
