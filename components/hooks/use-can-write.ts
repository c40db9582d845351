import type { Closing } from '../../lib/model/closing';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** False where only a newer Bookbag may write, and where the pair has closed the notebook: forms are closed then, and keep what was typed. */
export const useCanWrite = (): boolean => useObserved(useSession().canWrite);

/** Who closed the notebook, and when; null for one that is open. */
export function useClosed(): Closing | null {
  const closing = useObserved(useSession().year.closing);
  return closing?.closed === true ? closing : null;
}
