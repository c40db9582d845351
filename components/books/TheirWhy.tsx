import { t } from '../../lib/i18n/t';
import type { Book } from '../../lib/model/book';
import type { Person } from '../hooks/people';
import { useNews } from '../hooks/use-news';
import { NewVoice } from '../talk/Voices';
import { Words } from '../talk/Words';
import { stateWords } from './book-words';
import { Stars } from './Stars';

/** Why the partner enjoys a book, their stars, and where they are with it. */
export function TheirWhy({ book, partner }: { book: Book; partner: Person }) {
  const { ref } = useNews<HTMLDivElement>('books', book.id, 'represents');
  const [state, rating] = [book.state[partner.id] ?? '', book.rating[partner.id] ?? 0];
  return (
    <NewVoice
      of={['books', book.id, 'why']}
      person={partner}
      words={book.why[partner.id] ?? ''}
      silent={t('book.theySilent', [partner.name])}
      above={rating > 0 && <Stars half={rating} />}
      below={
        <div ref={ref}>
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
