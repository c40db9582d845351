import { t } from '../../../lib/i18n/t';
import type { BroughtBook } from '../../../lib/import/books/book-of';
import { makersOf, metaOf, stateWords } from '../book-words';
import { Stars } from '../Stars';
import type { Bringing } from './bring-books';

/** So many books of a file are shown before it comes in. */
const SHOWN = 4;

/** What a file does, a line a fact; what there is none of is left out. @param isDone it has happened */
export function broughtLines(plan: Bringing, isDone = false): readonly string[] {
  const { fresh, known, changed, doubles, untitled, wrongIsbn, unclosed } = plan;
  const same = known.length - changed.length;
  return [
    isDone ? '' : fresh.length > 0 ? t('bringBooks.fresh', fresh.length) : t('bringBooks.nothing'),
    changed.length > 0 ? t(isDone ? 'bringBooks.filled' : 'bringBooks.fills', changed.length) : '',
    same > 0 ? t('bringBooks.same', same) : '',
    doubles > 0 ? t('bringBooks.doubles', doubles) : '',
    untitled > 0 ? t('bringBooks.untitled', untitled) : '',
    wrongIsbn > 0 ? t('bringBooks.wrongIsbn', wrongIsbn) : '',
    unclosed > 0 ? t('bringBooks.unclosed', unclosed) : '',
  ].filter((line) => line !== '');
}

/** The first books of a file, and what it does to the booklist. */
export function BringPreview({ plan }: { plan: Bringing }) {
  const first = plan.fresh.slice(0, SHOWN);
  return (
    <>
      <ul className="brought-lines" aria-live="polite">
        {broughtLines(plan).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {first.length > 0 && (
        <ul className="card brought-books" aria-label={t('bringBooks.first')}>
          {first.map((book, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- they have no other key, and never move
            <Line key={n} book={book} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ book }: { book: BroughtBook }) {
  const { title, why, rating, state } = book;
  const facts = [makersOf(book), metaOf(book), stateWords(state)].filter((one) => one !== '');
  return (
    <li>
      <p className="strong" dir="auto">
        {title}
      </p>
      <p className="tiny muted" dir="auto">
        {facts.join(' · ')} {rating > 0 && <Stars half={rating} />}
      </p>
      {why !== '' && (
        <p className="small brought-why" dir="auto">
          {why}
        </p>
      )}
    </li>
  );
}
