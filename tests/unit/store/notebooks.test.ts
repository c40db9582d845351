import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookbagDb } from '../../../lib/store/db';
import { addNotebook, removeExample } from '../../../lib/store/notebooks';
import { openNotebook } from '../../../lib/store/open-notebook';
import { writePrivate } from '../../../lib/store/private';
import { writeLastHere } from '../../../lib/store/cursors';
import { WordIndexes } from '../../../lib/store/word-indexes';
import { tempDb } from '../../support/temp-db';

let end: AbortController;
let db: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  db = tempDb(end.signal);
});
afterEach(() => end.abort());

const notebook = (id: string, secret: Uint8Array<ArrayBuffer> | null) =>
  addNotebook(db, { id, me: 'ana', secret, relays: [], label: '', createdAt: 1 });

describe('removing the example', () => {
  it('takes its document and what was kept beside it, and nothing of another notebook', async () => {
    const words = new WordIndexes();
    await notebook('example', null);
    await notebook('own', new Uint8Array(32));
    for (const id of ['example', 'own']) {
      const { doc, whenStored } = await openNotebook(db, id, end.signal);
      doc.getMap('notes').set('a', 1);
      await whenStored();
      await writePrivate(db, id, 'draft:note', 'words');
      await writeLastHere(db, id, 7);
      await words.write(id, { version: 1, prints: new Map(), index: new Uint8Array([1]) });
    }
    await removeExample(db, 'example');
    expect((await db.notebooks.toArray()).map(({ id }) => id)).toEqual(['own']);
    expect((await db.private.toArray()).map((row) => row.notebook)).toEqual(['own']);
    expect((await db.cursors.toArray()).map((row) => row.notebook)).toEqual(['own']);
    expect([await words.read('example'), (await words.read('own'))?.version]).toEqual([undefined, 1]);
    words.close();
    const updates = (await db.table('$notebooks.doc_updates').toArray()) as { k?: string }[];
    expect(updates.some(({ k }) => k === 'example')).toBe(false);
    expect(updates.some(({ k }) => k === 'own')).toBe(true);
  });

  it('refuses every other notebook, and one that is not here', async () => {
    await notebook('own', new Uint8Array(32));
    await expect(removeExample(db, 'own')).rejects.toThrow('only the example');
    await expect(removeExample(db, 'none')).rejects.toThrow('only the example');
    expect(await db.notebooks.count()).toBe(1);
  });
});
