import { useEffect, useRef, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import type { PrivateKind } from '../../lib/session/only-mine';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { focusBackTo } from '../ui/keep-focus';
import { useSay } from '../ui/Toasts';

interface Props {
  kind: PrivateKind;
  record: Made;
  describedBy: string;
}

/** Lets the partner see what only this person saw. What hangs on something private waits for that. */
export function ShareIt({ kind, record: { id, onlyMine }, describedBy }: Props) {
  const session = useSession();
  const { partner } = usePeople();
  const say = useSay();
  const wrote = useWrote();
  const shared = useRef<Element | null>(null);
  const offers = onlyMine === true && session.onlyMine.canShare(kind, id);
  useEffect(() => {
    if (!offers && shared.current !== null) focusBackTo(shared.current);
  }, [offers]);
  if (!offers) return null;
  const share = ({ currentTarget }: MouseEvent): void => {
    shared.current = currentTarget.closest('.comment, article');
    if (wrote(session.onlyMine.share(kind, id)))
      say(partner === null ? t('talk.keptForPartner') : t('talk.shared', [partner.name]));
  };
  return (
    <Button look="quiet" aria-describedby={describedBy} onClick={share}>
      {partner === null ? t('who.shareWithPartner') : t('who.shareWith', [partner.name])}
    </Button>
  );
}
