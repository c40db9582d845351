import { notebookName } from '../app/notebook-name';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';

/** What the notebook that is open goes by: its own name, or the partner's. */
export function useNotebookName(): string {
  const name = useObserved(useSession().name);
  const { partner } = usePeople();
  return notebookName({ name, partner: partner?.name ?? '' });
}
