import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { until } from '../../scripts/driver.mjs';
import type { FirefoxPerson } from './firefox';

/** Clicks a button of the sidebar that saves a letter; answers the path of the file among the downloads. */
export async function fileFrom(fay: FirefoxPerson, button: string): Promise<string> {
  const before = new Set(readdirSync(fay.downloads));
  await fay.press(button);
  /** Firefox holds the name by an empty file, and writes into one beside it. */
  const isWhole = (name: string, all: readonly string[]): boolean =>
    !all.includes(`${name}.part`) && statSync(join(fay.downloads, name)).size > 0;
  const fresh = (): string | undefined => {
    const all = readdirSync(fay.downloads);
    return all.find((name) => name.endsWith('.bookbag') && !before.has(name) && isWhole(name, all));
  };
  const saved = await until(fresh, 20_000);
  if (saved === undefined) throw new Error(`"${button}" saves no file`);
  return join(fay.downloads, saved);
}

/** Lets somebody write in the sidebar; resolves once the relay has left what was written for the partner. */
export async function leftAtRelay(fay: FirefoxPerson, write: () => Promise<void>): Promise<void> {
  await fay.shows('All sent', 30_000); // of earlier words
  await fay.own.evaluate(() => {
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    const body = sidebar?.document.body;
    if (body === undefined) throw new Error('no sidebar');
    const isLeft = (): boolean => body.innerText.includes('left at the relay at');
    let wasWaiting = !isLeft(); // what it said of earlier words does not count
    const look = (): void => {
      wasWaiting ||= !isLeft();
      if (wasWaiting && isLeft()) body.dataset['left'] = 'all';
    };
    delete body.dataset['left'];
    new MutationObserver(look).observe(body, { subtree: true, childList: true, characterData: true });
  });
  await write();
  const isLeft = (): Promise<boolean> =>
    fay.own.evaluate(() => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      return sidebar?.document.body.dataset['left'] === 'all';
    });
  if (!(await until(isLeft, 30_000))) throw new Error('nothing is left at the relay');
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
