import type { KeyboardEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_QUERY, MOST_FOUND } from '../../../lib/reader/find';
import { IconButton } from '../../ui/IconButton';
import type { FoundHere } from './use-found';

interface Props {
  query: string;
  onQuery: (query: string) => void;
  found: FoundHere;
}

/** Looks for words in this text: Enter goes to the next place, Shift+Enter to the one before, Esc ends it. */
export function FindBox({ query, onQuery, found }: Props) {
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      found.step(event.shiftKey ? -1 : 1);
    }
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    event.stopPropagation();
    onQuery('');
  };
  return (
    <input
      type="search"
      className="field find-box"
      dir="auto"
      autoComplete="off"
      enterKeyHint="search"
      maxLength={MAX_QUERY}
      aria-label={t('find.name')}
      placeholder={t('find.find')}
      value={query}
      onChange={(event) => onQuery(event.target.value)}
      onKeyDown={onKey}
    />
  );
}

/** How many places there are, in words. */
function countWords({ count, at }: FoundHere): string {
  if (count === 0) return t('find.none');
  const shown = at === -1 ? 1 : at + 1;
  return count < MOST_FOUND ? t('find.count', [shown, count]) : t('find.more', [shown, MOST_FOUND]);
}

/** Where one is among what was found, and the ways on. */
export function FoundLine({ found }: { found: FoundHere }) {
  return (
    <div className="found-line">
      <span role="status">{countWords(found)}</span>
      {found.count > 1 && (
        <>
          <IconButton icon="up" name={t('find.before')} onClick={() => found.step(-1)} />
          <IconButton icon="down" name={t('find.next')} onClick={() => found.step(1)} />
        </>
      )}
    </div>
  );
}
