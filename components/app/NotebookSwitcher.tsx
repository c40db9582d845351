import { useId, useRef, useState } from 'react';
import { useOutside } from '../hooks/use-outside';
import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Icon, type IconName } from '../ui/Icon';
import { Menu } from '../ui/Menu';
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

interface MenuProps {
  onClose: () => void;
  onBegin: (way: 'start' | 'join') => void;
}

/** All notebooks on this computer, and two ways to another one. */
function NotebookMenu({ onClose, onBegin }: MenuProps) {
  const library = useLibrary();
  const session = useSession();
  const notebooks = useObserved(library.notebooks) ?? [];
  const choose = (id: string): void => {
    onClose();
    if (id !== session.id) library.choose(id);
  };
  const begin = (way: 'start' | 'join'): void => {
    onClose();
    onBegin(way);
  };
  return (
    <Menu className="menu" name={t('app.notebooks')} onClose={onClose}>
      {notebooks.map((entry) => (
        <NotebookItem key={entry.id} entry={entry} open={entry.id === session.id} onChoose={choose} />
      ))}
      <hr className="menu-line" />
      <WayItem icon="plus" name={t('first.start')} onChoose={() => begin('start')} />
      <WayItem icon="invite" name={t('first.join')} onChoose={() => begin('join')} />
    </Menu>
  );
}

interface ItemProps {
  entry: NotebookEntry;
  open: boolean;
  onChoose: (id: string) => void;
}

function NotebookItem({ entry, open, onChoose }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={open}
      className="menu-item"
      tabIndex={-1}
      onClick={() => onChoose(entry.id)}
    >
      <span className="grow">
        <b className="menu-name">{notebookName(entry)}</b>
        <span className="tiny muted">{companyOf(entry)}</span>
      </span>
      {open && <Icon name="sent" />}
    </button>
  );
}

function WayItem({ icon, name, onChoose }: { icon: IconName; name: string; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" className="menu-item" tabIndex={-1} onClick={onChoose}>
      <Icon name={icon} />
      {name}
    </button>
  );
}

function companyOf(entry: NotebookEntry): string {
  if (entry.example) return t('app.toTryAlone');
  return entry.partner === '' ? t('app.onlyYou') : t('app.with', [entry.partner]);
}
