import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { paints, selectWords, spotsOf } from '../../support/select-words';
import { badgeOf, type Couple, shows } from '../../support/two-people';

const TITLE = 'The Song in Two Languages';
const PARAGRAPHS = [
  'For a year the branch asked every family who stayed after story time what they had said to each other on the way home.',
  'Few of them spoke of the books. They spoke of the song they could sing in both languages, and of who had sat beside whom on the rug.',
  'So the order was changed. The song now comes first, and a parent leads it, not the librarian, who learns the second verse.',
  'Attendance rose by a third. Nobody asked who had stopped coming, and one branch dropped its evening hour to make room for it.',
];
const RUG = 'Children sit in rows on a striped rug';
const PICTURE = `<figure><img src="/rug.png" alt="${RUG}" width="320" height="180"></figure>`;
const ROWS = ['North 120', 'South 96', 'West 31'].map((one) => `<tr><td>${one}</td></tr>`).join('');
const TABLE = `<table><caption>Families by branch</caption>${ROWS}</table>`;
const html = (paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>${paragraphs
    .map((one) => (one.startsWith('<') ? one : `<p>${one}</p>`))
    .join('\n')}</article></main></body></html>`;
const pages: Record<string, { body: string | Buffer; type?: string }> = {
  '/song': { body: html([...PARAGRAPHS, PICTURE, TABLE]) },
  '/rug.png': {
    body: readFileSync(new URL('../../fixtures/sample-picture.png', import.meta.url)),
    type: 'image/png',
  },
};
const WORDS = 'the song they could sing in both languages';

/** Two people mark an article, and the page changes. */
export const marks = (home: Couple): void => {
  describe('marks', () => {
    let site: Site;
    beforeAll(async () => {
      site = await serveSite(pages);
      const { ana, bo } = home;
      await ana.visit(`${site.origin}/song`);
      await clip(ana, TITLE);
      await sees(bo, TITLE);
      await openReading(ana, TITLE);
      await shows(ana, WORDS);
    });

    const items = async ({ panel }: Person): Promise<string> =>
      (await getByRole(panel, 'list', 'Highlights')).evaluate((node) => node.innerText);

    describe('two people mark a reading', () => {
      it('one selects words with the mouse and says what they mean', async () => {
        const { ana } = home;
        await selectWords(ana.panel, WORDS);
        await getByRole(ana.panel, 'toolbar', 'Mark the selection');
        await click(ana.panel, 'button', 'Liked');
        await paints(ana.panel, 'bookbag-liked-a', WORDS);
        await shows(ana, 'Highlighted: Liked.');
      });

      it('the other learns of it, sees it in the text, and answers with a click on it', async () => {
        const { ana, bo } = home;
        await until(async () => (await badgeOf(bo)) !== '', 15_000);
        await openReading(bo, TITLE);
        await paints(bo.panel, 'bookbag-liked-a', WORDS);
        const [from] = await spotsOf(bo.panel, WORDS);
        await bo.panel.mouse.click(from.x + 4, from.y);
        await fill(bo.panel, 'textbox', 'Write a comment', 'We have one like it.');
        await chord(bo.panel, 'Control', 'Enter');
        await shows(bo, 'We have one like it.');
        expect(await until(async () => (await badgeOf(bo)) === '', 15_000)).toBe(true);
        await click(ana.panel, 'tab', 'Highlights');
        await shows(ana, 'We have one like it.');
        await click(ana.panel, 'button', 'Reply');
        await fill(ana.panel, 'textbox', 'Write a reply', 'Sing it to me.');
        await click(ana.panel, 'button', 'Send');
        await shows(bo, 'Sing it to me.');
      });

      it('a paragraph is marked by keyboard alone', async () => {
        const { bo } = home;
        const { keyboard } = bo.panel;
        await click(bo.panel, 'tab', 'Article');
        const button = await getByRole(bo.panel, 'button', 'Mark paragraph');
        await button.focus();
        await keyboard.press('Enter');
        await until(() => bo.panel.evaluate(() => document.activeElement?.localName === 'input'));
        await keyboard.type('9');
        await keyboard.press('Enter');
        await shows(bo, 'This text has 1 to 4.');
        await keyboard.press('Backspace');
        await keyboard.type('4');
        await keyboard.press('Enter');
        await getByRole(bo.panel, 'toolbar', 'Mark the selection');
        const focused = () => bo.panel.evaluate(() => (document.activeElement as HTMLElement).innerText);
        expect(await until(async () => (await focused()).trim() === 'Liked')).toBe(true);
        await keyboard.press('ArrowRight');
        await keyboard.press('ArrowRight');
        await keyboard.press('Enter');
        await paints(bo.panel, 'bookbag-question-b', PARAGRAPHS[3] as string);
        await paints(home.ana.panel, 'bookbag-question-b', PARAGRAPHS[3] as string);
      });

      it('a picture and a table have threads, which both see and which lead back to it', async () => {
        const { ana, bo } = home;
        await click(ana.panel, 'tab', 'Article');
        const button = await getByRole(ana.panel, 'button', 'Discuss this picture');
        const below = await button.evaluate((node) => {
          const picture = document.querySelector('.article .picture')?.getBoundingClientRect();
          return node.getBoundingClientRect().top - (picture?.bottom ?? 0);
        });
        expect(below).toBeGreaterThanOrEqual(0); // it covers nothing of the picture
        expect(below).toBeLessThan(12);
        await button.focus();
        await ana.panel.keyboard.press('Enter');
        await fill(ana.panel, 'textbox', 'Write a comment', 'Whose rug is it?');
        await chord(ana.panel, 'Control', 'Enter');
        await shows(ana, 'Whose rug is it?');
        await click(ana.panel, 'tab', 'Article');
        await click(ana.panel, 'button', 'Discuss this table');
        await fill(ana.panel, 'textbox', 'Write a comment', 'West is new.');
        await chord(ana.panel, 'Control', 'Enter');
        expect(await until(async () => (await badgeOf(bo)) === '3', 15_000)).toBe(true);
        await click(bo.panel, 'button', 'Next new'); // the answer on the highlight
        await shows(bo, 'Sing it to me.');
        await click(bo.panel, 'button', 'Next new');
        await shows(bo, 'Whose rug is it?');
        expect(await until(() => bo.panel.$('.figure-thumb[src^="blob:"]'), 15_000)).toBeTruthy();
        await click(bo.panel, 'button', RUG);
        const focused = (): Promise<string> =>
          bo.panel.evaluate(() => document.activeElement?.className ?? '');
        expect(await until(async () => (await focused()) === 'picture')).toBe(true);
      });

      it('a new text of the page keeps them, and says which one it lost', async () => {
        const { ana, bo } = home;
        const changed = [PICTURE, 'A new beginning.', ...[0, 2, 1].map((n) => PARAGRAPHS[n] as string)];
        pages['/song'] = {
          body: html([...changed, 'The evening hour is still missed by some of the families.']),
        };
        await ana.visit(`${site.origin}/song`);
        await click(ana.panel, 'tab', 'Readings');
        await ana.clickToolbar();
        await click(ana.panel, 'button', 'Clip this page');
        await click(ana.panel, 'button', 'Update the text');
        await shows(ana, 'The reading now has the new text.');
        for (const one of [ana, bo]) {
          await openReading(one, TITLE);
          await shows(one, 'A new beginning.');
          await paints(one.panel, 'bookbag-liked-a', WORDS);
          await click(one.panel, 'tab', 'Highlights');
          await shows(one, 'Not found in this text');
          const [first, second] = (await items(one)).split('Attendance rose');
          expect(first).toContain('Sing it to me.');
          expect(first).not.toContain('Not found');
          expect(second).toContain('Not found in this text');
          await click(one.panel, 'tab', 'Discussion');
          const talks = await (
            await getByRole(one.panel, 'list', 'Pictures and tables')
          ).evaluate((list) =>
            [...list.querySelectorAll(':scope > li')].map((node) => (node as HTMLElement).innerText),
          );
          expect(talks).toEqual([
            expect.stringContaining(RUG),
            expect.stringContaining('Families by branch'),
          ]);
          expect(talks[0]).not.toContain('Moved?');
          expect(talks[1]).toContain('Not found in this text');
        }
      });
    });
  });
};
