import { useCallback, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { useExample } from '../hooks/use-example';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Icon } from '../ui/Icon';
import { Token } from '../ui/Token';
import { ExampleDialog } from './ExampleDialog';
import { SyncDialog } from '../views/later-views';
import { statusWords } from './status-words';

/** The drawing of each state; the partner's initial goes before it while the partner is here. */
const ICONS = {
  alone: 'alone',
  joined: 'waiting',
  partner: 'sent',
  unreached: 'unreached',
  waiting: 'waiting',
  sent: 'sent',
} as const;

/** The header's word on where things stand between the two. Its text begins with the state, and it opens the rest. */
export function SyncStatus() {
  const session = useSession();
  const status = useObserved(session.status);
  const reads = useObserved(session.presence.partnerReads);
  const readings = useObserved(session.records.readings.list);
  const { partner } = usePeople();
  const example = useExample();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const title = reads === '' ? '' : (readings.find((reading) => reading.id === reads)?.title ?? '');
  const words = statusWords(status, partner?.name ?? t('app.yourPartner'), title, useNow(), example);
  return (
    <>
      <div className="status" role="status" aria-label={t('sync.status')}>
        <button type="button" className="status-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {words.mark === 'partner' && partner !== null ? (
            <Token name={partner.name} seat={partner.seat} />
          ) : (
            <Icon name={ICONS[words.mark]} />
          )}
          <span className="status-words">
            <b>{words.state}</b>
            {words.detail !== '' && ` · ${words.detail}`}
          </span>
        </button>
      </div>
      {open && (example ? <ExampleDialog onClose={close} /> : <SyncDialog onClose={close} />)}
    </>
  );
}
