import { useEffect, useRef } from 'react';
import { t } from '../../lib/i18n/t';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useSay } from '../ui/Toasts';

/**
 * Says it when the partner comes into the notebook for the first time, whatever view is open. A letter brings them too,
 * but then they are not here, and the letter has words of its own.
 */
export function PartnerComes() {
  const session = useSession();
  const { relay, paired, here } = useObserved(session.status);
  const { partner } = usePeople();
  const say = useSay();
  /** The post has told that the person is alone: a notebook that is merely opened announces nobody. */
  const alone = useRef(false);

  useEffect(() => {
    if (!paired) {
      alone.current ||= relay !== 'connecting';
    } else if (partner !== null && here && alone.current) {
      alone.current = false;
      say(t('sync.isIn', [partner.name]));
    }
  }, [paired, here, relay, partner, say]);
  return null;
}
