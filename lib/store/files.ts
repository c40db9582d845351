import type { BookbagDb } from './db';

/** PDFs as they came, kept on this machine so that their pages can be looked at. They are never sent to anybody. */
export interface FileRow {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  /** Where it was found, '' when it was picked from the disk. */
  readonly address: string;
  /** What its landing page said: parse it before use; null when there is none. */
  readonly metadata: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly keptAt: number;
}

/** Bytes of all files together; beyond, the oldest go. */
const ROOM = 300 * 1024 * 1024;

/** Keeps a file; rejects when the disk refuses. */
export async function keepFile(db: BookbagDb, file: Omit<FileRow, 'size'>): Promise<void> {
  await db.transaction('rw', db.files, async () => {
    await db.files.put({ ...file, size: file.bytes.length });
    // The keys alone, oldest first: the bytes of files that stay are not read.
    const keys = (await db.files.orderBy('[keptAt+size]').keys()) as unknown as [number, number][];
    const hashes = await db.files.orderBy('[keptAt+size]').primaryKeys();
    let total = keys.reduce((sum, [, size]) => sum + size, 0);
    for (const [i, [, size]] of keys.entries()) {
      if (total <= ROOM || hashes[i] === file.hash) continue;
      total -= size;
      await db.files.delete(hashes[i] as string);
    }
  });
}

export const readFile = (db: BookbagDb, hash: string): Promise<FileRow | undefined> => db.files.get(hash);

export const forgetFile = (db: BookbagDb, hash: string): Promise<void> => db.files.delete(hash);
