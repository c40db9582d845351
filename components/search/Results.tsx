import { t } from '../../lib/i18n/t';
import type { Found } from '../../lib/session/search/found';
import { TEXT_OF_READING } from '../../lib/session/search/entries';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { Excerpt } from './Excerpt';
import { type ResultWords, resultWords } from './result-words';
import { RESULTS_ID } from './SearchField';
import { useFound } from './use-found';
import type { Search } from './use-search';

/** One result a reading: its text, where that has the words, else its record. */
function oncePerReading(found: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const isReading = one.kind === 'readings' || one.kind === TEXT_OF_READING;
    const key = isReading ? `reading ${one.id}` : `${one.kind} ${one.id}`;
    const before = best.get(key);
    if (before === undefined || one.kind === TEXT_OF_READING) best.set(key, one); // in the place of the first
  }
  return [...best.values()];
}

/** What was found, best first. */
export function Results({ search }: { search: Search }) {
  const { words, found, failed, behind } = useFound(search.words);
  const session = useSession();
  const [people, now] = [usePeople(), useNow()];
  const results = oncePerReading(found).flatMap((one) => {
    const said = resultWords(session, one, people, now);
    return said === undefined ? [] : [{ one, said }]; // without what was removed meanwhile
  });
  return (
    <section className="results" aria-labelledby="results-heading">
      <div className="row spread">
        <h1 className="h1" id="results-heading" tabIndex={-1} aria-live="polite">
          {words === '' ? t('search.looking') : t('search.results', results.length)}
        </h1>
        <Button look="quiet" icon="close" onClick={search.end}>
          {t('search.end')}
        </Button>
      </div>
      {behind > 0 && (
        <p className="small muted" role="status">
          {t('search.behind', behind)}
        </p>
      )}
      {failed && <Notice heading={t('search.failed')}>{t('search.failedNext')}</Notice>}
      {!failed && words !== '' && results.length === 0 && (
        <EmptyState
          drawing="drawer"
          heading={t('search.none', [words])}
          words={behind > 0 ? t('search.noneYet') : t('search.noneNext')}
        />
      )}
      {results.length > 0 && (
        <ul className="result-list" id={RESULTS_ID} aria-label={t('search.list')}>
          {results.map(({ one, said }) => (
            <Result key={`${one.kind} ${one.id}`} found={one} said={said} onGo={search.go} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ResultProps {
  found: Found;
  said: ResultWords;
  onGo: (found: Found) => void;
}

function Result({ found, said, onGo }: ResultProps) {
  return (
    <li className="result">
      <button type="button" className="result-name" dir="auto" onClick={() => onGo(found)}>
        {said.name}
      </button>
      {said.about !== '' && (
        <p className="tiny muted" dir="auto">
          {said.about}
        </p>
      )}
      <Excerpt words={found.words} text={said.text} body={said.body} />
    </li>
  );
}
