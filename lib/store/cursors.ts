import type { AcknowledgementRow, BookbagDb } from './db';
import { watch } from './watch';

const SEEN = 'seen';
const LAST_HERE = 'lastHere';
const INVITED = 'invited';

/** What one device of the partner has on its disk. */
export type StoredAcknowledgement = Omit<AcknowledgementRow, 'notebook'>;

/** The last acknowledgement of each device. */
export async function readAcknowledgements(
  db: BookbagDb,
  notebook: string,
): Promise<StoredAcknowledgement[]> {
  const rows = await db.acknowledgements.where({ notebook }).toArray(); // by the first part of the key
  return rows.map(({ device, snapshot, stateVector, at }) => ({ device, snapshot, stateVector, at }));
}

/** Keeps these and forgets the devices of `gone`, in one transaction. Rejects when the disk refuses. */
export async function writeAcknowledgements(
  db: BookbagDb,
  notebook: string,
  values: readonly StoredAcknowledgement[],
  gone: readonly string[],
): Promise<void> {
  await db.transaction('rw', db.acknowledgements, async () => {
    await db.acknowledgements.bulkPut(values.map((value) => ({ ...value, notebook })));
    await db.acknowledgements.bulkDelete(gone.map((device) => [notebook, device]));
  });
}

export async function readLastHere(db: BookbagDb, notebook: string): Promise<number> {
  return ((await db.cursors.get([notebook, LAST_HERE]))?.value as number | undefined) ?? 0;
}

export async function writeLastHere(db: BookbagDb, notebook: string, at: number): Promise<void> {
  await db.cursors.put({ notebook, key: LAST_HERE, value: at });
}

/** When the last invitation ends, in milliseconds; 0 when nobody was invited. */
export async function readInvited(db: BookbagDb, notebook: string): Promise<number> {
  return ((await db.cursors.get([notebook, INVITED]))?.value as number | undefined) ?? 0;
}

export async function writeInvited(db: BookbagDb, notebook: string, expires: number): Promise<void> {
  await db.cursors.put({ notebook, key: INVITED, value: expires });
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
  const seen = async (): Promise<ReadonlySet<string>> => {
    const row = await db.cursors.get([notebook, SEEN]);
    return new Set((row?.value as readonly string[] | undefined) ?? []);
  };
  watch(db, 'cursors.seen', seen, listener, signal);
}
