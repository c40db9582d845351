import { epochKeys } from '../crypto/epoch';
import { seal, unseal } from '../crypto/seal';
import type { BookbagDb, EpochsOfRow, NotebookRow, OutOfNotebook, Rival } from './db';
import { notebookSecret, SECRET_PURPOSE } from './notebooks';
import { deviceKey } from './settings';

/** Of a notebook from which no device was ever removed. */
const NONE: EpochsOfRow = { gone: [], left: [], out: null, rivals: [] };

/** Rivals that are kept: who has the secret of an epoch that was left can make as many as it wants, as devices that it made up. */
export const MOST_RIVALS = 8;

/** Of them, those that were made by devices of which nobody here knows that they are in. The rest waits for others. */
export const MOST_RIVALS_OF_OTHERS = 4;

/** Milliseconds for which the secret of an epoch that was left opens what is on its way: as long as a relay keeps mail. */
export const LEFT_KEPT = 45 * 24 * 60 * 60 * 1000;

/** Epochs that were left of which farewells are kept in boxes, the last ones: each asks for a connection to each relay. */
export const MOST_SAID = 8;

/** What came of removed devices in a notebook. */
export const epochsOf = ({ epochs = NONE }: Pick<NotebookRow, 'epochs'>): EpochsOfRow => epochs;

/** The epochs of which others may still have to hear that they were left: who was away for a year asks there first. */
export const saidStill = (row: Pick<NotebookRow, 'epochs'>): EpochsOfRow['left'] =>
  epochsOf(row).left.slice(-MOST_SAID);

/** The epoch in which a notebook is; undefined for the example. */
export async function epochOf(
  db: BookbagDb,
  row: Pick<NotebookRow, 'secret'>,
): Promise<Awaited<ReturnType<typeof epochKeys>> | undefined> {
  const secret = await notebookSecret(db, row);
  if (secret === undefined) return undefined;
  const keys = await epochKeys(secret);
  secret.fill(0);
  return keys;
}

/** A passage to the next epoch. */
interface Passage {
  /** The mark of the epoch that is left. */
  readonly mark: string;
  /** The secret of the next one; wiped here. */
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly farewell: Uint8Array<ArrayBuffer>;
  /** Devices that are removed by it. */
  readonly gone: readonly string[];
  /** By this computer's clock, in milliseconds. */
  readonly at: number;
}

/**
 * Leaves the epoch of a notebook for the next one: one write, so a browser that is killed has done all of it or nothing.
 * What the removed devices have acknowledged counts no more, and what lay in the mailbox of the epoch neither.
 *
 * @param row as it was read when that was decided: where another context has left that epoch meanwhile, nothing is done
 * @returns whether it was done. Rejects when the disk refuses.
 */
export async function moveOn(
  db: BookbagDb,
  row: NotebookRow,
  { mark, secret: next, farewell, gone, at }: Passage,
): Promise<boolean> {
  const sealed = await seal(await deviceKey(db), next, SECRET_PURPOSE);
  next.fill(0);
  return inRow(db, row, (epochs, secret) => ({
    secret: sealed,
    epochs: {
      ...epochs,
      gone: [...new Set([...epochs.gone, ...gone])],
      left: [...epochs.left, { mark, secret, at, farewell }],
    },
  }));
}

/** This device is in the notebook no more: nothing travels from now on. As `moveOn` for the rest. */
export const putOut = (db: BookbagDb, row: NotebookRow, out: OutOfNotebook): Promise<boolean> =>
  inRow(db, row, (epochs) => ({ epochs: { ...epochs, out } }));

/**
 * Comes into an epoch to which this device was let in anew by a person. What it knew of others counts no more: that
 * stands in the notebook. Whom it knew as gone it keeps, so that its person hears who is in the list again.
 *
 * @param secret of that epoch; wiped here
 */
export async function comeBack(
  db: BookbagDb,
  row: NotebookRow,
  secret: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const sealed = await seal(await deviceKey(db), secret, SECRET_PURPOSE);
  secret.fill(0);
  return inRow(db, row, ({ gone, goneBefore = [] }) => ({
    secret: sealed,
    epochs: { ...NONE, goneBefore: [...new Set([...goneBefore, ...gone])] },
  }));
}

/** Changes the row where it has the secret still that it had when it was read. */
async function inRow(
  db: BookbagDb,
  { id, secret }: NotebookRow,
  change: (epochs: EpochsOfRow, secret: NonNullable<NotebookRow['secret']>) => Partial<NotebookRow>,
): Promise<boolean> {
  return db.transaction('rw', db.notebooks, db.cursors, db.acknowledgements, async () => {
    const row = await db.notebooks.get(id);
    if (row === undefined || row.secret === null || secret === null) return false;
    if (row.secret.iv.join() !== secret.iv.join()) return false;
    const changed = change(epochsOf(row), row.secret);
    await db.notebooks.update(id, changed);
    if (changed.secret === undefined) return true;
    const { gone } = epochsOf({ ...row, ...changed });
    await db.acknowledgements.bulkDelete(gone.map((device) => [id, device]));
    await db.cursors.where('[notebook+key]').between([id, 'mailbox '], [id, 'mailbox\uffff']).delete();
    return true;
  });
}

/** Where others went, by whose farewells. */
interface FoundRivals {
  /** By those of devices that stand in the notebook and are not gone. */
  readonly ofKnown: readonly Rival[];
  readonly ofOthers: readonly Rival[];
}

/** Keeps where others went. What is kept stays; beyond the limits none is added. @returns whether one was */
export const addRivals = (db: BookbagDb, id: string, { ofKnown, ofOthers }: FoundRivals): Promise<boolean> =>
  inEpochs(db, id, (epochs) => {
    const withKnown = withRivals(epochs.rivals, ofKnown, MOST_RIVALS);
    const rivals = withRivals(withKnown, ofOthers, MOST_RIVALS_OF_OTHERS);
    return rivals.length === epochs.rivals.length ? undefined : { ...epochs, rivals };
  });

function withRivals(kept: readonly Rival[], found: readonly Rival[], most: number): readonly Rival[] {
  const known = new Set(kept.map(({ next }) => next));
  const fresh = found.filter(({ next }) => !known.has(next));
  return [...kept, ...fresh.slice(0, Math.max(0, most - kept.length))];
}

/** The person has read of the rivals that there are, and of whom was removed before this device came back. */
export const seenRivals = (db: BookbagDb, id: string): Promise<boolean> =>
  inEpochs(db, id, (epochs) => ({
    ...epochs,
    goneBefore: [],
    rivals: epochs.rivals.map((one) => ({ ...one, seen: true })),
  }));

/** Changes what is kept of epochs; undefined for no change. Answers whether it was changed. */
async function inEpochs(
  db: BookbagDb,
  id: string,
  change: (epochs: EpochsOfRow) => EpochsOfRow | undefined,
): Promise<boolean> {
  return db.transaction('rw', db.notebooks, async () => {
    const row = await db.notebooks.get(id);
    const epochs = row && change(epochsOf(row));
    if (epochs === undefined) return false;
    await db.notebooks.update(id, { epochs });
    return true;
  });
}

/** The secret of an epoch that was left. Wipe the bytes after use. */
export const leftSecret = async (
  db: BookbagDb,
  { secret }: EpochsOfRow['left'][number],
): Promise<Uint8Array<ArrayBuffer>> => unseal(await deviceKey(db), secret, SECRET_PURPOSE);
