import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { click, fill, queryByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, openReading, sees } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { type Couple, couple, post, shows } from '../support/two-people';

/** A change as a newer app would write it: only such may write from now on. */
function changeOfNewerApp(): number[] {
  const doc = new Y.Doc();
  doc.clientID = 2 ** 32 - 1; // of two that set a value at once, the larger one wins
  doc.getMap('meta').set('version', 99);
  return [...Y.encodeStateAsUpdateV2(doc)];
}

/** Puts a change on the disk of a person, as if it had come while no panel was open. */
const storeChange = (person: Person, change: number[]): Promise<void> =>
  person.panel.evaluate(async (bytes) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
    const db = await asked(indexedDB.open('bookbag'));
    const table = db.transaction('$notebooks.doc_updates', 'readwrite').objectStore('$notebooks.doc_updates');
    const { i: _, ...row } = (await asked(table.getAll(IDBKeyRange.lowerBound(1), 1)))[0] as { i: number };
    await asked(table.add({ ...row, u: new Uint8Array(bytes) }));
    db.close();
  }, change);

let home: Couple;
let ana: Person;

beforeAll(async () => {
  home = await couple();
  await clip(home.ana, SAMPLE.title);
  await sees(home.bo, SAMPLE.title);
  await post(home.ana, 'Before the lock');
  await fill(home.ana.panel, 'textbox', 'Write a note', 'Half a thou');
  await storeChange(home.ana, changeOfNewerApp());
  await new Promise((done) => setTimeout(done, 500)); // words typed are kept after 0.3 seconds
  ana = await restarted(home.ana, home.address);
});

describe('a notebook in which only a newer app may write', () => {
  it('says so, offers a copy, and keeps the words that were typed', async () => {
    await shows(ana, 'This notebook needs a newer Bookbag');
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'Before the lock');
    expect(await until(() => valueOf(ana.panel, 'textbox', 'Write a note'))).toBe('Half a thou');
    await click(ana.panel, 'button', 'Post');
    await shows(ana, 'Update yours, or work on in a copy');
    expect(await valueOf(ana.panel, 'textbox', 'Write a note')).toBe('Half a thou');
    const notes = await ana.panel.$$eval('[role=feed] article', (all) => all.length);
    expect(notes).toBe(1);
  });

  it('takes no clip, and says why', async () => {
    await click(ana.panel, 'tab', 'Readings');
    await click(ana.panel, 'button', 'Clip this page');
    await shows(ana, 'Bookbag wrote nothing');
    expect(await ana.panel.$$eval('[data-card]', (all) => all.length)).toBe(1);
  });

  it('has a copy to work on in: with all that was there, and open for writing', async () => {
    await click(ana.panel, 'button', 'Work on in a copy');
    await shows(ana, 'This is your copy');
    expect(
      await until(async () => (await queryByRole(ana.panel, 'button', 'Invite your partner')) !== null),
    ).toBe(true);
    await openReading(ana, SAMPLE.title);
    await shows(ana, 'songs');
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'Before the lock');
    await post(ana, 'In the copy');
    expect(await showsText(ana.panel, 'This notebook needs a newer Bookbag', 0)).toBe(false);
  });

  it('is the same at the partner, who gets nothing of the copy', async () => {
    await shows(home.bo, 'This notebook needs a newer Bookbag');
    await click(home.bo.panel, 'tab', 'Notes');
    await shows(home.bo, 'Before the lock');
    expect(await showsText(home.bo.panel, 'In the copy', 1000)).toBe(false);
  });
});
