import { liveQuery } from 'dexie';
import { report } from '../util/report';
import type { BookbagDb } from './db';

/** What the partner has on disk, as it last told us, kept so that a restart forgets nothing. */
export interface StoredAcknowledgement {
  /** Our whole snapshot (state vector and deletions) when both were last known equal, or null. */
  readonly snapshot: Uint8Array | null;
  /** The partner's state vector as last told. */
  readonly stateVector: Uint8Array;
  readonly at: number;
}

const ACKNOWLEDGED = 'acknowledged';
const SEEN = 'seen';
const LAST_HERE = 'lastHere';

export async function readAcknowledgement(
  db: BookbagDb,
  notebook: string,
): Promise<StoredAcknowledgement | undefined> {
  return (await db.cursors.get([notebook, ACKNOWLEDGED]))?.value as StoredAcknowledgement | undefined;
}

export async function writeAcknowledgement(
  db: BookbagDb,
  notebook: string,
  value: StoredAcknowledgement,
): Promise<void> {
  await db.cursors.put({ notebook, key: ACKNOWLEDGED, value });
}

export async function readLastHere(db: BookbagDb, notebook: string): Promise<number> {
  return ((await db.cursors.get([notebook, LAST_HERE]))?.value as number | undefined) ?? 0;
}

export async function writeLastHere(db: BookbagDb, notebook: string, at: number): Promise<void> {
  await db.cursors.put({ notebook, key: LAST_HERE, value: at });
}

/** Adds to what the person has looked at. */
export async function addSeen(db: BookbagDb, notebook: string, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.cursors, async () => {
    const row = await db.cursors.get([notebook, SEEN]);
    const known = new Set((row?.value as readonly string[] | undefined) ?? []);
    const size = known.size;
    for (const id of ids) known.add(id);
    if (known.size > size) await db.cursors.put({ notebook, key: SEEN, value: [...known] });
  });
}

/** Calls now and at every change with the ids looked at. */
export function watchSeen(
  db: BookbagDb,
  notebook: string,
  listener: (seen: ReadonlySet<string>) => void,
  signal: AbortSignal,
): void {
  const subscription = liveQuery(() => db.cursors.get([notebook, SEEN])).subscribe(
    (row) => listener(new Set((row?.value as readonly string[] | undefined) ?? [])),
    (error: unknown) => report('cursors.seen', error),
  );
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
