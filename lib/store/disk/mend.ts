/**
 * Rows, and bytes of each: more together than the browser gathers before it begins a new log, which is 4 MB. They are
 * all alike, so that the tables that stay on the disk until the browser tidies up are packed into next to nothing.
 */
const [ROWS, BYTES, BATCH] = [192, 30_000, 32];
const STORE = 'rows';

/** What a request gives; rejects where it fails. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return done(request);
}

const writing = (db: IDBDatabase): IDBTransaction =>
  db.transaction(STORE, 'readwrite', { durability: 'strict' });

async function fill(db: IDBDatabase): Promise<void> {
  for (let at = 0; at < ROWS; at += BATCH) {
    const transaction = writing(db);
    for (let key = at; key < at + BATCH; key += 1) {
      transaction.objectStore(STORE).put(new Uint8Array(BYTES).fill(key), key);
    }
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time, as much as memory should hold
    await committed(transaction);
  }
}

async function readBack(db: IDBDatabase): Promise<void> {
  for (let key = 0; key < ROWS; key += 1) {
    const request = db.transaction(STORE).objectStore(STORE).get(key);
    // oxlint-disable-next-line no-await-in-loop -- row by row: all of them need not be in memory
    const row = (await done(request)) as Uint8Array | undefined;
    if (row?.length !== BYTES || row.some((byte) => byte !== key))
      throw new Error('what was written cannot be read back');
  }
}

/**
 * Mends the browser's store after a refused write. Chromium keeps all databases of an origin in one LevelDB. A refused
 * write leaves a torn record in its log. What is written behind that record is lost at the next start, or the whole
 * database is (measured). So this writes 6 MB into a database beside ours: LevelDB then puts all that it
 * holds into a table, and begins a new log. What was written is read back, and removed.
 *
 * @param name of the database beside ours
 * @throws when the disk refuses again, or what was written cannot be read back
 */
export async function mend(name: string): Promise<void> {
  const db = await open(name);
  try {
    await fill(db);
    await readBack(db);
  } finally {
    const transaction = writing(db);
    transaction.objectStore(STORE).clear();
    await committed(transaction).finally(() => db.close());
  }
}
