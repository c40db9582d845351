import { useEffect, useEffectEvent, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Asker } from '../../lib/model/pairing';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Dialog } from '../ui/Dialog';
import { useSay } from '../ui/Toasts';
import { ShowInvitation } from './ShowInvitation';
import { askerName, ComesIn, WhoAsks } from './WhoAsks';

interface Props {
  /** The member as whose further computer somebody is to come in; not given, the partner is. */
  as?: string;
  onClose: () => void;
}

/** A computer of this member has come in since the dialog opened. An asker also goes when the invitation runs out. */
function useComputerOf(member: string): boolean {
  const all = useObserved(useSession().devices.list);
  const [before] = useState(() => new Set(all.map(({ id }) => id)));
  return all.some(({ id, by }) => by === member && !before.has(id));
}

/** The code that invites somebody, then whoever asks to come in. The dialog closes by itself when they are in. */
export function InviteDialog({ as = '', onClose }: Props) {
  const session = useSession();
  const { paired } = useObserved(session.status);
  const [wasPaired] = useState(paired);
  const { askers } = useObserved(session.lobby.now);
  const say = useSay();
  const [refused, setRefused] = useState(false);
  /** Who was let in; they stay in sight until their notebook is here, though they ask no more. */
  const [comes, setComes] = useState<Asker | null>(null);
  const letIn = askers.find((one) => one.letIn) ?? comes;
  if (letIn !== null && letIn !== comes) setComes(letIn);

  const came = useComputerOf(letIn?.as ?? '');
  const isIn = came || (paired && !wasPaired);
  const closes = useEffectEvent(() => {
    if (came) say(t('devices.isIn'));
    onClose();
  });
  useEffect(() => {
    if (isIn) closes();
  }, [isIn]);

  const asker = letIn ?? askers[0];
  return (
    <Dialog
      heading={
        asker === undefined
          ? as === ''
            ? t('pair.invite')
            : t('devices.letIn')
          : t('pair.asksHeading', [askerName(asker)])
      }
      name={as === '' && (asker?.as ?? '') === '' ? t('pair.invite') : t('devices.letIn')}
      onClose={onClose}
    >
      {asker === undefined ? (
        <ShowInvitation as={as} refused={refused} onClose={onClose} />
      ) : letIn === null ? (
        <WhoAsks key={asker.id} asker={asker} onRefused={() => setRefused(true)} onClose={onClose} />
      ) : (
        <ComesIn asker={asker} onClose={onClose} />
      )}
    </Dialog>
  );
}
