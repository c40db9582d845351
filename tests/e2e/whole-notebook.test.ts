import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { unzip } from '../../lib/import/zip/zip';
import { click, getByRole, queryByRole } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip } from '../../scripts/journey.mjs';
import { downloaded } from '../support/downloads';
import { couple, type Couple, post, shows } from '../support/two-people';

const NOTE = 'What have you tried before?';
let two: Couple;

beforeAll(async () => {
  two = await couple();
  await clip(two.ana, SAMPLE.title);
  await post(two.ana, NOTE);
  await shows(two.bo, SAMPLE.title);
});

/** The notebook as files, as a person takes it out and unpacks it: the folder. */
async function takenOut(person: Person): Promise<string> {
  await click(person.panel, 'button', 'Settings');
  await click(person.panel, 'button', 'Take the notebook out');
  const file = await downloaded(person, '.zip', async () => {
    await click(person.panel, 'button', 'Save the files');
    await shows(person, 'The ZIP file is in your downloads', 20_000);
  });
  await click(person.panel, 'button', 'Close');
  const folder = dirname(file);
  const files = await unzip(new Uint8Array(readFileSync(file)), () => true);
  for (const [name, bytes] of files ?? []) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** Files to which a page leads and that are not there, and pictures that the browser does not show. */
async function missingOn(page: Page): Promise<readonly string[]> {
  const { links, hidden } = await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.allSettled(images.map((image) => image.decode()));
    return {
      links: [...document.links].map(({ href }) => href).filter((href) => href.startsWith('file:')),
      hidden: images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    };
  });
  return [...links.filter((href) => !existsSync(fileURLToPath(href))), ...hidden];
}

it('goes out as files, whose first page leads to all of them from the disk', async () => {
  const folder = await takenOut(two.ana);
  const page = await two.ana.panel.browser().newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  expect(await missingOn(page)).toEqual([]);
  await page.locator(`::-p-aria(${SAMPLE.title})`).click();
  await page.waitForFunction((title) => document.title === title, {}, SAMPLE.title);
  expect(await missingOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.images.length)).toBeGreaterThan(0);
  expect(readFileSync(join(folder, 'Notes.html'), 'utf8')).toContain(NOTE);
  await page.close();
});

it('is closed by one of the two for both, and opened again by the other', async () => {
  const { ana, bo } = two;
  await click(ana.panel, 'button', 'Close the year');
  await click(ana.panel, 'button', 'Close it now');
  await shows(bo, 'Ana closed this notebook.');
  await shows(bo, 'by Ana');
  await click(bo.panel, 'tab', 'Notes');
  const box = await getByRole(bo.panel, 'textbox', 'Write a note');
  expect(await box.evaluate((node) => (node as HTMLTextAreaElement).readOnly)).toBe(true);
  await click(bo.panel, 'button', 'Open it again');
  await shows(ana, 'Bo opened this notebook again.');
  expect(await queryByRole(ana.panel, 'button', 'Close the year')).toBeTruthy();
  await post(bo, 'And once more.');
  await click(ana.panel, 'tab', 'Notes');
  await shows(ana, 'And once more.');
});
