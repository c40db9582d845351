import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { click, getByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, serveSite, until } from '../../scripts/driver.mjs';
import { clip, openReading } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';

const TITLE = 'Songs: in Two Languages?';
const WORDS = 'The order was changed, and the song came first';
const page = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>
${Array.from({ length: 5 }, (_, n) => `<p>In year ${n} the branch asked every family what they had said to each other on the way home, and wrote it down with care.</p>`).join('')}
<p>${WORDS}, said the librarian who learned the second verse.</p></article></main></body></html>`;
const ENTRY = { user: 'acct:lena@hypothes.is', tags: [], uri: 'https://a.example/' };
const selector = (exact: string): object => ({ selector: [{ type: 'TextQuoteSelector', exact }] });

let ana: Person;
beforeAll(async () => {
  const site = await serveSite({ '/song': { body: page } });
  ana = await personAlone(`${site.origin}/song`);
  await clip(ana, TITLE);
  await openReading(ana, TITLE);
  await showsText(ana.panel, 'second verse');
});

it('highlights of Hypothesis find their place in the text, and are painted there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-notes-'));
  const file = join(folder, 'notes.json');
  const all = [
    { ...ENTRY, id: 'a', text: 'We sing too.', target: [selector(WORDS)] },
    { ...ENTRY, id: 'b', text: 'Lost.', target: [selector('words that nobody wrote there')] },
  ];
  writeFileSync(file, JSON.stringify({ annotations: all }));
  await click(ana.panel, 'tab', 'Highlights');
  await getByRole(ana.panel, 'button', 'Open a file');
  const input = await ana.panel.$('.bring-in input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  expect(await showsText(ana.panel, '1 of 2 found their place.')).toBe(true);
  expect(await showsText(ana.panel, 'words that nobody wrote there')).toBe(true);
  expect(await showsText(ana.panel, '(from Hypothesis, by lena)')).toBe(true);
  const painted = (): Promise<string[]> =>
    ana.panel.evaluate(() =>
      [...(CSS.highlights.get('bookbag-note-a') ?? [])].map((range) => (range as Range).toString()),
    );
  expect(await until(async () => (await painted()).join() === WORDS, 15_000)).toBe(true);
});

it('the reading is saved as a file with them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookbag-out-'));
  const session = await ana.panel.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await click(ana.panel, 'button', 'Take it out');
  await getByRole(ana.panel, 'menuitem', 'Hypothesis (CSV)');
  await click(ana.panel, 'menuitem', 'Markdown');
  const name = 'Songs in Two Languages.md';
  expect(await until(async () => readdirSync(folder).includes(name), 15_000)).toBe(true);
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(`> ${WORDS}`);
  expect(text).toContain('paragraph 6');
  expect(text).toContain('We sing too.');
});
