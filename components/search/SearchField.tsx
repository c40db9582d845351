import { useRef, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { MOST_ASKED } from '../../lib/search/asks';
import { useCommand, useToldKeys } from '../commands/CommandKeys';
import { Icon } from '../ui/Icon';
import type { Search } from './use-search';
import './search.css';

/** Element that holds the results, for the way there by key. */
export const RESULTS_ID = 'search-results';

/** The box for what is looked for. In the panel it is as small as its drawing until somebody is in it. */
export function SearchField({ search }: { search: Search }) {
  const box = useRef<HTMLInputElement>(null);
  const keys = useToldKeys('search');
  useCommand('search', () => {
    box.current?.focus();
    box.current?.select();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && search.words !== '') {
      event.preventDefault(); // it ends the search, and leads nowhere else
      search.end();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    document.getElementById(RESULTS_ID)?.querySelector('button')?.focus();
  };
  return (
    <div role="search" className="search">
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        className="search-box"
        aria-label={t('search.search')}
        placeholder={t('search.search')}
        autoComplete="off"
        maxLength={MOST_ASKED}
        value={search.words}
        onChange={(event) => search.look(event.target.value)}
        onFocus={search.resume}
        onKeyDown={onKeyDown}
        {...keys}
      />
    </div>
  );
}
