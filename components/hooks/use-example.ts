import { useLibrary } from './use-library';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** The open notebook is the example to try alone. */
export function useExample(): boolean {
  const { id } = useSession();
  const notebooks = useObserved(useLibrary().notebooks);
  return notebooks?.some((entry) => entry.id === id && entry.example) ?? false;
}
