import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, getByRole, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
/** Paragraphs of one template: those of two words differ by a word a sentence. */
const paragraphs = (word: string): string[] =>
  NUMBERS.map(
    (number) =>
      `${word} crate: in the week of the count the branch kept a list of what was lent, and the list for ${word} number ${number} says that some books went out and came back wet.`,
  );
const html = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (head: string, title: string, lines: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>${title}</h1>${html(lines)}</article></main></body></html>`;

/** An application that changes its page in place: the heading, the title of the tab where told so, and nothing else of the head. */
const application = (leavesTitle: boolean): string => {
  const first = page(
    '<link rel="canonical" href="/notes/one"><meta property="og:url" content="/notes/one"><meta property="og:title" content="The First Crate"><meta name="author" content="Ines Marlowe">',
    'The First Crate',
    paragraphs('first'),
  );
  const second = JSON.stringify(`<h1>The Second Crate</h1>${html(paragraphs('second'))}`);
  const script = `document.addEventListener('keydown', () => {
    history.pushState({}, '', location.pathname.replace('one', 'two'));
    ${leavesTitle ? '' : "document.title = 'The Second Crate | Alder Notes';"}
    document.querySelector('article').innerHTML = ${second};
  })`;
  return first.replace('</body>', `<script>${script}</script></body>`);
};
const chapter = (title: string, word: string): string =>
  page(
    `<meta name="citation_doi" content="10.5555/(SICI)1097(1998)49:8&lt;693::AID-BOOK&gt;3.0.CO;2-O"><meta name="citation_title" content="${title}">`,
    title,
    paragraphs(word),
  );

const pages: Record<string, { body: string }> = {
  '/notes/one': { body: application(false) },
  '/left/one': {
    body: application(true)
      .replaceAll('/notes/', '/left/')
      .replaceAll('First Crate', 'First Lamp')
      .replaceAll('Second Crate', 'Second Lamp'),
  },
  '/book/1': { body: chapter('Chapter One: Harbours', 'harbour') },
  '/book/2': { body: chapter('Chapter Two: Lanterns', 'lantern') },
  '/hours': { body: page('', 'Opening Hours', paragraphs('opening')) },
  '/daily': { body: page('', 'The Daily Shelf', paragraphs('monday')) },
};

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSite(pages);
  ana = await personAlone(`${site.origin}/hours`);
});
beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

const open = async (path: string): Promise<void> => {
  await ana.visit(site.origin + path);
  await ana.clickToolbar();
};
const clipIt = (): Promise<void> => click(ana.panel, 'button', 'Clip this page');
const list = async (): Promise<string> => {
  await click(ana.panel, 'tab', 'Readings');
  return (await getByRole(ana.panel, 'list', 'Readings')).evaluate((node) => node.innerText);
};
const shown = async (text: string): Promise<boolean> => {
  const found = await until(async () =>
    (await (await queryByRole(ana.panel, 'region', 'Article'))?.evaluate((node) => node.innerText))?.includes(
      text,
    ),
  );
  return found === true;
};
const addressShown = (): Promise<string | null> =>
  getByRole(ana.panel, 'link', 'Open the page').then((link) =>
    link.evaluate((node) => node.getAttribute('href')),
  );

describe('two articles that one address or DOI claims', () => {
  it.each([
    ['/notes/', 'The First Crate', 'The Second Crate'],
    ['/left/', 'The First Lamp', 'The Second Lamp'],
  ])('an application that changes its page in place, under %s', async (path, first, second) => {
    await open(`${path}one`);
    await clipIt();
    await sees(ana, first);
    await click(ana.panel, 'tab', 'Readings');
    await ana.page.keyboard.press('ArrowDown');
    await until(() => ana.page.url().endsWith(`${path}two`));
    await clipIt();
    await sees(ana, second);
    await openReading(ana, second);
    expect(await shown('second number seven')).toBe(true);
    expect(await addressShown()).toBe(`${site.origin}${path}two`);
    expect(await showsText(ana.panel, 'Ines Marlowe', 300)).toBe(false);
    await click(ana.panel, 'button', 'Back');
    await openReading(ana, first);
    expect(await shown('first number seven')).toBe(true);
    expect(await addressShown()).toBe(`${site.origin}${path}one`);
  });

  it('chapters under the DOI of their book, each found again', async () => {
    for (const [path, title] of [
      ['/book/1', 'Chapter One: Harbours'],
      ['/book/2', 'Chapter Two: Lanterns'],
    ] as const) {
      await open(path);
      await clipIt();
      await sees(ana, title);
      await click(ana.panel, 'tab', 'Readings');
    }
    await open('/book/1');
    await clipIt();
    expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
    expect((await list()).split('Chapter').length - 1).toBe(2);
  });
});

describe('a page that changed', () => {
  it('shows what would change, is updated, undone, and its text before stays', async () => {
    await open('/hours');
    await clipIt();
    await sees(ana, 'Opening Hours');
    await click(ana.panel, 'tab', 'Readings');
    pages['/hours'] = {
      body: page('', 'Opening Hours', [...paragraphs('opening'), 'From May the crate opens at ten.']),
    };
    await open('/hours');
    await clipIt();
    const changes = await getByRole(ana.panel, 'region', 'What would change');
    expect(await changes.evaluate((node) => node.innerText)).toContain('From May the crate opens at ten.');
    await click(ana.panel, 'button', 'Update the text');
    await showsText(ana.panel, 'The reading now has the new text.');
    await openReading(ana, 'Opening Hours');
    expect(await shown('From May')).toBe(true);
    await click(ana.panel, 'button', 'Undo');
    expect(
      await until(
        async () =>
          !(
            await (await queryByRole(ana.panel, 'region', 'Article'))?.evaluate((node) => node.innerText)
          )?.includes('From May'),
      ),
    ).toBe(true);

    await click(ana.panel, 'tab', 'Readings');
    await clipIt();
    await click(ana.panel, 'button', 'Update the text');
    await showsText(ana.panel, 'The reading now has the new text.');
    await openReading(ana, 'Opening Hours');
    expect(await shown('From May')).toBe(true);
    await click(ana.panel, 'button', 'The text before');
    expect(await showsText(ana.panel, 'This is the text until')).toBe(true);
    expect(await shown('opening number seven')).toBe(true);
    await click(ana.panel, 'button', 'The text of today');
    expect(await shown('From May')).toBe(true);
  });

  it('altogether is asked about; another article is a second reading', async () => {
    await open('/daily');
    await clipIt();
    await sees(ana, 'The Daily Shelf');
    await click(ana.panel, 'tab', 'Readings');
    pages['/daily'] = {
      body: page(
        '',
        'The Daily Shelf',
        NUMBERS.map(
          (number) =>
            `Nobody had foreseen day ${number}, when all of it was told quite otherwise and at much greater length.`,
        ),
      ),
    };
    await open('/daily');
    await clipIt();
    await getByRole(ana.panel, 'button', 'The same one, changed');
    expect(await showsText(ana.panel, 'Another article, or the same one changed?')).toBe(true);
    await click(ana.panel, 'button', 'Another article');
    expect(await until(async () => (await list()).split('The Daily Shelf').length - 1 === 2)).toBe(true);
  });
});
