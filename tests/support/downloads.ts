import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Person, temporaryFolder, until } from '../../scripts/driver.mjs';

/**
 * Lets a person save a file; answers its path once the browser has written the whole of it. The name alone does not tell:
 * Chromium holds it by an empty file, and writes into one beside it.
 *
 * @param ending what the name of the file ends with
 * @param save clicks whatever saves it
 */
export async function downloaded(
  { panel }: Person,
  ending: string,
  save: () => Promise<unknown>,
): Promise<string> {
  const folder = temporaryFolder('bookbag-saved');
  const session = await panel.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await save();
  const whole = (): string | undefined => {
    const all = readdirSync(folder);
    if (all.some((name) => name.endsWith('.crdownload'))) return undefined;
    return all.find((name) => name.endsWith(ending) && statSync(join(folder, name)).size > 0);
  };
  const name = await until(whole, 20_000);
  if (name === undefined) throw new Error(`no file is saved whose name ends with "${ending}"`);
  return join(folder, name);
}
