import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { click, getByRole } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { clip, openReading } from '../../scripts/journey.mjs';
import { allowSite } from '../support/allow-site';
import { personAlone } from '../support/browser';
import { shows } from '../support/two-people';

const TITLE = 'The Song in Two Languages';
const PARAGRAPHS = [
  'For a year the branch asked every family who stayed after story time what they had said to each other on the way home.',
  'Few of them spoke of the books. They spoke of the song they could sing in both languages, and of who had sat beside whom on the rug.',
  'So the order was changed. The song now comes first, and a parent leads it, not the librarian, who learns the second verse.',
  'Attendance rose by a third. Nobody asked who had stopped coming, and one branch dropped its evening hour to make room for it.',
];
const html = (paragraphs: readonly string[], more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>${paragraphs
    .map((one) => `<p>${one}</p>`)
    .join('\n')}</article></main>${more}</body></html>`;
const pages: Record<string, { body: string }> = {
  '/song': { body: html(PARAGRAPHS) },
  '/other': { body: html(['Another page of this site, which nobody has clipped.']) },
};
const WORDS = 'the song they could sing in both languages';

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSite(pages);
  ana = await personAlone(`${site.origin}/song`);
  await clip(ana, TITLE);
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where some words of a page begin and end in the window, once they are scrolled to. */
const spots = (page: Page, words: string): Promise<readonly [Spot, Spot]> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(text)) node = walker.nextNode() as Text;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    const at = node.data.indexOf(text);
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ] as const;
  }, words);

async function select(page: Page, words: string): Promise<void> {
  const [from, to] = await spots(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** What is painted in a page under a name, as it reads. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (one) => [...(CSS.highlights.get(one) ?? [])].map((range) => (range as Range).toString()),
    name,
  );
const paints = async (page: Page, name: string, words: string): Promise<void> => {
  const isSo = await until(async () => (await painted(page, name)).join() === words, 15_000);
  if (!isSo) throw new Error(`${name} paints "${(await painted(page, name)).join()}"`);
};

describe('a reading opened as a page', () => {
  it('shows its highlights there while the toolbar click allows it, and changes no element', async () => {
    await openReading(ana, TITLE);
    await shows(ana, WORDS);
    await select(ana.panel, WORDS);
    await getByRole(ana.panel, 'toolbar', 'Mark the selection');
    await click(ana.panel, 'button', 'Liked');
    await paints(ana.page, 'bookbag-liked-a', WORDS);
    expect(await ana.page.evaluate(() => document.documentElement.outerHTML)).toContain('</article>');
  });

  it('shows them whenever it is opened, once its site is allowed', async () => {
    await click(ana.panel, 'tab', 'Readings');
    await allowSite(ana);
    await ana.visit('about:blank');
    await ana.visit(`${site.origin}/song`);
    await paints(ana.page, 'bookbag-liked-a', WORDS);
    await ana.visit(`${site.origin}/other`);
  });
});
