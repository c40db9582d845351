import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, getByRole, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, temporaryFolder, until } from '../../scripts/driver.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { rawPdf } from '../support/pdf-raw';
import { simplePdf } from '../support/pdf-simple';

let site: Site;
let ana: Person;
let folder: string;

const paragraph = (i: number): string =>
  `Paragraph ${i} says that the shelf by the door held ${i} puppets in the spring, and that each of them had read a book aloud before the summer came.`;

beforeAll(async () => {
  folder = temporaryFolder('bookbag-pdf');
  const tab = await simplePdf('A Shelf of Puppets', [0, 1, 2].map(paragraph));
  site = await serveSite({
    '/shelf.pdf': { body: tab, type: 'application/pdf' },
    '/again/copy.pdf': { body: tab, type: 'application/pdf' },
    '/login.pdf': { body: '<title>Log in</title><input type=password>', type: 'text/html' },
    '/page': { body: '<title>A page</title><p>Words.' },
  });
  ana = await personAlone(`${site.origin}/page`);
});

beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

/** Gives the panel a file as if it had been picked. */
async function add(name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const input = (await ana.panel.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const articleText = async (page: Page): Promise<string> => {
  const region = await getByRole(page, 'region', 'Article');
  return region.evaluate((node) => node.innerText);
};
const count = async (): Promise<number> => {
  const list = await queryByRole(ana.panel, 'list', 'Readings');
  return list === null ? 0 : (await list.$$('li')).length;
};

/** A line of a story, hardly two alike: what repeats on every page is taken for its furniture. */
const told = (what: string, n: number): string => {
  const things = [
    'shelf',
    'rug',
    'lamp',
    'window',
    'ladder',
    'puppet',
    'drawer',
    'chair',
    'door',
    'stamp',
    'map',
  ];
  const at = (step: number): string => things[(n * step + (n >> 3)) % things.length] ?? '';
  return `${what} by the ${at(1)} told a ${at(3)} about the ${at(5)} and the ${at(7)} beside it`;
};

/** Names of the PDFs that are kept on this machine. */
const keptFiles = (): Promise<string[]> =>
  ana.panel.evaluate(async () => {
    const open = indexedDB.open('bookbag');
    await new Promise((done) => open.addEventListener('success', done));
    const all = open.result.transaction('files').objectStore('files').getAll();
    await new Promise((done) => all.addEventListener('success', done));
    open.result.close();
    return (all.result as { name: string }[]).map(({ name }) => name);
  });

describe('a PDF', () => {
  it('open in a tab becomes a reading with its paragraphs', async () => {
    await ana.visit(`${site.origin}/shelf.pdf`);
    await ana.clickToolbar();
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, 'A Shelf of Puppets');
    await openReading(ana, 'A Shelf of Puppets');
    await until(async () => (await articleText(ana.panel)).includes('Paragraph 2'));
    expect((await articleText(ana.panel)).split(/\n+/)).toEqual(
      expect.arrayContaining([paragraph(0), paragraph(2)]),
    );
  });

  it('from another address, or from the disk, is known by its bytes', async () => {
    const before = await count();
    await ana.visit(`${site.origin}/again/copy.pdf`);
    await ana.clickToolbar();
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
    await add('copy.pdf', await (await fetch(`${site.origin}/shelf.pdf`)).bytes());
    expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
    expect(await count()).toBe(before);
  });

  it('picked from the disk becomes a reading', async () => {
    await add('minutes.pdf', await simplePdf('Minutes of the Puppet Club', [5, 6, 7].map(paragraph)));
    await sees(ana, 'Minutes of the Puppet Club');
  });

  it.each([
    ['nothing in it', 'empty.pdf', '', 'This is not a PDF'],
    ['a page in its place', 'login.pdf', '<!doctype html><title>Log in</title>', 'This is not a PDF'],
    ['its end torn off', 'torn.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', 'This PDF is damaged'],
  ])('with %s: says so, and nothing is half saved', async (_what, name, bytes, words) => {
    const before = await count();
    await add(name, bytes);
    expect(await showsText(ana.panel, words)).toBe(true);
    await click(ana.panel, 'button', 'Not now');
    expect(await count()).toBe(before);
  });
});

describe('a locked PDF', () => {
  it('asks for its password, again after a wrong one, and is read with the right one', async () => {
    const lines = ['Minutes of the closed shelf', 'The puppets met behind the locked door and voted.'];
    await add('locked.pdf', rawPdf([lines], 'harbour'));
    expect(await showsText(ana.panel, 'This PDF is locked')).toBe(true);
    const open = async (password: string): Promise<void> => {
      await (await ana.panel.waitForSelector('input[type=password]'))?.type(password);
      await click(ana.panel, 'button', 'Open it');
    };
    await open('wrong');
    expect(await showsText(ana.panel, 'The password is wrong. Try another password.')).toBe(true);
    await open('harbour');
    await sees(ana, 'locked'); // it has no title but its file's name
    await openReading(ana, 'locked');
    expect(await showsText(ana.panel, 'voted')).toBe(true);
  });

  it('of pictures only says that there is no text', async () => {
    await add('scan.pdf', rawPdf([[], []]));
    expect(await showsText(ana.panel, 'This PDF has pictures of pages but no text')).toBe(true);
  });

  it('that is being read can be let go, and leaves nothing behind', async () => {
    const before = await count();
    await add('long.pdf', rawPdf(Array.from({ length: 390 }, (_, i) => [`Page ${i} of a very long story`])));
    await click(ana.panel, 'button', 'Cancel: long.pdf');
    await until(async () => (await ana.panel.$('progress')) === null);
    expect(await count()).toBe(before);
    expect(await keptFiles()).not.toContain('long.pdf');
  });

  it('that is let go ends by itself: the other one, read at the same time, goes on', async () => {
    const before = await count();
    const story = (what: string, pages: number) =>
      rawPdf(
        Array.from({ length: pages }, (_, i) =>
          Array.from({ length: 9 }, (_line, l) => told(what, 9 * i + l)),
        ),
      );
    await add('endless.pdf', story('a goat', 395));
    await add('goose.pdf', story('a goose', 160));
    await getByRole(ana.panel, 'button', 'Cancel: goose.pdf');
    await click(ana.panel, 'button', 'Cancel: endless.pdf');
    await sees(ana, 'goose', 60_000);
    await until(async () => (await ana.panel.$('progress')) === null);
    expect(await count()).toBe(before + 1);
    expect(await keptFiles()).toEqual(expect.arrayContaining(['goose.pdf']));
    expect(await keptFiles()).not.toContain('endless.pdf');
  });
});

describe('on the desk', () => {
  it('its pages stand beside its text, and its paragraphs can be put in order', async () => {
    await openReading(ana, 'A Shelf of Puppets');
    await click(ana.panel, 'button', 'Open on the desk');
    const desk = (await until(async () =>
      (await ana.browser.pages()).find((page) => page.url().includes('desk.html')),
    )) as Page;
    await click(desk, 'button', 'Show the pages');
    const drawn = await until(() =>
      desk.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.pdf-page');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.some((value, i) => i % 4 < 3 && value < 100 && (pixels[i - (i % 4) + 3] ?? 0) > 200);
      }),
    );
    expect(drawn).toBe(true);
    await click(desk, 'button', 'Fix the order');
    const list = await getByRole(desk, 'list', 'Paragraphs');
    await until(async () => (await list.$$('li')).length > 2);
    const last = (await list.$$('li')).at(-1) as ElementHandle;
    await (await last.$('button[aria-label="Move up"]'))?.click();
    const first = (await list.$$('li'))[0] as ElementHandle;
    await (await first.$('button[aria-label="Leave out"]'))?.click();
    await click(desk, 'button', 'Use this order');
    expect(await showsText(desk, 'The reading now has the new text')).toBe(true);
    await until(async () => {
      const text = await articleText(desk);
      return text.indexOf('Paragraph 2') < text.indexOf('Paragraph 1');
    });
    const text = await articleText(desk);
    expect(text.indexOf('Paragraph 2')).toBeGreaterThan(-1);
    expect(text.indexOf('Paragraph 2')).toBeLessThan(text.indexOf('Paragraph 1'));
    await desk.close();
  });
});
