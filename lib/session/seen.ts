import { addSeen, watchSeen } from '../store/cursors';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import type { Here } from './here';

/** What this person has looked at on this device; the rest is marked as new and waits. */
export interface Seen {
  /** Ids of records; null until they are read from the disk, when nothing is marked as new. */
  readonly ids: Observed<ReadonlySet<string> | null>;
  mark(ids: readonly string[]): void;
}

export function seenRecords({ db, id }: Pick<Here, 'db' | 'id'>, signal: AbortSignal): Seen {
  const seen = new Cell<ReadonlySet<string> | null>(null);
  watchSeen(db, id, (ids) => seen.set(ids), signal);
  return {
    ids: seen,
    mark: (ids) => {
      const unseen = ids.filter((one) => seen.get()?.has(one) !== true);
      if (unseen.length > 0) addSeen(db, id, unseen).catch((error: unknown) => report('seen', error));
    },
  };
}
