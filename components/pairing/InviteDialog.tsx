import { useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Asker } from '../../lib/model/pairing';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Dialog } from '../ui/Dialog';
import { ShowInvitation } from './ShowInvitation';
import { askerName, ComesIn, WhoAsks } from './WhoAsks';

/** The code that invites the partner, then whoever asks to come in. The dialog closes by itself when the partner is in. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { paired } = useObserved(session.status);
  const { askers } = useObserved(session.lobby.now);
  const [refused, setRefused] = useState(false);
  /** Who was let in; they stay in sight until their notebook is here, though they ask no more. */
  const [comes, setComes] = useState<Asker | null>(null);
  const letIn = askers.find((one) => one.letIn) ?? comes;
  if (letIn !== null && letIn !== comes) setComes(letIn);

  useEffect(() => {
    if (paired) onClose();
  }, [paired, onClose]);

  const asker = letIn ?? askers[0];
  return (
    <Dialog
      heading={asker === undefined ? t('pair.invite') : t('pair.asksHeading', [askerName(asker)])}
      name={t('pair.invite')}
      onClose={onClose}
    >
      {asker === undefined ? (
        <ShowInvitation refused={refused} onClose={onClose} />
      ) : letIn === null ? (
        <WhoAsks key={asker.id} asker={asker} onRefused={() => setRefused(true)} onClose={onClose} />
      ) : (
        <ComesIn asker={asker} onClose={onClose} />
      )}
    </Dialog>
  );
}
