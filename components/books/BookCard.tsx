import { memo, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { tagsOf } from '../../lib/model/tag';
import { Threads } from '../comments/Threads';
import { Voices } from '../talk/Voices';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { OwnWhy } from './OwnWhy';
import { BookCover } from './BookCover';
import { BookMore } from './BookMore';
import { editionOf, makersOf, metaOf, shownAsOf } from './book-words';
import { TheirWhy } from './TheirWhy';
import { valuesOf } from './values-of';

interface Props {
  book: Book;
  /** Somebody commented on it. */
  talk: boolean;
  edit: (book: Book) => void;
  remove: (book: Book) => void;
}

/** A book with why each of the two enjoys it. */
export const BookCard = memo(function BookCard({ book, talk, edit, remove }: Props) {
  const { partner } = usePeople();
  const id = useId();
  const [more, setMore] = useState(false);
  const { fresh, ref } = useNews<HTMLElement>('books', book.id);
  return (
    <>
      {fresh && partner !== null && (
        <span className={`guide seat-${partner.seat}`}>{t('reading.newFrom', 1, [1, partner.name])}</span>
      )}
      <article ref={ref} className={`card pad book${fresh ? ' has-news' : ''}`}>
        <BookHead {...{ book, id }} />
        <Voices>
          <OwnWhy book={book} title={id} />
          {partner !== null && <TheirWhy {...{ book, partner }} />}
        </Voices>
        <BookChips book={book} />
        {more && <BookMore book={book} />}
        {talk && <Threads on="book" subject={book.id} />}
        <div className="acts">
          <Button
            look="quiet"
            icon={more ? 'up' : 'down'}
            aria-expanded={more}
            aria-describedby={id}
            onClick={() => setMore(!more)}
          >
            {t('book.more')}
          </Button>
          <Button look="quiet" aria-describedby={id} onClick={() => edit(book)}>
            {t('app.edit')}
          </Button>
          <Button
            look="quiet"
            aria-describedby={id}
            onClick={(event) => {
              focusNeighbour(event.currentTarget);
              remove(book);
            }}
          >
            {t('app.remove')}
          </Button>
        </div>
      </article>
    </>
  );
});

/** What it is: cover, title and who made it. @param id of the title */
function BookHead({ book, id }: { book: Book; id: string }) {
  return (
    <div className="book-head">
      <BookCover title={book.title} cover={book.cover} />
      <div className="grow">
        <h2 className="h2" id={id} dir="auto">
          {book.title}
        </h2>
        <Line look="small muted" words={makersOf(book)} />
        <Line look="tiny muted book-meta" words={metaOf(book)} />
        <Line look="tiny muted book-meta" words={editionOf(book)} />
      </div>
    </div>
  );
}

/** Its values, its tags, and how it shows people. */
function BookChips({ book }: { book: Book }) {
  return (
    <>
      <Chips name={t('book.values')} words={valuesOf(book.values)} />
      <Chips name={t('tags.tags')} words={tagsOf(book).map(({ label }) => label)} look="tag" />
      <Chips name={t('book.shownAs')} words={shownAsOf(book)} look="tag" />
    </>
  );
}

function Line({ look, words }: { look: string; words: string }) {
  if (words === '') return null;
  return (
    <p className={look} dir="auto">
      {words}
    </p>
  );
}

function Chips({ name, words, look = '' }: { name: string; words: readonly string[]; look?: string }) {
  if (words.length === 0) return null;
  return (
    <ul className={`chips book-chips ${look}`} aria-label={name}>
      {words.map((one) => (
        <li className="chip" key={one} dir="auto">
          {one}
        </li>
      ))}
    </ul>
  );
}
