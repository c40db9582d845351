import { useMemo } from 'react';
import { gatherPeople, type People } from './people';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

/** The two people of the open notebook. */
export function usePeople(): People {
  const session = useSession();
  const members = useObserved(session.records.members.list);
  return useMemo(() => gatherPeople(members, session.me), [members, session.me]);
}
