import { beforeAll, expect, it } from 'vitest';
import { click, showsText } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';
import { hasStatus } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { type Couple, couple, hides, post, shows } from '../support/two-people';

let home: Couple;

beforeAll(async () => {
  home = await couple();
  await click(home.bo.panel, 'tab', 'Notes');
  for (const words of ['first words', 'second words']) {
    await post(home.ana, words);
    await shows(home.bo, words);
  }
});

/** Cuts every stored update of the notebook in two. Answers how many there were. */
const damageAll = (person: Person): Promise<number> =>
  person.panel.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error as Error));
      });
    const db = await done(indexedDB.open('bookbag'));
    const table = '$notebooks.doc_updates';
    const rows = (await done(db.transaction(table).objectStore(table).getAll())) as { u?: Uint8Array }[];
    const updates = rows.filter(({ u }) => u !== undefined);
    const writing = db.transaction(table, 'readwrite');
    const written = new Promise((resolve) => writing.addEventListener('complete', resolve));
    const store = writing.objectStore(table);
    for (const row of updates) await done(store.put({ ...row, u: row.u?.slice(0, row.u.length >> 1) }));
    await written; // the browser is killed next
    db.close();
    return updates.length;
  });

it('what is damaged on the disk is set aside and said, and comes back from the partner', async () => {
  expect(await damageAll(home.ana)).toBeGreaterThan(0);
  home.ana = await restarted(home.ana, home.address);
  await shows(home.ana, 'A part of this notebook was damaged on this computer');
  expect(await showsText(home.ana.panel, 'Opening the notebook', 0)).toBe(false);
  await hasStatus(home.ana, 'Here now', 40_000);
  await click(home.ana.panel, 'tab', 'Notes');
  for (const words of ['first words', 'second words']) await shows(home.ana, words, 30_000);
  await click(home.ana.panel, 'button', 'Not now');
  await hides(home.ana, 'A part of this notebook was damaged');
  await post(home.ana, 'written after');
  await shows(home.bo, 'written after', 30_000);
});
