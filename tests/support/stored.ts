import type { Page } from 'puppeteer-core';
import type { Person } from '../../scripts/driver.mjs';

/** What is put on a person's disk behind Bookbag's back. */
interface Stored {
  /** Updates of Yjs, version 2, of the one notebook. */
  readonly updates?: readonly Uint8Array[];
  /** Texts and pictures as they are stored. */
  readonly bodies?: readonly Uint8Array[];
}

/** Puts a long notebook on the disk at once, which would take hours by hand. Restart the browser afterwards. */
export async function putOnDisk(person: Person, { updates = [], bodies = [] }: Stored): Promise<void> {
  const plain = (all: readonly Uint8Array[]): string[] =>
    all.map((bytes) => Buffer.from(bytes).toString('base64'));
  await person.panel.evaluate(
    async (updatesThere, bodiesThere) => {
      const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error as Error));
        });
      const named = await Promise.all(
        bodiesThere.map(async (text) => {
          const bytes = bytesOf(text);
          return [new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), bytes] as const;
        }),
      );
      const db = await done(indexedDB.open('bookbag'));
      const [notebook] = await done(db.transaction('notebooks').objectStore('notebooks').getAllKeys());
      const table = '$notebooks.doc_updates';
      const both = db.transaction(['bodies', table], 'readwrite', { durability: 'strict' });
      for (const text of updatesThere) both.objectStore(table).add({ k: notebook, u: bytesOf(text) });
      for (const [key, bytes] of named) both.objectStore('bodies').put(bytes, key);
      await new Promise((complete, failed) => {
        both.addEventListener('complete', complete);
        both.addEventListener('abort', failed);
      });
      db.close();
    },
    plain(updates),
    plain(bodies),
  );
}

/** The page of a person's post, in which a test may break what the network does. */
export async function postPage(person: Person) {
  const target = await person.browser.waitForTarget((one) => one.url().endsWith('offscreen.html'));
  return target.asPage();
}

/** All rows of the database that a page of Bookbag's reaches, but for those of the table that never travels. */
export const storedRows = (page: Pick<Page, 'evaluate'>): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error as Error));
      });
    const db = await done(indexedDB.open('bookbag'));
    const decoder = new TextDecoder('latin1');
    const plain = (_key: string, value: unknown): unknown =>
      value instanceof Uint8Array ? decoder.decode(value) : value;
    const tables = [...db.objectStoreNames].filter((name) => name !== 'private');
    const rows = await Promise.all(
      tables.map((name) => done(db.transaction(name).objectStore(name).getAll())),
    );
    db.close();
    return JSON.stringify(rows, plain);
  });
