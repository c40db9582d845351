import Dexie, { RangeSet } from 'dexie';
import { DexieYProvider } from 'y-dexie';
import { convertUpdateFormatV1ToV2, type Doc, mergeUpdates } from 'yjs';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import { after } from '../util/timers';
import { type BookbagDb, UPDATES_TABLE } from './db';
import { type DiskFailure, diskFailure } from './disk-error';

/** A notebook's document, loaded from the disk and written to it. */
export interface OpenNotebook {
  readonly doc: Doc;
  /** The origin of what comes from the disk; an update applied with it is not stored again. */
  readonly storeOrigin: unknown;
  /**
   * Resolves when every update now in the document is on the disk: an empty strict transaction queued
   * behind their writes. Rejects once the disk has refused anything, and from then on always.
   */
  readonly whenStored: () => Promise<void>;
  /**
   * Stores updates of Yjs, version 1, that the document has and no disk: those of a page that died. Rejects when the
   * disk refuses.
   */
  readonly keep: (updates: Uint8Array[]) => Promise<void>;
  /** 'none' until the disk refuses a write of this document. */
  readonly failure: Observed<DiskFailure | 'none'>;
}

/** Milliseconds after the loading: whoever opened the notebook draws first. */
const FORGET_AFTER = 1_000;

/**
 * Dexie keeps the last answer of a live query. For y-dexie the first answer is the whole document as bytes, and stays
 * until somebody writes (measured: 340 kB for 1,100 readings). We tell Dexie of a change, so y-dexie asks again, only
 * for what is newer.
 */
function forgetLoaded(db: BookbagDb, id: string): void {
  Dexie.on.storagemutated.fire({ [`idb://${db.name}/${UPDATES_TABLE}/k`]: new RangeSet(id) });
}

/**
 * Loads the document of a notebook and keeps it open until the signal aborts.
 *
 * @throws when there is no such notebook, or its stored updates cannot be read
 */
export async function openNotebook(db: BookbagDb, id: string, signal: AbortSignal): Promise<OpenNotebook> {
  const row = await db.notebooks.get(id);
  if (row === undefined) throw new Error(`no notebook ${id}`);
  const { doc } = row;
  const provider = loadQuietly(doc);
  const failure = new Cell<DiskFailure | 'none'>('none');
  let cause: unknown;
  const onRefusal = (error: unknown) => {
    report('notebook storage', error);
    cause = error;
    failure.set(diskFailure(error));
  };
  provider.on('error', onRefusal);
  signal.addEventListener('abort', () => DexieYProvider.release(doc), { once: true });
  await provider.whenLoaded;
  after(FORGET_AFTER, () => forgetLoaded(db, id), signal);

  const whenStored = async (): Promise<void> => {
    // -1 is no update's key: y-dexie numbers from 1, and 0 is its own bookkeeping.
    await db.transaction('rw', UPDATES_TABLE, (tx) => tx.table(UPDATES_TABLE).get(-1));
    if (failure.get() !== 'none') throw new Error('the disk refused an earlier change', { cause });
  };
  const keep = async (updates: Uint8Array[]): Promise<void> => {
    // A row as y-dexie writes it: `k` the notebook, `u` an update of version 2.
    const update = { k: id, u: convertUpdateFormatV1ToV2(mergeUpdates(updates)) };
    try {
      await db.table(UPDATES_TABLE).add(update);
    } catch (error) {
      onRefusal(error);
      throw error;
    }
  };
  return { doc, storeOrigin: provider, whenStored, keep, failure };
}

/**
 * Loads a document without encoding what it loads. y-dexie listens for updates from the first moment. Yjs would
 * then write all that comes from the disk into an update once more, and y-dexie would throw that away. It takes a
 * third of an opening (measured). So y-dexie's listener is put in place once the document is loaded. Nobody has the
 * document before, so nobody can have changed it.
 */
function loadQuietly(doc: Doc): DexieYProvider {
  const held: (() => void)[] = [];
  const listen = doc.on.bind(doc) as (name: string, listener: () => void) => () => void;
  Object.defineProperty(doc, 'on', {
    configurable: true,
    value: (name: string, listener: () => void) =>
      name === 'updateV2' ? (held.push(listener), listener) : listen(name, listener),
  });
  const provider = DexieYProvider.load(doc);
  Reflect.deleteProperty(doc, 'on'); // the prototype's own again
  provider.whenLoaded.then(
    () => held.forEach((listener) => listen('updateV2', listener)),
    () => undefined, // who opens the notebook hears of it
  );
  return provider;
}
