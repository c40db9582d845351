import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useOutside } from '../hooks/use-outside';
import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Icon } from '../ui/Icon';
import { notebookName } from './notebook-name';

/** The label on the cover. It opens the menu of all notebooks on this computer. */
export function NotebookSwitcher({ onBegin }: { onBegin: (way: 'start' | 'join') => void }) {
  const session = useSession();
  const name = useObserved(session.name);
  const notebooks = useObserved(useLibrary().notebooks);
  const partner = notebooks?.find((entry) => entry.id === session.id)?.partner ?? '';
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const plate = useRef<HTMLButtonElement>(null);

  useOutside(box, open, () => setOpen(false));

  const close = (): void => {
    setOpen(false);
    plate.current?.focus();
  };

  return (
    <div className="switcher" ref={box}>
      <div className="plate">
        <span className="plate-name" id={`${id}-name`}>
          {notebookName({ name, partner })}
        </span>
        <Icon name="down" small />
        <button
          type="button"
          className="plate-button"
          ref={plate}
          aria-label={t('app.notebooks')}
          aria-describedby={`${id}-name`}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && <NotebookMenu onClose={close} onBegin={onBegin} />}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function NotebookMenu({
  onClose,
  onBegin,
}: {
  onClose: () => void;
  onBegin: (way: 'start' | 'join') => void;
}) {
  const library = useLibrary();
  const session = useSession();
  const notebooks = useObserved(library.notebooks) ?? [];
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const items = menu.current;
    (
      items?.querySelector<HTMLElement>('[aria-checked=true]') ?? items?.querySelector<HTMLElement>('button')
    )?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      onClose();
      return;
    }
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = STEPS[event.key];
    let to = step === undefined ? -1 : (at + step + items.length) % items.length;
    if (event.key === 'Home') to = 0;
    if (event.key === 'End') to = items.length - 1;
    if (to === -1) return;
    event.preventDefault();
    items[to]?.focus();
  };
  const choose = (id: string): void => {
    onClose();
    if (id !== session.id) library.choose(id);
  };
  const begin = (way: 'start' | 'join'): void => {
    onClose();
    onBegin(way);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on the items
    <div className="menu" role="menu" aria-label={t('app.notebooks')} ref={menu} onKeyDown={onKeyDown}>
      {notebooks.map((entry) => (
        <button
          key={entry.id}
          type="button"
          role="menuitemradio"
          aria-checked={entry.id === session.id}
          className="menu-item"
          tabIndex={-1}
          onClick={() => choose(entry.id)}
        >
          <span className="grow">
            <b className="menu-name">{notebookName(entry)}</b>
            <span className="tiny muted">{companyOf(entry)}</span>
          </span>
          {entry.id === session.id && <Icon name="sent" />}
        </button>
      ))}
      <hr className="menu-line" />
      <button
        type="button"
        role="menuitem"
        className="menu-item"
        tabIndex={-1}
        onClick={() => begin('start')}
      >
        <Icon name="plus" />
        {t('first.start')}
      </button>
      <button type="button" role="menuitem" className="menu-item" tabIndex={-1} onClick={() => begin('join')}>
        <Icon name="invite" />
        {t('first.join')}
      </button>
    </div>
  );
}

function companyOf(entry: NotebookEntry): string {
  if (entry.example) return t('app.toTryAlone');
  return entry.partner === '' ? t('app.onlyYou') : t('app.with', [entry.partner]);
}
