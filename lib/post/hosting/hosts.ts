import type { BookbagDb } from '../../store/db';
import { watchNotebooks } from '../../store/notebooks';
import { report } from '../../util/report';
import { type HostedNotebook, hostNotebook } from './host-notebook';

interface Entry {
  readonly hosted: Promise<HostedNotebook>;
  readonly end: AbortController;
}

/** All notebooks of this device, each open and connected as long as its row is there. */
export interface Hosts {
  /** The hosted notebook once open; undefined when there is none of that id. */
  get(id: string): Promise<HostedNotebook | undefined>;
  all(): Promise<HostedNotebook[]>;
  /** Ends and starts one anew, or all: after an address changed, or this device's keys. */
  readonly restart: (id?: string) => void;
}

type OnOpen = (hosted: HostedNotebook, signal: AbortSignal) => void;

/** The notebooks that are open or opening, by their ids; how one is started and stopped. */
function openEntries(db: BookbagDb, onOpen: OnOpen, signal: AbortSignal) {
  const entries = new Map<string, Entry>();
  const start = (id: string): Entry => {
    const end = new AbortController();
    const ended = AbortSignal.any([signal, end.signal]);
    const hosted = hostNotebook(db, id, () => again(id), ended);
    const entry = { hosted, end };
    entries.set(id, entry);
    hosted
      .then((open) => onOpen(open, ended))
      .catch((error: unknown) => {
        report(`notebook ${id}`, error);
        if (entries.get(id) === entry) entries.delete(id); // the next ask tries again
      });
    return entry;
  };
  const stop = (id: string): void => {
    entries.get(id)?.end.abort();
    entries.delete(id);
  };
  const again = (id: string): void => {
    stop(id);
    start(id);
  };
  return { entries, start, stop, again };
}

export function createHosts(db: BookbagDb, onOpen: OnOpen, signal: AbortSignal): Hosts {
  const { entries, start, stop, again } = openEntries(db, onOpen, signal);
  watchNotebooks(
    db,
    (rows) => {
      const ids = new Set(rows.map((row) => row.id));
      for (const id of entries.keys()) if (!ids.has(id)) stop(id);
      for (const id of ids) if (!entries.has(id)) start(id);
    },
    signal,
  );

  return {
    get: async (id) => {
      if (!entries.has(id) && (await db.notebooks.get(id)) === undefined) return undefined;
      return (entries.get(id) ?? start(id)).hosted;
    },
    all: async () => {
      const settled = await Promise.allSettled([...entries.values()].map((entry) => entry.hosted));
      return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    restart: (one) => {
      // A copy: what is put back while the map is walked would be met again, for ever.
      for (const id of [...entries.keys()]) if (one === undefined || one === id) again(id);
    },
  };
}
