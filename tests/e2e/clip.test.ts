import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, getByRole, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, openReading, sees } from '../../scripts/journey.mjs';
import { HOSTILE } from '../fixtures/hostile-payloads';
import { personAlone } from '../support/browser';

/** What a clip in vain says. The hint by the button begins with the same words. */
const UNSEEN = 'and Bookbag clips the page';
const PRESS = 'Click the green Bookbag button at the top of your browser, then clip';
const HERE = 'You have this article already';
const SENTENCE = 'Children who are read to, librarians say, come back to read to others. ';
const articlePage = (title: string, inner: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${inner}</article>`;

/** All but the one by which a live page would leave before it can be clipped. */
const hostile = Object.entries(HOSTILE).flatMap(([name, payload]) => (name === 'refresh' ? [] : [payload]));

let sample: Site;
let site: Site;
let ana: Person;

beforeAll(async () => {
  sample = await serveSample();
  const paragraph = `<p>${SENTENCE.repeat(5)}</p>`;
  site = await serveSite({
    '/hostile': { body: articlePage('Hostile', hostile.map((payload) => paragraph + payload).join('\n')) },
    '/clobbered': {
      body: articlePage(
        'Clobbered',
        `<form name="body"><input name="parentNode"></form><img name="cloneNode">${paragraph.repeat(3)}`,
      ),
    },
    '/short': { body: articlePage('Short', `<p>${SENTENCE}</p>`) },
    '/none': { body: '<title>Elsewhere</title><p>Nothing here.' },
    '/long': { body: articlePage('Long', paragraph.repeat(7000)) },
    '/other': { body: articlePage('Other', paragraph.repeat(3)) },
  });
  ana = await personAlone(sample.origin + SAMPLE.path);
});

/** Each test begins at the list of readings. */
beforeEach(async () => click(ana.panel, 'tab', 'Readings'));

/** Goes to the address, clicks in the toolbar and then "Clip this page". */
async function tryToClip(url: string): Promise<void> {
  await ana.visit(url);
  await ana.clickToolbar();
  await click(ana.panel, 'button', 'Clip this page');
}

/** How many readings the list holds now. */
const count = async (): Promise<number> => {
  const list = await queryByRole(ana.panel, 'list', 'Readings');
  return list === null ? 0 : (await list.$$('[role=listitem], li')).length;
};

describe('clipping an article', () => {
  it('keeps its form: headings, list, quote, table, links', async () => {
    await clip(ana, SAMPLE.title);
    const article = await openReading(ana, SAMPLE.title);
    await showsText(ana.panel, 'put a cushion there');
    const words = (selector: string) =>
      article.evaluate(
        (region, what) =>
          [...region.querySelectorAll(what)].map((element) => element.textContent?.trim() ?? ''),
        selector,
      );
    expect(await words('h1, h2, h3')).toContain('A year without the form');
    expect(await words('li')).toHaveLength(3);
    expect((await words('blockquote')).join()).toContain('page by page, with the voices');
    expect(await words('th[scope=col]')).toEqual(['What we noted', 'Before', 'After']);
    expect(await words('em')).toContain('in order to help');
    expect((await words('*')).join()).not.toContain('in their lunch hour'); // the site's footer
  });

  it('saves its pictures on the disk, and shows them from there', async () => {
    const article = await openReading(ana, SAMPLE.title);
    const drawn = await until(() =>
      article.evaluate((region) => {
        const image = region.querySelector('img');
        return image?.src.startsWith('blob:') && image.naturalWidth === 800 && image.alt;
      }),
    );
    expect(drawn).toContain('A low reading corner');
  });

  it('adds no second one for the same article under another address', async () => {
    const before = await count();
    await tryToClip(`${sample.origin}${SAMPLE.path}?utm_source=letter#part`);
    expect(await showsText(ana.panel, 'You have this article already')).toBe(true);
    expect(await count()).toBe(before);
  });

  it('clips a short one', async () => {
    await tryToClip(`${site.origin}/short`);
    await expect(sees(ana, 'Short')).resolves.toBeUndefined();
  });

  it('is not misled by a page that hides what documents have', async () => {
    await tryToClip(`${site.origin}/clobbered`);
    await expect(sees(ana, 'Clobbered')).resolves.toBeUndefined();
  });
});

describe('a hostile page', () => {
  it('becomes words: in the panel nothing of it runs or calls home', async () => {
    await tryToClip(`${site.origin}/hostile`);
    await sees(ana, 'Hostile');
    const requested: string[] = [];
    ana.panel.on('request', (request) => requested.push(request.url()));
    const article = await openReading(ana, 'Hostile');
    await showsText(ana.panel, SENTENCE.trim());
    await new Promise((done) => setTimeout(done, 500));
    const found = await article.evaluate((region) => ({
      ran: 'ran' in globalThis,
      forbidden: region.querySelectorAll(
        'script, style, link, meta, base, iframe, object, embed, svg, form, input',
      ).length,
      handlers: [...region.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
      links: [...region.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
    }));
    expect(found).toMatchObject({ ran: false, forbidden: 0, handlers: [] });
    for (const link of found.links) expect(link).toMatch(/^(?:https?:|mailto:|#)/);
    expect(requested.filter((url) => !/^(?:blob|data|chrome-extension):/.test(url))).toEqual([]);
    expect(ana.panel.url()).toContain('sidepanel.html');
  });
});

describe('a page that cannot be clipped', () => {
  it('without an article: says so and offers to keep the link', async () => {
    await tryToClip(`${site.origin}/none`);
    expect(await showsText(ana.panel, 'We found no article on this page')).toBe(true);
    await getByRole(ana.panel, 'button', 'Save the link with a note');
  });

  it('too long: says so', async () => {
    await tryToClip(`${site.origin}/long`);
    expect(await showsText(ana.panel, 'too long to keep whole', 15_000)).toBe(true);
  });

  it('of the browser itself: says so', async () => {
    await ana.page.goto('chrome://version/');
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, 'The browser lets no extension read this page')).toBe(true);
  });

  it('of another site since the last click in the toolbar: asks for that click, which then clips it', async () => {
    await ana.visit(`${site.otherOrigin}/other`);
    expect(await showsText(ana.panel, PRESS)).toBe(true);
    const before = await count();
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, UNSEEN)).toBe(true);
    await ana.clickToolbar();
    await sees(ana, 'Other');
    expect(await count()).toBe(before + 1);
    expect(await showsText(ana.panel, UNSEEN, 0)).toBe(false);
    expect(await showsText(ana.panel, 'Always allow clipping on localhost')).toBe(true);
  });

  it('is not clipped by that click when the person has gone to another page meanwhile', async () => {
    await ana.visit(`${site.origin}/long`);
    const before = await count();
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, UNSEEN)).toBe(true);
    await ana.visit(sample.origin + SAMPLE.path);
    await ana.clickToolbar();
    expect(await until(async () => !(await showsText(ana.panel, UNSEEN, 0)))).toBe(true);
    expect(await showsText(ana.panel, HERE, 1500)).toBe(false); // what a clip of that page would say
    expect(await count()).toBe(before);
    await click(ana.panel, 'button', 'Clip this page');
    expect(await showsText(ana.panel, HERE)).toBe(true);
  });
});
