import {
  applyUpdateV2,
  convertUpdateFormatV1ToV2,
  Doc,
  encodeStateAsUpdate,
  encodeStateAsUpdateV2,
} from 'yjs';
import { fromBase64, toBase64 } from '../util/bytes';
import { Cell, observe, type Observed } from '../util/observed';
import { randomId } from '../util/random-id';
import { report } from '../util/report';
import type { BookbagDb } from './db';
import { diskFailure, type DiskFailure } from './disk/disk-error';
import { listPrivate } from './private';
import { watch } from './watch';

/** A document that this device alone keeps. No transport and no bus ever has it. */
interface PrivateDoc {
  readonly doc: Doc;
  /** Why what was written last is not on the disk: 'none' while it is. */
  readonly failure: Observed<DiskFailure | 'none'>;
  /** Resolves once all that is in the document now is on the disk; rejects while the disk refuses. */
  readonly whenStored: () => Promise<void>;
}

/** Rows of the table `private` that hold it begin so. Each is one update of Yjs, version 2, in base64. */
const PREFIX = 'only-mine:';

/** With more rows than this they become one when the document is opened. */
const MOST_ROWS = 40;

/** Origin of what comes from the disk. */
const STORE = Symbol('private store');

/**
 * Loads what only this member sees of a notebook, and keeps it open until the signal aborts. Panel and desk write rows
 * of their own and read those of the other. A damaged row is left where it is.
 */
export async function openPrivateDoc(
  db: BookbagDb,
  notebook: string,
  signal: AbortSignal,
): Promise<PrivateDoc> {
  const doc = new Doc();
  const known = new Set<string>();
  const take = (rows: ReadonlyMap<string, string>): void => {
    for (const [key, value] of rows) {
      if (known.has(key)) continue;
      known.add(key);
      applyRow(doc, value);
    }
  };
  const read = (): Promise<ReadonlyMap<string, string>> => listPrivate(db, notebook, PREFIX);
  const rows = await read();
  take(rows);
  if (rows.size > MOST_ROWS)
    await joinRows(db, notebook, doc).catch((error: unknown) => report('private rows', error));
  const stored = storeUpdates(db, notebook, { doc, known }, signal);
  watch(db, 'private document', read, take, signal);
  signal.addEventListener('abort', () => doc.destroy(), { once: true });
  return { doc, ...stored };
}

/** All of it as one update of Yjs, version 1, for a backup. Damaged rows are left out. */
export async function readPrivateDoc(db: BookbagDb, notebook: string): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new Doc();
  for (const value of (await listPrivate(db, notebook, PREFIX)).values()) applyRow(doc, value);
  return encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
}

/** Adds what a backup brought; what is there stays. Pages that have it open read it as they read each other's rows. */
export async function addToPrivateDoc(db: BookbagDb, notebook: string, update: Uint8Array): Promise<void> {
  const value = toBase64(convertUpdateFormatV1ToV2(update));
  await db.private.put({ notebook, key: PREFIX + randomId(), value });
}

function applyRow(doc: Doc, value: string): void {
  const update = fromBase64(value);
  try {
    if (update === undefined) throw new Error('not base64');
    applyUpdateV2(doc, update, STORE);
  } catch (error) {
    report('private row', error);
  }
}

/** Makes one row of all; a damaged one stays, and so does one that another page adds meanwhile. */
const joinRows = (db: BookbagDb, notebook: string, doc: Doc): Promise<void> =>
  db.transaction('rw', db.private, async () => {
    const rows = await listPrivate(db, notebook, PREFIX);
    const whole = [...rows].filter(([, value]) => isUpdate(value));
    for (const [, value] of whole) applyRow(doc, value);
    await db.private.put({
      notebook,
      key: PREFIX + randomId(),
      value: toBase64(encodeStateAsUpdateV2(doc)),
    });
    await db.private.bulkDelete(whole.map(([key]): [string, string] => [notebook, key]));
  });

function isUpdate(value: string): boolean {
  const update = fromBase64(value);
  if (update === undefined) return false;
  try {
    applyUpdateV2(new Doc(), update);
    return true;
  } catch {
    return false; // it was reported when it was applied
  }
}

/** Writes each change of this page as a row. What the disk refused goes there whole, as soon as there is room. */
function storeUpdates(
  db: BookbagDb,
  notebook: string,
  { doc, known }: { doc: Doc; known: Set<string> },
  signal: AbortSignal,
): Omit<PrivateDoc, 'doc'> {
  const failure = new Cell<DiskFailure | 'none'>('none');
  let last: Promise<unknown> = Promise.resolve();
  const write = (update: Uint8Array): Promise<unknown> => {
    const key = PREFIX + randomId();
    known.add(key);
    last = db.private.put({ notebook, key, value: toBase64(update) });
    return last;
  };
  const onRefusal = (error: unknown): void => {
    report('private document', error);
    failure.set(diskFailure(error));
    db.gate.refused(error);
  };
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== STORE) write(update).catch(onRefusal);
  };
  const afterAll = (): void => {
    if (db.gate.writing.get() !== 'going' || failure.get() === 'none') return;
    write(encodeStateAsUpdateV2(doc)).then(() => failure.set('none'), onRefusal);
  };
  doc.on('updateV2', onUpdate);
  observe(db.gate.writing, afterAll, signal);
  const whenStored = async (): Promise<void> => {
    await last;
    if (failure.get() !== 'none') throw new Error('the disk refused an earlier change');
  };
  return { failure, whenStored };
}
