import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { until } from '../../scripts/driver.mjs';
import type { FirefoxPerson } from './firefox';

/** Clicks a button of the sidebar that saves a letter; answers the path of the file among the downloads. */
export async function fileFrom(fay: FirefoxPerson, button: string): Promise<string> {
  const before = new Set(readdirSync(fay.downloads));
  await fay.press(button);
  const fresh = (): string | undefined =>
    readdirSync(fay.downloads).find((name) => name.endsWith('.bookbag') && !before.has(name));
  const saved = await until(fresh, 20_000);
  if (saved === undefined) throw new Error(`"${button}" saves no file`);
  return join(fay.downloads, saved);
}

/** Gives a letter to the field for files in the sidebar, as its picker does. */
export const opensIn = ({ own }: FirefoxPerson, file: string): Promise<void> =>
  own.evaluate(
    (name, base64) => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      const field = sidebar?.document.querySelector<HTMLInputElement>('input[type=file][accept=".bookbag"]');
      if (!sidebar || !field) throw new Error('the sidebar has no field for letters');
      const given = new sidebar.DataTransfer();
      given.items.add(new sidebar.File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
      field.files = given.files;
      field.dispatchEvent(new sidebar.Event('change', { bubbles: true }));
    },
    basename(file),
    readFileSync(file, 'base64'),
  );

declare const browser: {
  readonly extension: { getViews(filter: { type: 'sidebar' }): (Window & typeof globalThis)[] };
};
