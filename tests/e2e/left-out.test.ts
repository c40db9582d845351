import { expect, it } from 'vitest';
import { click, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { serveSite, until } from '../../scripts/driver.mjs';
import { openReading } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';

const SENTENCE =
  'The branch kept a list of what was lent, and some books went out and came back wet with rain.';
const PARAGRAPHS = Array.from({ length: 6 }, (_, i) => `<p>Paragraph ${i}: ${SENTENCE} ${SENTENCE}</p>`);
const LEFT = '<div class="newsletter-signup"><h3>Sign up</h3><p>Get our letter every Tuesday.</p></div>';
const PAGE = `<!doctype html><html lang="en"><head><title>A Harbour of Books</title></head><body><main><article><h1>A Harbour of Books</h1>${PARAGRAPHS.slice(0, 3).join('')}${LEFT}${PARAGRAPHS.slice(3).join('')}</article></main></body></html>`;

it('what was left out of a text is listed below it, and a piece can be put back', async () => {
  const site = await serveSite({ '/harbour': { body: PAGE } });
  const ana = await personAlone(`${site.origin}/harbour`);
  await ana.clickToolbar();
  await click(ana.panel, 'button', 'Clip this page');
  const article = async (): Promise<string> => {
    const region = await queryByRole(ana.panel, 'region', 'Article');
    return (await region?.evaluate((node) => node.innerText)) ?? '';
  };
  await until(() => showsText(ana.panel, 'A Harbour of Books'));
  await openReading(ana, 'A Harbour of Books');
  await until(async () => (await article()).includes('Paragraph 5'));
  expect(await article()).not.toContain('every Tuesday');
  await click(ana.panel, 'button', 'What was left out');
  expect(await until(() => showsText(ana.panel, 'every Tuesday'))).toBe(true);
  await click(ana.panel, 'button', 'Put it back');
  expect(await until(async () => (await article()).includes('every Tuesday'))).toBe(true);
  const text = await article();
  expect(text.indexOf('Paragraph 2')).toBeLessThan(text.indexOf('every Tuesday'));
  expect(text.indexOf('every Tuesday')).toBeLessThan(text.indexOf('Paragraph 3'));
});
