import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { click, fill, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, hasStatus, openReading, sees } from '../../scripts/journey.mjs';
import { gone, newPerson } from '../support/browser';
import { downloaded } from '../support/downloads';
import { couple, type Couple, post, shows } from '../support/two-people';

let two: Couple;

/** A backup of a person's notebook: the path of the file, and its words. */
async function backedUp(person: Person): Promise<{ file: string; words: string }> {
  await click(person.panel, 'button', 'Settings');
  await click(person.panel, 'button', 'Back up');
  const words = await until(() => valueOf(person.panel, 'textbox', 'Passphrase'));
  expect(words).toMatch(/^[a-z]+(?: [a-z]+){5}$/);
  // to make its key of the words takes a second at least
  await click(person.panel, 'button', 'Save the backup');
  await click(person.panel, 'button', 'Cancel');
  await shows(person, 'Stopped. There is no file.');
  const file = await downloaded(person, '.bookbag-backup', async () => {
    await click(person.panel, 'button', 'Save the backup');
    await shows(person, 'The backup is in your downloads', 40_000);
  });
  await click(person.panel, 'button', 'Close');
  return { file, words: words ?? '' };
}

async function restores(person: Person, { file, words }: { file: string; words: string }): Promise<void> {
  const input = await person.panel.waitForSelector('input[type=file][accept=".bookbag-backup"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await fill(person.panel, 'textbox', 'Passphrase', words);
  await click(person.panel, 'button', 'Open the backup');
}

/** What is left of any notebook on a person's disk, by the names of tables and keys. */
const leftovers = (person: Person): Promise<string[]> =>
  person.panel.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error as Error));
      });
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const keys = await done(db.transaction(table).objectStore(table).getAllKeys());
        found.push(...keys.map((key) => `${name}/${table}/${JSON.stringify(key)}`));
      }
      db.close();
    }
    return [...found, ...Object.keys(localStorage)];
  });

/** The files of a profile's databases in which words stand. */
function filesWith(profile: string, words: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => {
    try {
      return readFileSync(join(folder, name)).includes(words);
    } catch {
      return false; // a folder, or a file that the browser has just put away
    }
  });
}

let backup: { file: string; words: string };

beforeAll(async () => {
  two = await couple();
  await clip(two.ana, SAMPLE.title);
  await post(two.ana, 'From the old computer.');
  await shows(two.bo, SAMPLE.title);
  backup = await backedUp(two.ana);
});

it('a backup brings the notebook to a new profile, and the two go on', async () => {
  await click(two.ana.panel, 'tab', 'Notes');
  await post(two.ana, 'After the backup.');
  await click(two.bo.panel, 'tab', 'Notes');
  await shows(two.bo, 'After the backup.');
  await gone(two.ana);
  two.ana = await newPerson();
  await two.ana.openPanel(two.address);
  await click(two.ana.panel, 'button', 'Restore a backup');
  await restores(two.ana, { ...backup, words: 'these are not the words' });
  await shows(two.ana, 'These words do not open the file', 40_000);
  expect(await valueOf(two.ana.panel, 'textbox', 'Passphrase')).toBe('these are not the words');
  await restores(two.ana, backup);
  await shows(two.ana, 'Your notebook is on this computer again.', 40_000);
  await sees(two.ana, SAMPLE.title);
  await hasStatus(two.ana, 'Here now');
  await openReading(two.ana, SAMPLE.title);
  await shows(two.ana, 'Three groups were larger than the others');
  await click(two.ana.panel, 'tab', 'Notes');
  await shows(two.ana, 'After the backup.');
  await post(two.ana, 'From the new computer.');
  await shows(two.bo, 'From the new computer.');
  await post(two.bo, 'Welcome back.');
  await shows(two.ana, 'Welcome back.');
});

it('over the notebook that is there it overwrites nothing, and it can become another notebook', async () => {
  await click(two.ana.panel, 'button', 'Settings');
  await click(two.ana.panel, 'button', 'Restore');
  await restores(two.ana, backup);
  await shows(two.ana, 'has all that is in this backup', 40_000);
  await click(two.ana.panel, 'button', 'Restore as another notebook');
  await shows(two.ana, 'a notebook of its own now', 40_000);
  await hasStatus(two.ana, 'Only you so far');
});

it('who leaves keeps nothing of it on this computer, and what another notebook names stays', async () => {
  expect(filesWith(two.ana.profile, 'From the old computer.')).not.toEqual([]);
  for (const last of [false, true]) {
    await click(two.ana.panel, 'button', 'Settings');
    await click(two.ana.panel, 'button', 'Leave this notebook');
    await click(two.ana.panel, 'button', 'Leave without a backup');
    if (last) break;
    await hasStatus(two.ana, 'Here now');
    await openReading(two.ana, SAMPLE.title);
    await shows(two.ana, 'Three groups were larger than the others');
    await click(two.ana.panel, 'button', 'Back');
  }
  await shows(two.ana, 'Start a notebook');
  // what is of this device and no notebook, and the row in which y-dexie says when it tidied last
  const device = /^bookbag\/(?:settings\/"(?:myName|deviceId|deviceKey)"|\$notebooks\.doc_updates\/0)$/;
  const left = async (): Promise<string[]> => (await leftovers(two.ana)).filter((one) => !device.test(one));
  await until(async () => (await left()).length === 0, 15_000);
  expect(await left()).toEqual([]);
  // nor in the files of the browser, where deleted rows stay until it tidies
  await until(() => filesWith(two.ana.profile, 'From the old computer.').length === 0, 15_000);
  expect(filesWith(two.ana.profile, 'From the old computer.')).toEqual([]);
});
