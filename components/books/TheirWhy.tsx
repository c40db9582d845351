import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import type { Person } from '../hooks/people';
import { useNews } from '../hooks/use-news';
import { NewVoice } from '../talk/Voices';
import { Words } from '../talk/Words';
import { stateWords } from './book-words';
import { Stars } from './Stars';

/** What they say of a book beside why: whether any of it is new, and what shows it. */
function useBeside(book: string) {
  const represents = useNews<HTMLDivElement>('books', book, 'represents');
  const rating = useNews<HTMLDivElement>('books', book, 'rating');
  const state = useNews<HTMLDivElement>('books', book, 'state');
  const attach = (element: HTMLDivElement | null): void => {
    for (const { ref } of [represents, rating, state]) ref.current = element;
  };
  return { fresh: represents.fresh || rating.fresh || state.fresh, attach };
}

/** Why the partner enjoys a book, their stars, and where they are with it. */
export function TheirWhy({ book, partner }: { book: Book; partner: Person }) {
  const { fresh, attach } = useBeside(book.id);
  const [state, rating] = [book.state[partner.id] ?? '', book.rating[partner.id] ?? 0];
  return (
    <NewVoice
      of={['books', book.id, 'why']}
      fresh={fresh}
      person={partner}
      words={book.why[partner.id] ?? ''}
      silent={t('book.theySilent', [partner.name])}
      above={rating > 0 && <Stars half={rating} />}
      below={
        <div ref={attach}>
          <Represents words={book.represents[partner.id] ?? ''} />
        </div>
      }
    >
      {state !== '' && <span className="tiny muted">{stateWords(state)}</span>}
    </NewVoice>
  );
}

/** How a book represents whom, as one of the two says it; nothing where they say nothing. */
export function Represents({ words }: { words: string }) {
  if (words === '') return null;
  return (
    <div className="represents">
      <h3 className="tiny muted">{t('book.represents')}</h3>
      <Words text={words} />
    </div>
  );
}
