import { useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n/t';
import { useToldKeys } from '../commands/CommandKeys';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { InviteDialog } from '../views/later-views';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { SearchField } from '../search/SearchField';
import type { Search } from '../search/use-search';
import { NotebookSwitcher } from './NotebookSwitcher';
import { Sections } from './Sections';
import { SyncStatus } from './SyncStatus';
import type { Place } from '../../lib/session/place';
import type { Going } from './use-place';
import { useExample } from '../hooks/use-example';

interface Props {
  place: Place;
  going: Going;
  /** On the desk all stands in one line. */
  wide: boolean;
  /** False in the last step of the first run. */
  sections: boolean;
  /** Null in the last step of the first run. */
  search: Search | null;
  /** The way to what is new, where something is. */
  nextNew: ReactNode;
  /** Another notebook is to begin. */
  onBegin: (way: 'choose' | 'start' | 'join') => void;
}

/** The notebook's cloth cover: its label, where things stand, the sections. */
export function Header({ place, going, wide, sections, search, nextNew, onBegin }: Props) {
  const session = useSession();
  const name = useObserved(session.name);
  const switcher = <NotebookSwitcher id={session.id} name={name} onBegin={onBegin} />;
  const keys = useToldKeys('settings');
  const settings = (
    <IconButton
      icon="settings"
      name={t('app.settings')}
      keys={keys}
      aria-pressed={place.at === 'settings'}
      onClick={going.settings}
    />
  );
  const status = (
    <div className="status-line">
      <SyncStatus />
      {nextNew}
      <Company onStartOwn={() => onBegin('choose')} />
    </div>
  );
  const box = search !== null && <SearchField search={search} />;
  const tabs = sections && <Sections place={place} onShow={going.show} />;
  if (wide)
    return (
      <header className="cloth deskbar">
        {switcher}
        {tabs}
        {status}
        {box}
        {settings}
      </header>
    );
  return (
    <header className={`cloth top${sections ? '' : ' bare'}`}>
      <div className="row">
        {switcher}
        {box}
        {settings}
      </div>
      {status}
      {tabs}
    </header>
  );
}

/**
 * While alone: the way to company, or who is on the way. Who has joined invites nobody: the partner is the one who did.
 */
function Company({ onStartOwn }: { onStartOwn: () => void }) {
  const session = useSession();
  const { paired, joined } = useObserved(session.status);
  const comes = useObserved(session.lobby.now).askers.find(({ letIn, as }) => letIn && as === '');
  const example = useExample();
  const [inviting, setInviting] = useState(false);
  if (example) return <Button onClick={onStartOwn}>{t('first.startOwn')}</Button>;
  return (
    <>
      {!paired && !joined && (
        <Button
          aria-label={comes ? t('pair.onWay', [comes.name || t('pair.somebody')]) : t('pair.invite')}
          onClick={() => setInviting(true)}
        >
          {comes ? t('pair.onWayShort') : t('pair.inviteShort')}
        </Button>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
