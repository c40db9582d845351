import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { click } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { shows } from './two-people';

/**
 * Clicks a button that saves a letter, or an answer; gives the path of the file.
 *
 * @param said what the panel says then
 */
export async function savesFile(person: Person, button: string, said: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-letter-'));
  const session = await person.panel.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await click(person.panel, 'button', button);
  const saved = await until(() => readdirSync(folder).find((name) => name.endsWith('.bookbag')), 20_000);
  if (saved === undefined) throw new Error(`"${button}" saves no file`);
  await shows(person, said);
  return join(folder, saved);
}

const PICKER = 'input[type=file][accept=".bookbag"]';

/** Opens a letter where there is a button for it, else in Settings. */
export async function opensFile(person: Person, file: string): Promise<void> {
  if ((await person.panel.$(PICKER)) === null) await click(person.panel, 'button', 'Settings');
  const input = await person.panel.waitForSelector(PICKER);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}
