import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import type { Choices } from './narrow';
import type { Narrowed } from './use-narrowed';
import { WHOLE_UP_TO } from './use-long-list';
import './lists.css';

/** From so many items on a list can be narrowed: a few are seen at a glance. */
const TOOLS_FROM = 6;

interface Props<One, Show extends string, Order extends string> {
  narrow: Narrowed<One, Show, Order>;
  choices: Choices<One, Show, Order>;
  /** How many items it may have, whatever is shown now. */
  all: number;
  /** They stand there however few items there are: some are seen only by them. */
  always?: boolean;
}

/** A box to narrow the list, its order, and which of it is shown. */
export function ListTools<One, Show extends string, Order extends string>({
  narrow,
  choices,
  all,
  always = false,
}: Props<One, Show, Order>) {
  const { shown, isNarrow, clear } = narrow;
  if (all < TOOLS_FROM && !isNarrow && !always) return null;
  return (
    <div className="list-tools" role="search" aria-label={t('list.narrow')}>
      <WordsAndOrder narrow={narrow} choices={choices} isLong={all > WHOLE_UP_TO} />
      <Shows narrow={narrow} choices={choices} />
      <p className="small muted list-found" aria-live="polite">
        {isNarrow && t('list.found', [shown.length, narrow.all])}
      </p>
      {isNarrow && shown.length === 0 && (
        <div className="center">
          <Button onClick={clear}>{t('list.showAll')}</Button>
        </div>
      )}
    </div>
  );
}

type Part<One, Show extends string, Order extends string> = Omit<Props<One, Show, Order>, 'all' | 'always'>;

/**
 * The browser's own search sees only the items that are in the page. In a long list its key leads to our box, which
 * knows all of them; pressed there once more, it is the browser's again.
 */
function useFindKey(box: RefObject<HTMLInputElement | null>, isLong: boolean): void {
  useEffect(() => {
    if (!isLong) return undefined;
    const stop = new AbortController();
    const press = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'f' || ctrlKey === metaKey || altKey || shiftKey) return;
      if (box.current === null || document.activeElement === box.current) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      box.current.focus();
      box.current.select();
    };
    document.addEventListener('keydown', press, { signal: stop.signal });
    return () => stop.abort();
  }, [box, isLong]);
}

function WordsAndOrder<One, Show extends string, Order extends string>({
  narrow: { wish, change },
  choices,
  isLong,
}: Part<One, Show, Order> & { isLong: boolean }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useFindKey(box, isLong);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || wish.words === '') return;
    event.preventDefault();
    change({ words: '' });
  };
  return (
    <div className="list-tools-row">
      <input
        type="search"
        ref={box}
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
      {(choices.narrowings ?? []).map(({ key, name, options }) => (
        <select
          key={key}
          className="chip list-pick"
          aria-label={name}
          value={options.some((one) => one.key === wish.picked?.[key]) ? wish.picked?.[key] : ''}
          onChange={(event) => change({ picked: { ...wish.picked, [key]: event.target.value } })}
        >
          {options.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
