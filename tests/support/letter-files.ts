import type { ElementHandle } from 'puppeteer-core';
import { click } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';
import { downloaded } from './downloads';
import { shows } from './two-people';

/**
 * Clicks a button that saves a letter, or an answer; gives the path of the file.
 *
 * @param said what the panel says then
 */
export async function savesFile(person: Person, button: string, said: string): Promise<string> {
  const file = await downloaded(person, '.bookbag', () => click(person.panel, 'button', button));
  await shows(person, said);
  return file;
}

const PICKER = 'input[type=file][accept=".bookbag"]';

/** Opens a letter where there is a button for it, else in Settings. */
export async function opensFile(person: Person, file: string): Promise<void> {
  if ((await person.panel.$(PICKER)) === null) await click(person.panel, 'button', 'Settings');
  const input = await person.panel.waitForSelector(PICKER);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}
