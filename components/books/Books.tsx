import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import { type Book, books as kind } from '../../lib/model/book';
import { HoldContext, useHeld } from '../hooks/use-held';
import { ListTools } from '../lists/ListTools';
import { useLongList } from '../lists/use-long-list';
import { useNarrowed } from '../lists/use-narrowed';
import { useShown } from '../lists/use-shown';
import { useLanes } from '../hooks/use-lanes';
import { useWanted } from '../hooks/use-wanted';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { PrintList } from '../print/PrintList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { useBookChoices } from './book-choices';
import { BookCard } from './BookCard';
import { BookDialog } from './BookDialog';
import { BringBooksIn, TakeBooksOut } from './files/BookFiles';
import './books.css';

/** Pixels of width from which on books stand side by side: their voices need the room (books.css). */
const VOICES_BESIDE = 860;

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
export function Books({ wide }: { wide: boolean }) {
  const session = useSession();
  const all = useObserved(session.records.books.list);
  const [books, hold, held] = useHeld(all, inOrder, useObserved(session.records.books.removed));
  const talked = useTalkedAbout();
  const drop = useRemove();
  const [editing, setEditing] = useState<Book | 'new' | null>(null);
  const choices = useBookChoices(usePeople(), books);
  const narrow = useNarrowed('books', books, choices);
  const [added, focusAdded] = useState('');
  const wanted = useWanted('books') || added;
  useShown(narrow, wanted);
  const add = <AddButton onClick={() => setEditing('new')} />;
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
            <BookList
              {...{ books: narrow.shown, held, wanted, added, talked }}
              onFocused={() => focusAdded('')}
              edit={setEditing}
              remove={remove}
            />
          </HoldContext>
          <ListFoot books={narrow.shown} wide={wide} />
        </>
      )}
      <BringBooksIn inMiddle={books.length === 0} />
      <RemovedFoot kind="books" />
      {editing !== null && (
        <BookDialog
          wide={wide}
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

const AddButton = ({ onClick }: { onClick: () => void }) => (
  <Button look="main" icon="plus" onClick={onClick}>
    {t('book.add')}
  </Button>
);

/** The ways of the booklist to paper and to other programs. */
function ListFoot({ books, wide }: { books: readonly Book[]; wide: boolean }) {
  return (
    <div className="row wrap book-files">
      <PrintList section="books" wide={wide} />
      <TakeBooksOut books={books} />
    </div>
  );
}

interface ListProps {
  books: readonly Book[];
  /** Those that somebody is changing. */
  held: readonly string[];
  /** The book that one comes to see, '' for none. */
  wanted: string;
  /** The book that gets the focus as soon as it is there, '' for none. */
  added: string;
  onFocused: () => void;
  /** Books on which a comment hangs or hung. */
  talked: ReadonlySet<string>;
  edit: (book: Book) => void;
  remove: (book: Book) => void;
}

/** Pixels between two books, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 230;

function BookList({ books, held, wanted, added, onFocused, talked, edit, remove }: ListProps) {
  const lanes = useLanes(VOICES_BESIDE);
  const ids = useMemo(() => books.map(({ id }) => id), [books]);
  const { list, rows, isLong, style } = useLongList<HTMLUListElement>({
    ...{ name: 'books', ids, lanes, gap: GAP, usual: USUAL_HEIGHT, wanted, held },
  });
  useFocusAdded(list, ids.indexOf(added), onFocused);
  const look = isLong ? `long lanes-${lanes}` : 'columns';
  return (
    <ul ref={list} className={`cards books ${look}`} aria-label={t('app.books')} style={style}>
      {rows.map(({ id, index, props }) => {
        const book = books[index];
        return (
          book !== undefined && (
            <li key={id} {...props} aria-setsize={books.length} aria-posinset={index + 1}>
              <BookCard {...{ book, edit, remove }} talk={talked.has(id)} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The focus goes to the card of a book that was added, as soon as it is there. */
function useFocusAdded(list: RefObject<HTMLElement | null>, at: number, onFocused: () => void): void {
  useEffect(() => {
    if (at === -1) return;
    const title = list.current?.querySelector<HTMLElement>(`[data-index="${at}"] h2`);
    if (title === null || title === undefined) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'nearest' });
    onFocused();
  });
}
