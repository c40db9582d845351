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
  /** Why there is a new invitation, in words. */
  const [ended, setEnded] = useState('');
  /** Who was let in, and then refused: what the post says of them is late. */
  const [back, setBack] = useState('');
  /** Who was let in; they stay in sight until their notebook is here, though they ask no more. */
  const [comes, setComes] = useState<Asker | null>(null);
  const others = askers.filter(({ id }) => id !== back);
  const letIn = others.find((one) => one.letIn) ?? comes;
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

  const takenBack = (id: string): void => {
    setBack(id);
    setComes(null);
    setEnded(t('pair.tookBack'));
  };
  /** A further computer is removed in the list of computers instead. */
  const mayTakeBack = letIn?.as === '' && others.some(({ id }) => id === letIn.id);

  const asker = letIn ?? others[0];
  const invites = as === '' ? t('pair.invite') : t('devices.letIn');
  const about = (one: Asker): string =>
    letIn === null ? t('pair.asksHeading', [askerName(one)]) : t('pair.letInHeading', [askerName(one)]);
  return (
    <Dialog
      heading={asker === undefined ? invites : about(asker)}
      name={as === '' && (asker?.as ?? '') === '' ? t('pair.invite') : t('devices.letIn')}
      onClose={onClose}
    >
      {asker === undefined ? (
        <ShowInvitation as={as} ended={ended} onClose={onClose} />
      ) : letIn === null ? (
        <WhoAsks
          key={asker.id}
          asker={asker}
          onRefused={() => setEnded(t('pair.refused'))}
          onClose={onClose}
        />
      ) : (
        <ComesIn
          asker={letIn}
          onTakenBack={mayTakeBack ? () => takenBack(letIn.id) : undefined}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
