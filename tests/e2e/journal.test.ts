import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, getByRole, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { openReading, sees } from '../../scripts/journey.mjs';
import {
  galleyPage,
  htmlGalley,
  issuePage,
  landingPage,
  loginPage,
  sectionedIssuePage,
} from '../fixtures/journal';
import { personAlone } from '../support/browser';
import { simplePdf } from '../support/pdf-simple';

let site: Site;
let ana: Person;
/** What the journal's server answers; tests may change it. */
const pages: Record<string, { body: string | Buffer; type?: string; status?: number }> = {};

beforeAll(async () => {
  site = await serveSite(pages);
  const base = `${site.origin}/index.php/shelf`;
  const under = (path: string): string => `/index.php/shelf${path}`;
  const pdf = await simplePdf('Puppets at the Desk', [
    'The puppet sat behind the desk for a year, and asked every child for the name of a book.',
    'Most of the children answered, and some of them came back to ask the puppet for one.',
  ]);
  const html = [{ label: 'HTML', id: '78' }];
  const file = [{ label: 'PDF', id: '77' }];
  pages[under('/article/view/41')] = { body: landingPage('41', html, base) };
  pages[under('/article/download/41/78')] = { body: htmlGalley };
  pages[under('/article/view/42')] = { body: landingPage('42', file, base, 'Puppets on Paper') };
  pages[under('/article/view/42/77')] = { body: galleyPage('42', '77', base) };
  pages[under('/article/download/42/77')] = { body: pdf, type: 'application/pdf' };
  pages[under('/article/view/43')] = { body: landingPage('43', file, base, 'Puppets Behind a Wall') };
  pages[under('/article/download/43/77')] = { body: loginPage };
  pages[under('/article/view/44')] = { body: landingPage('44', html, base, 'Puppets in a Row') };
  pages[under('/article/download/44/78')] = { body: htmlGalley };
  const translated = [
    { label: 'PDF (English)', id: '77' },
    { label: 'PDF (Español)', id: '79' },
  ];
  pages[under('/article/view/45')] = {
    body: landingPage('45', translated, base, 'Títeres en el mostrador').replace(
      '<head>',
      '<head><meta name="citation_language" content="es">',
    ),
  };
  pages[under('/article/download/45/77')] = { body: pdf, type: 'application/pdf' };
  const spanish = await simplePdf('Títeres en el mostrador', [
    'El títere se sentó un año detrás del mostrador y preguntó a cada niña por el nombre de un libro.',
  ]);
  pages[under('/article/download/45/79')] = { body: spanish, type: 'application/pdf' };
  pages[under('/issue/view/5')] = {
    body: sectionedIssuePage(
      [
        ['Features', ['41', '44']],
        ['Reviews', ['42']],
      ],
      base,
    ),
  };
  pages[under('/issue/view/4')] = { body: issuePage(['41', '44', '42'], base) };
  ana = await personAlone(`${base}/article/view/41`);
});

beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

async function tryToClip(path: string): Promise<void> {
  await ana.visit(`${site.origin}/index.php/shelf${path}`);
  await ana.clickToolbar();
  await click(ana.panel, 'button', 'Clip this page');
}

const count = async (): Promise<number> => {
  const list = await queryByRole(ana.panel, 'list', 'Readings');
  return list === null ? 0 : (await list.$$('li')).length;
};

describe('an article of a journal', () => {
  it('landing page: its citation with the text of its file, without the leftovers of its production', async () => {
    await tryToClip('/article/view/41');
    await sees(ana, 'Puppets at the Desk');
    const article = await openReading(ana, 'Puppets at the Desk');
    await until(async () => (await article.evaluate((region) => region.innerText)).includes('On day 3'));
    const text = await article.evaluate((region) => region.innerText);
    expect(text).not.toMatch(/07_Achterberg|Author photo/);
    expect(text).toContain('On day 26');
    const head = await ana.panel.evaluate(() => document.querySelector('.reading-head')?.textContent ?? '');
    expect(head).toContain('Noor Achterberg; Tomás Quispe');
    expect(head).toContain('Shelf and Story');
  });

  it('the page around a PDF: the landing page’s citation, the paragraphs of the file', async () => {
    await tryToClip('/article/view/42/77');
    await sees(ana, 'Puppets on Paper');
    const article = await openReading(ana, 'Puppets on Paper');
    await until(async () => (await article.evaluate((region) => region.innerText)).includes('came back'));
    expect(await article.evaluate((region) => region.innerText)).toContain('asked every child for the name');
  });

  it('the same from its landing page, its file and its page opens what is there', async () => {
    const before = await count();
    for (const path of ['/article/view/42', '/article/download/42/77', '/article/view/42/77']) {
      await click(ana.panel, 'tab', 'Readings');
      await tryToClip(path);
      expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
      expect(await count()).toBe(before);
    }
  });

  it('behind a login: the citation and the abstract, and it says so', async () => {
    await tryToClip('/article/view/43');
    expect(await showsText(ana.panel, 'keeps the full text for subscribers')).toBe(true);
    await openReading(ana, 'Puppets Behind a Wall');
    expect(await showsText(ana.panel, 'What a puppet behind the desk changed')).toBe(true);
  });

  it('an issue: one or several are chosen from its list and clipped one after the other', async () => {
    await tryToClip('/issue/view/4');
    const list = await getByRole(ana.panel, 'list', 'Choose an article');
    const boxes = await list.$$('input[type=checkbox]');
    expect(boxes).toHaveLength(3);
    await boxes[0]?.click();
    await boxes[1]?.click();
    await click(ana.panel, 'button', 'Clip 2 articles');
    await sees(ana, 'Puppets in a Row', 20_000);
    expect(await queryByRole(ana.panel, 'list', 'Choose an article')).toBeNull();
  });

  it('in several languages: the file in its own', async () => {
    await tryToClip('/article/view/45');
    await sees(ana, 'Títeres en el mostrador');
    await openReading(ana, 'Títeres en el mostrador');
    expect(await showsText(ana.panel, 'detrás del mostrador')).toBe(true);
  });

  it('an issue with sections: one that is in the bag is opened from its list', async () => {
    const before = await count();
    await tryToClip('/issue/view/5');
    const reviews = await getByRole(ana.panel, 'list', 'Reviews');
    expect(await reviews.evaluate((list) => list.innerText)).toContain('Already saved');
    // a toast of the clip before may lie over it
    await reviews.$eval('input[type=checkbox]', (box) => (box as HTMLElement).click());
    await click(ana.panel, 'button', 'Open or update');
    expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
    await until(async () => (await queryByRole(ana.panel, 'list', 'Choose an article')) === null);
    expect(await count()).toBe(before);
  });

  it('the list of an issue marks what is in the bag already', async () => {
    await tryToClip('/issue/view/4');
    const list = await getByRole(ana.panel, 'list', 'Choose an article');
    const marks = await list.$$eval('li', (items) =>
      items.map((item) => (item as HTMLElement).innerText.includes('Already saved')),
    );
    expect(marks.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });
});

describe('a text that changed', () => {
  it('is offered in the place of the old one, and put there when asked', async () => {
    pages['/index.php/shelf/article/download/44/78'] = {
      body: htmlGalley.replaceAll('asked the puppet', 'whispered to the puppet'),
    };
    const before = await count();
    await tryToClip('/article/view/44');
    expect(await showsText(ana.panel, 'This page has changed since we clipped it')).toBe(true);
    await click(ana.panel, 'button', 'Update the text');
    expect(await showsText(ana.panel, 'The reading now has the new text')).toBe(true);
    expect(await count()).toBe(before);
    await openReading(ana, 'Puppets in a Row');
    expect(await showsText(ana.panel, 'whispered to the puppet')).toBe(true);
  });
});
