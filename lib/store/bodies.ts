import { liveQuery } from 'dexie';
import { fromHex, toHex } from '../util/bytes';
import { report } from '../util/report';
import type { BookbagDb } from './db';

/** The table of bodies and pictures: bytes under their SHA-256. They never change. */

/** A body by name; the caller has checked that the hash is that of the bytes. */
interface StoredBody {
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const keyOf = (hash: string): Uint8Array<ArrayBuffer> => {
  const key = fromHex(hash);
  if (key === undefined || key.length !== 32) throw new Error('a body is named by 64 hexadecimal digits');
  return key;
};

/** All in one strict transaction; rejects when the disk refuses, and then none of them is there. */
export async function writeBodies(db: BookbagDb, bodies: readonly StoredBody[]): Promise<void> {
  await db.bodies.bulkPut(
    bodies.map((body) => body.bytes),
    bodies.map((body) => keyOf(body.hash)),
  );
}

export async function readBody(db: BookbagDb, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return db.bodies.get(keyOf(hash));
}

/**
 * Reads bodies, those asked for in the same turn with one request: of a thousand small ones the requests
 * would cost more than the bytes (measured).
 */
export function bodyReader(db: BookbagDb): (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined> {
  let gathering:
    | { keys: Uint8Array<ArrayBuffer>[]; found: Promise<(Uint8Array<ArrayBuffer> | undefined)[]> }
    | undefined;
  return async (hash) => {
    if (gathering === undefined) {
      const keys: Uint8Array<ArrayBuffer>[] = [];
      const found = Promise.resolve().then(() => {
        gathering = undefined;
        return db.bodies.bulkGet(keys);
      });
      gathering = { keys, found };
    }
    const { keys, found } = gathering;
    const place = keys.push(keyOf(hash)) - 1;
    return (await found)[place];
  };
}

/** The names of all bodies here; their bytes stay on the disk. */
export async function storedHashes(db: BookbagDb): Promise<Set<string>> {
  const keys = (await db.bodies.toCollection().primaryKeys()) as unknown as (ArrayBuffer | Uint8Array)[];
  return new Set(keys.map((key) => toHex(new Uint8Array(key))));
}

/** Resolves with the bytes as soon as they are here; rejects with an AbortError when the signal aborts. */
export function bodyArrival(
  db: BookbagDb,
  hash: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const subscription = liveQuery(() => readBody(db, hash)).subscribe(
      (bytes) => {
        if (bytes === undefined) return;
        queueMicrotask(() => subscription.unsubscribe());
        resolve(bytes);
      },
      (error: unknown) => {
        report('bodies.arrival', error);
        reject(error);
      },
    );
    signal.addEventListener('abort', () => (subscription.unsubscribe(), reject(signal.reason as Error)), {
      once: true,
    });
  });
}
