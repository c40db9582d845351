import { click } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';

/** The page of Chromium's extensions may say beforehand that a site is granted: then nobody is asked. */
async function onExtensionsPage(person: Person, act: 'add' | 'remove', pattern: string): Promise<void> {
  const page = await person.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, name, site) => {
      const { addHostPermission, removeHostPermission } = chrome.developerPrivate;
      await (name === 'add' ? addHostPermission : removeHostPermission)(id, site);
    },
    person.extensionId,
    act,
    pattern,
  );
  await page.close();
  await person.page.bringToFront();
}

/** Lets Bookbag's next question for a site be answered with yes. Headless, nobody can answer it. */
export const answerYes = (person: Person, pattern: string): Promise<void> =>
  onExtensionsPage(person, 'add', pattern);

/** Gives permission for the site in front of a person for good, by the panel's button. */
export async function allowSite(person: Person, host = '127.0.0.1'): Promise<void> {
  await answerYes(person, `http://${host}/*`);
  await click(person.panel, 'button', `Always allow clipping on ${host}`);
}

declare const chrome: {
  readonly developerPrivate: Readonly<
    Record<'addHostPermission' | 'removeHostPermission', (id: string, site: string) => Promise<void>>
  >;
};
