import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { kindIn } from '../../lib/model/drawer';
import type { Going } from '../app/use-place';
import { useCanWrite } from '../hooks/use-can-write';
import { HoldContext, useHeldOne } from '../hooks/use-held';
import { useNews } from '../hooks/use-news';
import { useSession } from '../hooks/use-session';
import { usePrintAsked } from '../print/use-print-asked';
import { RemovedHere } from '../removed/RemovedHere';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { DRAWER_VIEWS, type PlainDrawer } from './drawer-views';
import { Talk } from './Talk';
import { type Planned, useDrawer } from './use-drawer';

interface Props {
  drawer: PlainDrawer;
  id: string;
  going: Pick<Going, 'back'>;
  wide: boolean;
}

/** One thing out of a drawer. */
export function PlannedView({ drawer, id, going, wide }: Props) {
  const now = useDrawer(drawer).find((one) => one.id === id);
  const [record, hold] = useHeldOne(now, id);
  usePrintAsked(wide && now !== undefined);
  return (
    <>
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      {now === undefined && (
        <RemovedHere
          {...{ kind: kindIn(drawer), id }}
          gone={t('plan.gone')}
          goneNext={t('plan.goneNext')}
          above={record !== undefined}
        />
      )}
      {record !== undefined && (
        <HoldContext value={hold}>
          <Opened key={id} {...{ drawer, record, going, wide }} />
        </HoldContext>
      )}
    </>
  );
}

function Opened({ drawer, record, going, wide }: Omit<Props, 'id'> & { record: Planned }) {
  const { shell } = useSession();
  const canWrite = useCanWrite();
  const remove = useRemove();
  const [editing, setEditing] = useState(false);
  const { Dialog, Body, print, talk } = DRAWER_VIEWS[drawer];
  const { ref } = useNews<HTMLElement>(kindIn(drawer), record.id);
  const place = { at: 'planned', drawer, id: record.id } as const;
  const drop = (): void => {
    if (remove(kindIn(drawer), record.id)) going.back();
  };
  return (
    <article ref={ref} className="planned-view">
      <h1 className="h1" dir="auto" tabIndex={-1}>
        {record.title === '' ? t('removed.unnamed') : record.title}
      </h1>
      <Body record={record as never} />
      {talk !== undefined && <Talk on={talk} subject={record.id} />}
      <div className="acts planned-acts">
        {canWrite && (
          <Button look="quiet" onClick={() => setEditing(true)}>
            {t('app.edit')}
          </Button>
        )}
        {print !== undefined && (
          <Button
            look="quiet"
            icon="print"
            onClick={() => (wide ? window.print() : shell.openDesk(place, true))}
          >
            {print()}
          </Button>
        )}
        {canWrite && (
          <Button look="quiet" onClick={drop}>
            {t('app.remove')}
          </Button>
        )}
      </div>
      {editing && <Dialog record={record} onClose={() => setEditing(false)} />}
    </article>
  );
}
