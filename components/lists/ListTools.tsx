import { useId, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import type { Choices } from './narrow';
import type { Narrowed } from './use-narrowed';
import './lists.css';

/** From so many items on a list can be narrowed: a few are seen at a glance. */
const TOOLS_FROM = 6;

interface Props<One, Show extends string, Order extends string> {
  narrow: Narrowed<One, Show, Order>;
  choices: Choices<One, Show, Order>;
  /** How many items there are in all. */
  all: number;
}

/** A box to narrow the list, its order, and which of it is shown. */
export function ListTools<One, Show extends string, Order extends string>({
  narrow,
  choices,
  all,
}: Props<One, Show, Order>) {
  const { shown, isNarrow, clear } = narrow;
  if (all < TOOLS_FROM && !isNarrow) return null;
  return (
    <div className="list-tools" role="search" aria-label={t('list.narrow')}>
      <WordsAndOrder narrow={narrow} choices={choices} />
      <Shows narrow={narrow} choices={choices} />
      <p className="small muted list-found" aria-live="polite">
        {isNarrow && t('list.found', [shown.length, all])}
      </p>
      {shown.length === 0 && (
        <div className="center">
          <Button onClick={clear}>{t('list.showAll')}</Button>
        </div>
      )}
    </div>
  );
}

type Part<One, Show extends string, Order extends string> = Omit<Props<One, Show, Order>, 'all'>;

function WordsAndOrder<One, Show extends string, Order extends string>({
  narrow: { wish, change },
  choices,
}: Part<One, Show, Order>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || wish.words === '') return;
    event.preventDefault();
    change({ words: '' });
  };
  return (
    <div className="list-tools-row">
      <input
        type="search"
        className="field list-words"
        aria-label={t('list.narrow')}
        placeholder={t('list.narrow')}
        autoComplete="off"
        spellCheck={false}
        value={wish.words}
        onChange={(event) => change({ words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <label className="vh" htmlFor={id}>
        {t('list.order')}
      </label>
      <select
        id={id}
        className="field list-order"
        value={wish.order}
        onChange={(event) => change({ order: event.target.value as Order })}
      >
        {choices.orders.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Shows<One, Show extends string, Order extends string>({
  narrow: { wish, change },
  choices,
}: Part<One, Show, Order>) {
  return (
    <div className="chips" role="group" aria-label={t('list.show')}>
      {choices.shows.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-pressed={wish.show === key}
          onClick={() => change({ show: key })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
