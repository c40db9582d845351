import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, getByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { newPerson, restarted } from '../support/browser';
import { worker } from '../support/two-people';

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSample();
  ana = await newPerson({ lang: 'en-US' });
  await ana.openPanel(site.origin + SAMPLE.path);
});
afterAll(() => site?.close());

/** As the service worker sees it. */
declare const chrome: { action: { getTitle(of: object): Promise<string> } };
const tooltip = async (): Promise<string> => (await worker(ana)).evaluate(() => chrome.action.getTitle({}));

it('a Spanish reader at an English browser begins in Spanish; desk and toolbar follow, and it lasts', async () => {
  const select = await getByRole(ana.panel, 'combobox', 'Language');
  expect(await tooltip()).toBe('Open Bookbag');
  await select.select('es');
  await getByRole(ana.panel, 'textbox', 'Tu nombre');
  expect(await ana.panel.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await until(async () => (await tooltip()) === 'Abrir Bookbag')).toBe(true);
  await click(ana.panel, 'button', 'Probar un cuaderno de ejemplo');
  await getByRole(ana.panel, 'tab', 'Lecturas', 15_000);
  await showsText(ana.panel, 'Ruth');
  await new Promise((done) => setTimeout(done, 3000)); // the example is on the disk before the browser is killed
  ana = await restarted(ana, site.origin + SAMPLE.path);
  await getByRole(ana.panel, 'tab', 'Lecturas');
  expect(await until(async () => (await tooltip()) === 'Abrir Bookbag')).toBe(true);
});

it('from Settings it goes back to the browser’s, on the desk that is open too', async () => {
  const desk = await ana.browser.newPage();
  await desk.goto(`chrome-extension://${ana.extensionId}/desk.html`);
  await getByRole(desk, 'tab', 'Libros');
  await click(ana.panel, 'button', 'Ajustes');
  await (await getByRole(ana.panel, 'combobox', 'Idioma')).select('');
  await getByRole(ana.panel, 'heading', 'Settings');
  await getByRole(desk, 'tab', 'Books');
  expect(await showsText(ana.panel, 'As the browser')).toBe(true);
  expect(await until(async () => (await tooltip()) === 'Open Bookbag')).toBe(true);
});
