import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** False where only a newer Bookbag may write: forms are closed then, and keep what was typed. */
export const useCanWrite = (): boolean => useObserved(useSession().canWrite);
