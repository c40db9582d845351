import Dexie, { RangeSet } from 'dexie';
import { DexieYProvider } from 'y-dexie';
import {
  convertUpdateFormatV1ToV2,
  type Doc,
  encodeStateAsUpdateV2,
  encodeStateVectorFromUpdateV2,
  mergeUpdates,
  mergeUpdatesV2,
  type Transaction,
} from 'yjs';
import { Cell, observe, type Observed } from '../util/observed';
import { report } from '../util/report';
import { after } from '../util/timers';
import { type BookbagDb, UPDATES_TABLE } from './db';
import { setAsideDamaged } from './damaged';
import { type DiskFailure, diskFailure } from './disk/disk-error';
import { leaveLargeTextsUntidied } from './large-texts';
import { UpdateWriter } from './update-writer';

/** A notebook's document, loaded from the disk and written to it. */
export interface OpenNotebook {
  readonly doc: Doc;
  /**
   * The origin of what comes from the disk now; an update applied with it is not stored again. It is another one after
   * the disk was full.
   */
  readonly storeOrigin: () => unknown;
  /**
   * Resolves when every update now in the document is on the disk. Rejects from the moment when the disk refuses
   * anything until all is stored after all.
   */
  readonly whenStored: () => Promise<void>;
  /**
   * Stores updates of Yjs, version 1, that the document has and no disk: those of a page that died. Rejects when the
   * disk refuses.
   */
  readonly keep: (updates: Uint8Array[]) => Promise<void>;
  /** Why the document is not on the disk: 'none' while it is. */
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
 * Loads the document of a notebook and keeps it open until the signal aborts. Damaged rows among its stored updates
 * are set aside, and the rest opens.
 *
 * @throws when there is no such notebook, or its stored updates cannot be read
 */
export async function openNotebook(db: BookbagDb, id: string, signal: AbortSignal): Promise<OpenNotebook> {
  try {
    return await openOnce(db, id, signal);
  } catch (error) {
    if (!(error instanceof DamagedRows)) throw error;
    report('notebook rows', error);
    await setAsideDamaged(db, id);
    return openOnce(db, id, signal);
  }
}

async function openOnce(db: BookbagDb, id: string, signal: AbortSignal): Promise<OpenNotebook> {
  const row = await db.notebooks.get(id);
  if (row === undefined) throw new Error(`no notebook ${id}`);
  const notebook = new StoredNotebook(db, id, row.doc, signal);
  await notebook.load();
  return notebook;
}

/** A document over y-dexie, whose provider is another one after each time that the disk was full. */
class StoredNotebook implements OpenNotebook {
  readonly doc: Doc;
  readonly failure = new Cell<DiskFailure | 'none'>('none');
  readonly #db: BookbagDb;
  readonly #id: string;
  readonly #signal: AbortSignal;
  readonly #writer = new UpdateWriter(
    (update) => this.#add(update),
    (error) => this.#onRefusal(error),
  );
  #provider: DexieYProvider | undefined;
  #cause: unknown;

  constructor(db: BookbagDb, id: string, doc: Doc, signal: AbortSignal) {
    this.#db = db;
    this.#id = id;
    this.doc = doc;
    this.#signal = signal;
  }

  readonly storeOrigin = (): unknown => this.#provider;

  async load(): Promise<void> {
    leaveLargeTextsUntidied(this.doc, this.#signal);
    this.#provider = loadQuietly(this.doc);
    await loaded(this.doc, this.#provider);
    this.#hearRefusals(this.#provider);
    this.doc.on('updateV2', (update, origin) => {
      if (origin !== this.#provider) this.#writer.take(update);
    });
    globalThis.addEventListener?.('pagehide', this.#writer.hurry, { signal: this.#signal });
    this.#signal.addEventListener('abort', this.#writer.hurry, { once: true });
    this.#signal.addEventListener('abort', () => DexieYProvider.release(this.doc), { once: true });
    after(FORGET_AFTER, () => forgetLoaded(this.#db, this.#id), this.#signal);
    observe(this.#db.gate.writing, () => this.#followGate(), this.#signal);
    this.#followGate();
  }

  readonly whenStored = async (): Promise<void> => {
    await this.#writer.whenWritten();
    if (this.failure.get() !== 'none')
      throw new Error('the disk refused an earlier change', { cause: this.#cause });
  };

  readonly keep = async (updates: Uint8Array[]): Promise<void> => {
    try {
      await this.#add(convertUpdateFormatV1ToV2(mergeUpdates(updates)));
    } catch (error) {
      this.#onRefusal(error);
      throw error;
    }
  };

  /** Adds a row as y-dexie writes it: `k` the notebook, `u` an update of version 2. */
  async #add(update: Uint8Array): Promise<void> {
    await this.#db.table(UPDATES_TABLE).add({ k: this.#id, u: update });
  }

  #hearRefusals(provider: DexieYProvider): void {
    provider.on('error', (error: unknown) => this.#onRefusal(error));
  }

  /** Whatever the error: what is not on the disk must not be said to be there, so all writing stops. */
  #onRefusal(error: unknown): void {
    report('notebook storage', error);
    this.#cause = error;
    if (this.failure.get() === 'none') this.failure.set(diskFailure(error));
    this.#db.gate.refused(error);
  }

  #followGate(): void {
    const writing = this.#db.gate.writing.get();
    if (writing !== 'going') this.failure.set(writing);
    else if (this.failure.get() !== 'none') void this.#storeAfterAll();
  }

  /** The disk has room again: writes all that is only in memory, and hears of the others' writes again. */
  async #storeAfterAll(): Promise<void> {
    const { doc } = this;
    try {
      if ((await this.#db.notebooks.get(this.#id)) === undefined) throw new Error('the notebook is gone');
      const rows = await this.#db.table(UPDATES_TABLE).where({ k: this.#id }).toArray();
      const stored = mergeUpdatesV2(rows.map((row) => (row as { u: Uint8Array }).u));
      await this.#add(encodeStateAsUpdateV2(doc, encodeStateVectorFromUpdateV2(stored)));
    } catch (error) {
      return this.#onRefusal(error);
    }
    if (this.#signal.aborted) return;
    this.#provider?.destroy();
    this.#provider = loadQuietly(doc);
    this.#hearRefusals(this.#provider);
    this.failure.set('none');
  }
}

/**
 * Loads a document, and keeps y-dexie from writing its updates: it makes a transaction of each stroke, and `UpdateWriter`
 * makes one of many. It also listens from the first moment: Yjs would write all that comes from the disk into an update
 * once more, which takes a third of an opening (measured).
 */
function loadQuietly(doc: Doc): DexieYProvider {
  const listen = doc.on.bind(doc) as (name: string, listener: () => void) => () => void;
  Object.defineProperty(doc, 'on', {
    configurable: true,
    value: (name: string, listener: () => void) => (name === 'updateV2' ? listener : listen(name, listener)),
  });
  const provider = DexieYProvider.load(doc);
  Reflect.deleteProperty(doc, 'on'); // the prototype's own again
  return provider;
}

/** Some stored update of the notebook cannot be applied. */
class DamagedRows extends Error {}

/**
 * Resolves once the document is loaded. y-dexie tells nobody when a stored update throws: the transaction ends, and
 * the document is never loaded. Then the document is destroyed, so that the next opening begins anew.
 */
async function loaded(doc: Doc, provider: DexieYProvider): Promise<void> {
  const damaged = new Promise<never>((_resolve, reject) => {
    const onEnd = ({ origin }: Transaction): void => {
      if (origin !== provider) return;
      queueMicrotask(() => {
        if (!doc.isLoaded) reject(new DamagedRows('a stored update cannot be applied'));
      });
    };
    doc.on('afterTransaction', onEnd);
    provider.whenLoaded.then(
      () => doc.off('afterTransaction', onEnd),
      () => undefined,
    );
  });
  try {
    await Promise.race([provider.whenLoaded, damaged]);
  } catch (error) {
    doc.destroy();
    throw error;
  }
}
