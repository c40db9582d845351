import { useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { kindIn } from '../../lib/model/drawer';
import type { Going } from '../app/use-place';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { TitledList } from '../lists/TitledList';
import { RemovedFoot } from '../removed/RemovedFoot';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { DRAWER_VIEWS, type PlainDrawer } from './drawer-views';
import { NewOn, useNewsOn } from './NewOn';
import { type Planned, useDrawer } from './use-drawer';

interface Props {
  drawer: PlainDrawer;
  going: Pick<Going, 'planned' | 'back' | 'open'>;
}

/** What lies in a drawer, and the button that puts something in. */
export function DrawerList({ drawer, going }: Props) {
  const records = useDrawer(drawer);
  const canWrite = useCanWrite();
  const [adding, setAdding] = useState(false);
  const view = DRAWER_VIEWS[drawer];
  const add = canWrite && (
    <Button look="main" icon="plus" onClick={() => setAdding(true)}>
      {view.add()}
    </Button>
  );
  const [added, setAdded] = useState('');
  const close = (saved = ''): void => {
    setAdded(saved);
    setAdding(false);
  };
  return (
    <>
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      {records.length === 0 ? (
        <EmptyState title={view.name()} drawing="drawer" heading={view.none()} words={view.noneNext()}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className="row wrap spread list-heading">
            <h1 className="h1">{view.name()}</h1>
            {add}
          </div>
          <TitledList
            {...{ name: view.name(), kind: kindIn(drawer), records, added }}
            onReached={() => setAdded('')}
            renderCard={(record) => (
              <PlannedCard drawer={drawer} record={record} onOpen={() => going.planned(drawer, record.id)} />
            )}
          />
        </>
      )}
      {view.Below !== undefined && <view.Below going={going} />}
      <RemovedFoot kind={kindIn(drawer)} />
      {adding && <view.Dialog record={null} onClose={close} />}
    </>
  );
}

interface CardProps {
  drawer: PlainDrawer;
  record: Planned;
  onOpen: () => void;
}

/** One of them: its title leads to it. */
function PlannedCard({ drawer, record, onOpen }: CardProps) {
  const people = usePeople();
  const { fresh, ref } = useNews<HTMLElement>(kindIn(drawer), record.id);
  const more = useNewsOn(kindIn(drawer), record.id);
  const id = useId();
  const line = DRAWER_VIEWS[drawer].line(record, people);
  return (
    <>
      <NewOn count={Number(fresh) + more} />
      <article ref={ref} className={`card pad${fresh || more > 0 ? ' has-news' : ''}`} aria-labelledby={id}>
        <h2 className="h2" dir="auto">
          <button type="button" className="title-open" id={id} onClick={onOpen}>
            {record.title === '' ? t('removed.unnamed') : record.title}
          </button>
        </h2>
        {line !== '' && <p className="small muted">{line}</p>}
      </article>
    </>
  );
}
