import type { AcknowledgementRow, BookbagDb } from './db';
import { report } from '../util/report';
import { watch } from './watch';

const SEEN = 'seen';
const SEEN_BEGUN = 'seenBegun';
const LAST_HERE = 'lastHere';
export const INVITED = 'invited';
const BACKED_UP = 'backedUp';
const BACK_UP_LATER = 'backUpLater';

/** What one device of the partner has on its disk. */
export type StoredAcknowledgement = Omit<AcknowledgementRow, 'notebook'>;

/** The last acknowledgement of each device. */
export async function readAcknowledgements(
  db: BookbagDb,
  notebook: string,
): Promise<StoredAcknowledgement[]> {
  const rows = await db.acknowledgements.where({ notebook }).toArray(); // by the first part of the key
  return rows.map(({ device, snapshot, equalAt, stateVector, at, lacks, wants }) => ({
    ...{ device, snapshot, equalAt, stateVector, at, lacks, wants },
  }));
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

/** Calls now and at every change with when each device was last heard, in milliseconds. */
export function watchHeard(
  db: BookbagDb,
  notebook: string,
  listener: (heard: ReadonlyMap<string, number>) => void,
  signal: AbortSignal,
): void {
  const read = async () =>
    new Map((await readAcknowledgements(db, notebook)).map(({ device, at }) => [device, at]));
  watch(db, 'devices heard', read, listener, signal);
}

export async function readLastHere(db: BookbagDb, notebook: string): Promise<number> {
  return ((await db.cursors.get([notebook, LAST_HERE]))?.value as number | undefined) ?? 0;
}

export async function writeLastHere(db: BookbagDb, notebook: string, at: number): Promise<void> {
  await db.cursors.put({ notebook, key: LAST_HERE, value: at });
}

const mailboxKey = (relay: string): string => `mailbox ${relay}`;

/** What the mailbox at a relay remembers, as `writeMailbox` had it; undefined before it was ever written. */
export async function readMailbox(db: BookbagDb, notebook: string, relay: string): Promise<unknown> {
  return (await db.cursors.get([notebook, mailboxKey(relay)]))?.value;
}

export async function writeMailbox(
  db: BookbagDb,
  notebook: string,
  relay: string,
  value: object,
): Promise<void> {
  await db.cursors.put({ notebook, key: mailboxKey(relay), value });
}

/** When the last backup was made here and when the person said "later", in milliseconds; 0 for never. */
export async function readBackups(
  db: BookbagDb,
  notebook: string,
): Promise<{ readonly last: number; readonly later: number }> {
  const [last, later] = await db.cursors.bulkGet([
    [notebook, BACKED_UP],
    [notebook, BACK_UP_LATER],
  ]);
  return { last: (last?.value as number | undefined) ?? 0, later: (later?.value as number | undefined) ?? 0 };
}

export async function writeBackedUp(db: BookbagDb, notebook: string, at: number): Promise<void> {
  await db.cursors.put({ notebook, key: BACKED_UP, value: at });
}

export async function writeBackUpLater(db: BookbagDb, notebook: string, at: number): Promise<void> {
  await db.cursors.put({ notebook, key: BACK_UP_LATER, value: at });
}

/** The marks of what the person has seen. */
export async function readSeen(db: BookbagDb, notebook: string): Promise<readonly string[]> {
  return ((await db.cursors.get([notebook, SEEN]))?.value as readonly string[] | undefined) ?? [];
}

/** What of a mark names the thing that was seen; the rest names its value. */
const thingOf = (mark: string): string => mark.split('=', 1)[0] ?? mark;

/** Adds marks to those stored, each in place of the one for an earlier value of its thing. */
async function putSeen(db: BookbagDb, notebook: string, marks: readonly string[]): Promise<void> {
  const row = await db.cursors.get([notebook, SEEN]);
  const known = (row?.value as readonly string[] | undefined) ?? [];
  const has = new Set(known);
  const fresh = marks.filter((mark) => !has.has(mark));
  if (fresh.length === 0) return;
  const byThing = new Map([...known, ...fresh].map((mark) => [thingOf(mark), mark]));
  await db.cursors.put({ notebook, key: SEEN, value: [...byThing.values()] });
}

/**
 * Adds to what the person has seen.
 *
 * @param marks each the name of a thing, and after "=" that of its value, where it may get another one
 */
export async function addSeen(db: BookbagDb, notebook: string, marks: readonly string[]): Promise<void> {
  await db.transaction('rw', db.cursors, () => putSeen(db, notebook, marks));
}

/** Says once for a notebook what counts as seen from the beginning; a second time changes nothing. */
async function beginSeen(db: BookbagDb, notebook: string, marks: readonly string[]): Promise<void> {
  await db.transaction('rw', db.cursors, async () => {
    if ((await db.cursors.get([notebook, SEEN_BEGUN])) !== undefined) return;
    await putSeen(db, notebook, marks);
    await db.cursors.put({ notebook, key: SEEN_BEGUN, value: true });
  });
}

/**
 * Calls now and at every change with the marks of what was seen.
 *
 * @param atBeginning marks that count as seen in a notebook for which only ids were stored, or nothing at all
 */
export function watchSeen(
  db: BookbagDb,
  notebook: string,
  atBeginning: () => readonly string[],
  listener: (seen: ReadonlySet<string>) => void,
  signal: AbortSignal,
): void {
  const read = async (): Promise<[readonly string[], boolean]> => {
    const [row, begun] = await db.cursors.bulkGet([
      [notebook, SEEN],
      [notebook, SEEN_BEGUN],
    ]);
    return [(row?.value as readonly string[] | undefined) ?? [], begun !== undefined];
  };
  const take = ([stored, begun]: [readonly string[], boolean]): void => {
    const first = begun ? [] : atBeginning();
    if (!begun) beginSeen(db, notebook, first).catch((error: unknown) => report('cursors.seen', error));
    listener(new Set([...stored, ...first]));
  };
  watch(db, 'cursors.seen', read, take, signal);
}
