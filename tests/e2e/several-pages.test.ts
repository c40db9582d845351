import { beforeAll, expect, it } from 'vitest';
import { click, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { openReading } from '../../scripts/journey.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { personAlone } from '../support/browser';

const SENTENCE =
  'The branch kept a list of what was lent, and some books went out and came back wet with rain.';

/** One page of an article on three. */
const page = (path: string, story: string, word: string, number: number): string =>
  `<!doctype html><html lang="en"><head><title>${story}</title></head><body><main><article><h1>${story}</h1>${Array.from(
    { length: 6 },
    (_, i) => `<p>${word} paragraph ${i}: ${SENTENCE} ${SENTENCE}</p>`,
  ).join('')}</article><nav>${[1, 2, 3]
    .filter((n) => n !== number)
    .map((n) => `<a href="/${path}/${n === 1 ? '' : `${n}/`}">${n}</a>`)
    .join(' ')}</nav></main></body></html>`;

const pages: Record<string, { body: string; status?: number }> = {
  '/harbour/': { body: page('harbour', 'A Harbour of Books', 'First', 1) },
  '/harbour/2/': { body: page('harbour', 'A Harbour of Books', 'Second', 2) },
  '/harbour/3/': { body: page('harbour', 'A Harbour of Books', 'Third', 3) },
  '/shelf/': { body: page('shelf', 'A Shelf of Songs', 'Start', 1) },
  '/shelf/2/': { body: page('shelf', 'A Shelf of Songs', 'Middle', 2) },
  '/lamp/': { body: page('lamp', 'A Lamp for Readers', 'Early', 1) },
  '/lamp/3/': { body: page('lamp', 'A Lamp for Readers', 'Late', 3) },
};

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSite(pages);
  ana = await personAlone(`${site.origin}/harbour/`);
});

const clipAt = async (path: string): Promise<void> => {
  await click(ana.panel, 'tab', 'Readings');
  await ana.visit(site.origin + path);
  await ana.clickToolbar();
  await click(ana.panel, 'button', 'Clip this page');
};
/** The words of a reading, once the text has come. */
async function words(title: string, text: string): Promise<string> {
  await openReading(ana, title);
  const found = await until(async () => {
    const region = await queryByRole(ana.panel, 'region', 'Article');
    const shown = await region?.evaluate((node) => node.innerText);
    return shown?.includes(text) ? shown : undefined;
  });
  return found ?? '';
}

it('an article on three pages is clipped whole, in its order, from whichever page is open', async () => {
  await clipAt('/harbour/2/');
  await click(ana.panel, 'button', '3 pages: clip all');
  const text = await words('A Harbour of Books', 'Third paragraph 0');
  const places = ['First paragraph 0', 'Second paragraph 0', 'Third paragraph 5'].map((one) =>
    text.indexOf(one),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(text.match(/First paragraph 0/g)).toHaveLength(1);
});

it('a page that cannot be read is named, and the others are there', async () => {
  await clipAt('/lamp/');
  await click(ana.panel, 'button', '3 pages: clip all');
  expect(await until(() => showsText(ana.panel, 'Saved without page 2 of 3'))).toBe(true);
  expect(await words('A Lamp for Readers', 'Late paragraph 0')).toContain('Early paragraph 0');
});

it('only the page in front of the person, when that is wanted', async () => {
  await clipAt('/shelf/2/');
  await click(ana.panel, 'button', 'Only this page');
  const text = await words('A Shelf of Songs', 'Middle paragraph 0');
  expect(text).toContain('Middle paragraph 5');
  expect(text).not.toContain('Start paragraph');
});
