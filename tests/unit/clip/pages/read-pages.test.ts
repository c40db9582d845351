// In a page: vitest.config.ts
import { beforeEach, expect, it } from 'vitest';
import type { Ask } from '../../../../lib/clip/ask';
import { parsePage } from '../../../../lib/clip/ask';
import { findArticle } from '../../../../lib/clip/find-article';
import { pagesOfArticle } from '../../../../lib/clip/pages/article-pages';
import { readPages } from '../../../../lib/clip/pages/read-pages';
import { fail, ok } from '../../../../lib/util/result';

const SITE = 'https://www.example.org';
const SENTENCE = 'The children wait on the low wall with their returns in paper bags until the branch opens.';

/** A page of the article: its own words, and links to pages. */
const html = (name: string, more: string, ...numbers: number[]): string =>
  `<html><head><title>Rooms</title></head><body><article><h1>Rooms</h1>${Array.from(
    { length: 6 },
    (_, i) => `<p>${name} paragraph ${i}. ${SENTENCE} ${SENTENCE}</p>`,
  ).join(
    '',
  )}${more}</article><nav>${numbers.map((n) => `<a href="/rooms?page=${n}">${n}</a>`).join(' ')}</nav></body></html>`;

let there: Map<string, string>;
let asked: string[];
let told: string[];
const ask: Ask = async (address) => {
  asked.push(address.replace(SITE, ''));
  const found = there.get(address.replace(SITE, ''));
  return found === undefined ? fail('not-reached') : ok({ kind: 'page', page: parsePage(found), address });
};

beforeEach(() => {
  asked = [];
  told = [];
  there = new Map([
    ['/rooms', html('First', '', 2, 3)],
    ['/rooms?page=1', html('First', '', 2, 3)],
    ['/rooms?page=2', html('Second', '', 1, 3)],
    ['/rooms?page=3', html('Third', '', 1, 2)],
  ]);
});

async function readFrom(address: string, signal = new AbortController().signal) {
  const page = parsePage(there.get(address) ?? '');
  const found = await findArticle(page, `${SITE}${address}`, 'article', ask);
  const pages = pagesOfArticle(page, `${SITE}${address}`);
  if (!found.ok || found.value.kind !== 'article' || pages === undefined) throw new Error('no article');
  const onPages = (done: number, total: number): void => void told.push(`${done}/${total}`);
  const read = await readPages(found.value, pages, ask, { signal, onPages });
  const order = [...read.found.extraction.html.matchAll(/(First|Second|Third|Fourth) paragraph 0/g)];
  return { ...read, order: order.map(([, name]) => name) };
}

it('joins all pages in their order, whichever one was open, and tells how far it is', async () => {
  expect((await readFrom('/rooms')).order).toEqual(['First', 'Second', 'Third']);
  expect(told).toEqual(['1/3', '2/3', '3/3']);
  expect(asked).toEqual(['/rooms?page=2', '/rooms?page=3']);
  const fromSecond = await readFrom('/rooms?page=2');
  expect(fromSecond.order).toEqual(['First', 'Second', 'Third']);
  expect(fromSecond.found.extraction.url).toBe(`${SITE}/rooms?page=1`);
});

it('says which pages could not be read, and has the others', async () => {
  there.delete('/rooms?page=2');
  expect(await readFrom('/rooms')).toMatchObject({ order: ['First', 'Third'], missing: [2], total: 3 });
});

it('takes a page that asks for a password for one that is missing', async () => {
  there.set('/rooms?page=3', html('Third', '<form><input type="password"></form>'));
  expect(await readFrom('/rooms')).toMatchObject({ order: ['First', 'Second'], missing: [3] });
});

it('goes on to pages that only a later page names', async () => {
  there.set('/rooms?page=3', html('Third', '', 2, 4));
  there.set('/rooms?page=4', html('Fourth', '', 3));
  expect(await readFrom('/rooms')).toMatchObject({
    order: ['First', 'Second', 'Third', 'Fourth'],
    total: 4,
    missing: [],
  });
});

it('takes nothing twice where a site answers the same for every number', async () => {
  there.set('/rooms?page=3', there.get('/rooms?page=2') ?? '');
  expect(await readFrom('/rooms')).toMatchObject({ order: ['First', 'Second'], missing: [] });
});

it('asks for no more pages once it is let go', async () => {
  const stop = new AbortController();
  stop.abort();
  await readFrom('/rooms', stop.signal);
  expect(asked).toEqual([]);
});
