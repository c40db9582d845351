import { memo, useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import { initialOf } from '../../lib/model/member';
import { Threads } from '../comments/Threads';
import { NewVoice, Voices } from '../talk/Voices';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { OwnWhy } from './OwnWhy';
import { coverOf } from './cover-of';
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
  const { fresh, ref } = useNews<HTMLElement>('books', book.id);
  return (
    <>
      {fresh && partner !== null && (
        <span className={`guide seat-${partner.seat}`}>{t('reading.newFrom', 1, [1, partner.name])}</span>
      )}
      <article ref={ref} className={`card pad book${fresh ? ' has-news' : ''}`}>
        <div className="book-head">
          <span
            className={`cover ${coverOf(book.title)}`}
            data-initial={initialOf({ name: book.title })}
            aria-hidden="true"
          />
          <div className="grow">
            <h2 className="h2" id={id} dir="auto">
              {book.title}
            </h2>
            {book.author !== '' && (
              <p className="small muted" dir="auto">
                {book.author}
              </p>
            )}
            {book.isbn !== '' && <p className="tiny muted isbn">{t('book.isbnLine', [book.isbn])}</p>}
          </div>
        </div>
        <Voices>
          <OwnWhy book={book} title={id} />
          {partner !== null && (
            <NewVoice
              of={['books', book.id, 'why']}
              person={partner}
              words={book.why[partner.id] ?? ''}
              silent={t('book.theySilent', [partner.name])}
            />
          )}
        </Voices>
        <Values values={valuesOf(book.values)} />
        {talk && <Threads on="book" subject={book.id} />}
        <div className="acts">
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

function Values({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('book.values')}>
      {values.map((value) => (
        <li className="chip" key={value} dir="auto">
          {value}
        </li>
      ))}
    </ul>
  );
}
