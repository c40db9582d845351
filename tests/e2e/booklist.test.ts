import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { sheetsOf } from '../support/pdf-sheets';
import { type Couple, couple, shows } from '../support/two-people';
import { GOODREADS } from '../unit/import/books/files';

/** So many books stay quick. */
const MANY = 1000;

let home: Couple;
const folder = mkdtempSync(join(tmpdir(), 'bookbag-books-'));

/** Picks a file with a booklist, as the button's dialog of files would. */
async function bring({ panel }: Person, name: string, text: string): Promise<void> {
  writeFileSync(join(folder, name), text);
  const input = await panel.$('input[type=file][aria-label="Bring in a booklist"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
}

const heading = ({ panel }: Person): Promise<string> => panel.$eval('main h1', (h1) => h1.textContent ?? '');

beforeAll(async () => {
  home = await couple();
  await click(home.ana.panel, 'tab', 'Books');
  await click(home.bo.panel, 'tab', 'Books');
});

describe('the booklist of two', () => {
  it('takes the book of the page in front, with its cover, and the partner sees both', async () => {
    const { ana, bo, site } = home;
    await ana.page.evaluate((image) => {
      const book = {
        ...{ '@context': 'https://schema.org', '@type': 'Book', name: 'Thank You, Omu!', image },
        ...{ author: { '@type': 'Person', name: 'Oge Mora' }, isbn: '9780316431248' },
      };
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify(book);
      document.head.replaceChildren(script);
      document.title = book.name;
      document.body.innerHTML = `<h1>${book.name}</h1>`;
    }, `${site.origin}/sample-picture.png`);
    await click(ana.panel, 'button', 'Add a book');
    await click(ana.panel, 'button', 'Take it from this page');
    await shows(ana, 'Found: “Thank You, Omu!”');
    await click(ana.panel, 'button', 'Save');
    await shows(bo, 'ISBN 9780316431248');
    const cover = () => bo.panel.$eval('img.cover-picture', (img) => img.naturalWidth > 0);
    expect(await until(cover, 15_000)).toBe(true);
  });

  it('brings a booklist of Goodreads in, as it was shown before', async () => {
    const { ana, bo } = home;
    await bring(ana, 'goodreads.csv', GOODREADS);
    await getByRole(ana.panel, 'dialog', 'Bring books in');
    await shows(ana, '3 books are new.');
    await click(ana.panel, 'button', 'Bring 3 books in');
    await getByRole(ana.panel, 'dialog', '3 books are in');
    await click(ana.panel, 'button', 'Close');
    await shows(bo, 'Watercress');
    await getByRole(bo.panel, 'image', '5 of 5 stars');
  });

  it('both give stars, and print it', async () => {
    const { ana, bo } = home;
    const first = await getByRole(bo.panel, 'radio', '4 stars'); // of the newest book
    await first.evaluate((radio) => radio.click());
    await getByRole(ana.panel, 'image', '4 of 5 stars');
    const desk = await ana.browser.newPage(); // a side panel has no sheets
    await desk.goto(`chrome-extension://${ana.extensionId}/desk.html`);
    await click(desk, 'tab', 'Books');
    await getByRole(desk, 'list', 'Books');
    const words = (await sheetsOf(desk)).join(' ').replaceAll(/\s+/g, ' ');
    for (const yes of ['Watercress', 'Neal Porter Books', 'No lesson drawn.', 'Thank You, Omu!', 'read'])
      expect(words).toContain(yes);
    for (const no of ['Add a book', 'Remove', 'Take out', 'Bring in', 'not said'])
      expect(words).not.toContain(no);
    await desk.close();
  });

  it('stays quick with a thousand books', async () => {
    const { ana, bo } = home;
    const lines = Array.from({ length: MANY }, (_, n) => `Book ${n + 1},Author ${n % 90},${n % 6},Why ${n}.`);
    await bring(ana, 'many.csv', `Title,Author,Rating,Review\n${lines.join('\n')}`);
    await getByRole(ana.panel, 'dialog', 'Bring books in');
    await click(ana.panel, 'button', 'Bring 1000 books in');
    await getByRole(ana.panel, 'dialog', '1000 books are in');
    await click(ana.panel, 'button', 'Close');
    expect(await until(async () => (await heading(bo)) === '1004 books', 20_000)).toBe(true);
    expect(await ana.panel.$$eval('ul[aria-label="Books"] > li', (all) => all.length)).toBeLessThan(40);
    const began = Date.now();
    await fill(ana.panel, 'searchbox', 'Narrow the list', 'book 777');
    await shows(ana, 'Why 776.');
    expect(Date.now() - began).toBeLessThan(3000);
  });
});
