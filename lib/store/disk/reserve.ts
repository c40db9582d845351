/** Bytes that are given up first when the disk is full: what mends the database needs room itself. */
const SIZE = 8 * 1024 * 1024;
const PIECE = 256 * 1024;
const NAME = 'reserve';

/**
 * A file that takes room for the day when the disk is full. It stands in the origin's private file system: there,
 * removing works on a full disk and frees the room at once. Removing from the cache does not (measured).
 */
export interface Reserve {
  /** True when it is there whole: no write was refused since it was made. */
  exists(): Promise<boolean>;
  make(): Promise<void>;
  giveUp(): Promise<void>;
}

export const reserve: Reserve = {
  exists: async () => {
    const folder = await navigator.storage.getDirectory();
    try {
      return (await (await folder.getFileHandle(NAME)).getFile()).size === SIZE;
    } catch (error) {
      if ((error as Partial<DOMException>).name === 'NotFoundError') return false;
      throw error;
    }
  },
  make: async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(NAME, { create: true })).createWritable();
    // Bytes by chance, so that no file system packs them into less than we count on.
    const piece = new Uint8Array(PIECE);
    for (let at = 0; at < PIECE; at += 65_536) crypto.getRandomValues(piece.subarray(at, at + 65_536));
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or all of it would lie in memory
    for (let written = 0; written < SIZE; written += PIECE) await file.write(piece);
    await file.close();
  },
  giveUp: async () => {
    const folder = await navigator.storage.getDirectory();
    try {
      await folder.removeEntry(NAME);
    } catch (error) {
      if ((error as Partial<DOMException>).name !== 'NotFoundError') throw error;
    }
  },
};
