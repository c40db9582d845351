import { addSeen, watchSeen } from '../store/cursors';
import { Cell } from '../util/observed';
import { report } from '../util/report';
import type { Here } from './here';
import type { Session } from './session';

/** What this person has looked at on this device; the rest is marked as new and waits. */
export function seenRecords({ db, id }: Here, signal: AbortSignal): Pick<Session, 'seen' | 'markSeen'> {
  const seen = new Cell<ReadonlySet<string>>(new Set());
  watchSeen(db, id, (ids) => seen.set(ids), signal);
  return {
    seen,
    markSeen: (ids) => {
      const fresh = ids.filter((one) => !seen.get().has(one));
      if (fresh.length > 0) addSeen(db, id, fresh).catch((error: unknown) => report('seen', error));
    },
  };
}
