import type { BookbagDb, FileRow } from './db';

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
