import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/library';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Icon, type IconName } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { useMenu } from '../ui/use-menu';
import { useNow } from '../hooks/use-now';
import { companyOf } from './notebook-company';
import { notebookName } from './notebook-name';
import { newIn, useElsewhere } from '../news/use-elsewhere';

interface SwitcherProps {
  /** The notebook that is open, or does not open. */
  id: string;
  /** Its own name, where it is open; else the list's copy stands for it. */
  name?: string;
  onBegin: (way: 'start' | 'join') => void;
}

/** The label on the cover. It opens the menu of all notebooks on this computer, whether or not this one opens. */
export function NotebookSwitcher({ id: current, name, onBegin }: SwitcherProps) {
  const notebooks = useObserved(useLibrary().notebooks);
  const entry = notebooks?.find((one) => one.id === current);
  const shown = { name: name ?? entry?.name ?? '', partner: entry?.partner ?? '' };
  const elsewhere = useElsewhere(current);
  const { open, box, button, close } = useMenu();
  const id = useId();

  return (
    <div className="switcher" ref={box}>
      <div className="plate">
        <span className="plate-name" id={`${id}-name`} dir="auto">
          {notebookName(shown)}
        </span>
        {elsewhere.length > 0 && <span className="plate-new" aria-hidden="true" />}
        <Icon name="down" small />
        <button
          type="button"
          className="plate-button"
          aria-label={t('app.notebooks')}
          aria-describedby={elsewhere.length === 0 ? `${id}-name` : `${id}-name ${id}-new`}
          {...button}
        />
        <span id={`${id}-new`} hidden>
          {elsewhere.map(newIn).join(', ')}
        </span>
      </div>
      {open && <NotebookMenu current={current} onClose={close} onBegin={onBegin} />}
    </div>
  );
}

interface MenuProps {
  current: string;
  onClose: () => void;
  onBegin: (way: 'start' | 'join') => void;
}

/** All notebooks on this computer, and two ways to another one. */
function NotebookMenu({ current, onClose, onBegin }: MenuProps) {
  const library = useLibrary();
  const notebooks = useObserved(library.notebooks) ?? [];
  const statuses = useObserved(library.statuses);
  const now = useNow();
  const choose = (id: string): void => {
    onClose();
    if (id !== current) library.choose(id);
  };
  const begin = (way: 'start' | 'join'): void => {
    onClose();
    onBegin(way);
  };
  return (
    <Menu className="menu" name={t('app.notebooks')} onClose={onClose}>
      {notebooks.map((entry) => (
        <NotebookItem
          key={entry.id}
          entry={entry}
          company={companyOf(entry, statuses[entry.id], now)}
          news={statuses[entry.id]?.news ?? 0}
          open={entry.id === current}
          onChoose={choose}
        />
      ))}
      <hr className="menu-line" />
      <WayItem icon="plus" name={t('first.start')} onChoose={() => begin('start')} />
      <WayItem icon="invite" name={t('first.join')} onChoose={() => begin('join')} />
    </Menu>
  );
}

interface ItemProps {
  entry: NotebookEntry;
  company: string;
  /** How much in it is new. */
  news: number;
  open: boolean;
  onChoose: (id: string) => void;
}

function NotebookItem({ entry, company, news, open, onChoose }: ItemProps) {
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
        <b className="menu-name" dir="auto">
          {notebookName(entry)}
        </b>
        <span className="tiny muted">{company}</span>
      </span>
      {news > 0 && <span className="menu-new">{t('reading.newHere', news)}</span>}
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
