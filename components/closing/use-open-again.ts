import { t } from '../../lib/i18n/t';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { useSay } from '../ui/Toasts';

/** Opens a closed notebook again, and says so. */
export function useOpenAgain(): () => void {
  const { year } = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  return () => {
    if (wrote(year.openAgain())) say(t('closing.openedNow'));
  };
}
