import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import { type Book, SHOWN_AS, type ShownAs } from '../../lib/model/book';
import { tagsOf } from '../../lib/model/tag';
import { WriteComment } from '../comments/WriteComment';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { Tags } from '../tags/Tags';
import { shownAsWords } from './book-words';

/** Where the words come from by which a book can be sorted. */
const SOURCE = 'https://diversebookfinder.org/our-categories/';

/** What few people need of a book at once: its tags, how it shows people, and a box for a comment. */
export function BookMore({ book }: { book: Book }) {
  const { books } = useSession().records;
  const all = useObserved(books.list);
  const offered = useMemo(
    () => [...new Map(all.flatMap(tagsOf).map(({ name, label }) => [name, label])).values()].toSorted(),
    [all],
  );
  return (
    <div className="book-more stack-s">
      <Tags
        tags={tagsOf(book)}
        offered={offered}
        unsentKey={`tag:${book.id}`}
        write={(tags) => books.edit(book.id, { tags })}
      />
      <ShownAsChoice book={book} />
      <WriteComment on="book" subject={book.id} />
    </div>
  );
}

/** How it shows people, by the words of a list that others use too. The pair's own words go before these. */
function ShownAsChoice({ book }: { book: Book }) {
  const { books } = useSession().records;
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  const toggle = (one: ShownAs, on: boolean): void =>
    void wrote(books.edit(book.id, { shownAs: { [one]: on ? 'yes' : '' } }));
  return (
    <fieldset className="shown-as">
      <legend className="field-label">{t('book.shownAs')}</legend>
      <div className="chips">
        {SHOWN_AS.map((one) => {
          const on = book.shownAs[one] === 'yes';
          return (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={on}
              disabled={!canWrite}
              onClick={() => toggle(one, !on)}
            >
              {shownAsWords(one)}
            </button>
          );
        })}
      </div>
      <p className="field-hint">
        {t('book.shownAsHint')}{' '}
        <a href={SOURCE} target="_blank" rel="noreferrer noopener">
          {t('book.shownAsSource')}
        </a>
      </p>
    </fieldset>
  );
}
