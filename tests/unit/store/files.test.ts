import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookbagDb } from '../../../lib/store/db';
import { forgetFile, keepFile, readFile } from '../../../lib/store/files';
import { tempDb } from '../../support/temp-db';

const MB = 1024 * 1024;
let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

/** Keeps a file that says how large it is: three hundred real megabytes would take long. */
const keep = (hash: string, size: number, keptAt: number): Promise<void> => {
  const bytes = { length: size } as Uint8Array<ArrayBuffer>;
  return keepFile(db, { hash, name: hash, address: '', metadata: null, bytes, keptAt });
};
const kept = (): Promise<string[]> => db.files.orderBy('[keptAt+size]').primaryKeys();

describe('the PDFs on this computer', () => {
  it('have 300 MB; beyond, the oldest go', async () => {
    await keep('a', 100 * MB, 1);
    await keep('b', 100 * MB, 2);
    await keep('c', 100 * MB, 3);
    expect(await kept()).toEqual(['a', 'b', 'c']);
    await keep('d', 1, 4);
    expect(await kept()).toEqual(['b', 'c', 'd']);
    await keep('e', 200 * MB, 5);
    expect(await kept()).toEqual(['d', 'e']);
  });

  it('never lose the one that was just kept, though it is the oldest or has more than all the room', async () => {
    await keep('new', 200 * MB, 9);
    await keep('old', 200 * MB, 1);
    expect(await kept()).toEqual(['old']);
    await keep('huge', 301 * MB, 0);
    expect(await kept()).toEqual(['huge']);
  });

  it('count a file that is kept again once', async () => {
    await keep('a', 200 * MB, 1);
    await keep('b', 100 * MB, 2);
    await keep('a', 200 * MB, 3);
    expect(await kept()).toEqual(['b', 'a']);
    expect((await readFile(db, 'a'))?.size).toBe(200 * MB);
    await forgetFile(db, 'a');
    expect(await readFile(db, 'a')).toBeUndefined();
  });
});
