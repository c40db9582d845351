import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { allowSite } from '../../support/allow-site';
import { groundOf } from '../../support/ground-of';
import { paints, selectWords, spotsOf } from '../../support/select-words';
import { badgeOn, type Couple, hides, shows, toReadings } from '../../support/two-people';

const TITLE = 'A Parent Leads the Song';
const PARAGRAPHS = [
  'For a year the branch asked every family who stayed after story time what they had said to each other on the way home.',
  'Few of them spoke of the books. They spoke of the song they could sing in both languages, and of who had sat beside whom on the rug.',
  'So the order was changed. The song now comes first, and a parent leads it, not the librarian, who learns the second verse.',
  'Attendance rose by a third. Nobody asked who had stopped coming, and one branch gave up its late hour for it.',
];
const html = (paragraphs: readonly string[], more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>${paragraphs
    .map((one) => `<p>${one}</p>`)
    .join('\n')}</article></main>${more}</body></html>`;
/** A page that would rather not show what is marked. */
const STYLED = '<style>::highlight(bookbag-liked-a) { background-color: white !important; }</style>';
const pages: Record<string, { body: string }> = {
  '/song': { body: html(PARAGRAPHS, STYLED) },
  '/other': { body: html(['Another page of this site, which nobody has clipped.']) },
};
const WORDS = 'the song they could sing in both languages';

/** The page that an article comes from shows its highlights. */
export const livePage = (home: Couple): void => {
  describe('the live page', () => {
    let site: Site;
    let ana: Person;
    let bo: Person;
    beforeAll(async () => {
      site = await serveSite(pages);
      ({ ana, bo } = home);
      await toReadings(home);
      await ana.visit(`${site.origin}/song`);
      await clip(ana, TITLE);
    });

    /** How many scripts of Bookbag stand in a page and its frames. */
    async function scriptsIn(page: Page): Promise<number> {
      const session = await page.createCDPSession();
      let ours = 0;
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension://')) ours += 1;
      });
      await session.send('Runtime.enable');
      await session.detach();
      return ours;
    }

    const highlightsIn = async ({ panel }: Person): Promise<string> =>
      (await getByRole(panel, 'list', 'Highlights')).evaluate((node) => node.innerText);

    /** What is stored of the notebook itself: not what this device keeps for its member alone. */
    const notebookOf = ({ panel }: Person): Promise<string> =>
      panel.evaluate(async () => {
        const done = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => {
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(request.error as Error));
          });
        const db = await done(indexedDB.open('bookbag'));
        const tables = [...db.objectStoreNames].filter((name) => name !== 'private');
        const rows = await Promise.all(
          tables.map((name) => done(db.transaction(name).objectStore(name).getAll())),
        );
        db.close();
        const decoder = new TextDecoder('latin1');
        return JSON.stringify(rows, (_key, value: unknown) =>
          value instanceof Uint8Array ? decoder.decode(value) : value,
        );
      });

    describe('a reading opened as a page', () => {
      it('shows its highlights there while a click on the toolbar allows it, and changes no element', async () => {
        await openReading(ana, TITLE);
        await shows(ana, WORDS);
        const before = await ana.page.evaluate(() => document.documentElement.outerHTML);
        await selectWords(ana.panel, WORDS);
        await getByRole(ana.panel, 'toolbar', 'Mark the selection');
        await click(ana.panel, 'button', 'Liked');
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        const ground = (): Promise<string> => groundOf(ana.page, ana.panel, WORDS);
        expect(await until(async () => (await ground()) === '#efd35b')).toBe(true);
        expect(await ana.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
        expect(await ana.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      });

      it('shows them whenever it is opened, once its site is allowed, and puts no script into other pages', async () => {
        await click(ana.panel, 'tab', 'Readings');
        await allowSite(ana);
        await shows(ana, 'You can now clip on this site at once.');
        await ana.visit(`${site.origin}/other`);
        await ana.visit(`${site.origin}/song`);
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        expect(await scriptsIn(ana.page)).toBe(1);
        const marked = await until(async () => (await badgeOn(ana)) === '✓');
        expect(marked).toBe(true);
        await ana.visit(`${site.origin}/other`);
        await ana.visit(`${site.origin.replace('127.0.0.1', 'localhost')}/song`);
        expect(await scriptsIn(ana.page)).toBe(0);
        await ana.visit(`${site.origin}/other`);
        expect(await scriptsIn(ana.page)).toBe(0);
      });

      it('takes a highlight there by the mouse, for both', async () => {
        await ana.visit(`${site.origin}/song`);
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        await selectWords(ana.page, 'a parent leads it');
        await getByRole(ana.page, 'toolbar', 'Mark the selection');
        await click(ana.page, 'button', 'Question');
        await paints(ana.page, 'bookbag-question-a', 'a parent leads it');
        await openReading(ana, TITLE);
        await paints(ana.panel, 'bookbag-question-a', 'a parent leads it');
        expect(await notebookOf(ana)).toContain('a parent leads it');
      });

      it('takes one by keys, for this person alone: nothing of it comes into the notebook', async () => {
        await selectWords(ana.page, 'gave up its late hour');
        await click(ana.page, 'button', 'Who sees it: both of us');
        await getByRole(ana.page, 'button', 'Who sees it: only me');
        await ana.page.keyboard.press('2');
        await paints(ana.page, 'bookbag-disliked-a', 'gave up its late hour');
        await click(ana.panel, 'tab', 'Highlights');
        await shows(ana, 'gave up its late hour');
        await shows(ana, 'Only you');
        expect(await notebookOf(ana)).not.toContain('gave up its late hour');
      });

      it('shows what the other one marks at that moment; under the mouse it says who, and what that means', async () => {
        await sees(bo, TITLE);
        await openReading(bo, TITLE);
        await shows(bo, 'the second verse');
        const before = await ana.page.evaluate(() => document.body.outerHTML);
        await selectWords(bo.panel, 'learns the second verse');
        await click(bo.panel, 'button', 'Try at my library');
        await paints(ana.page, 'bookbag-try-b', 'learns the second verse');
        const [from, to] = await spotsOf(ana.page, 'learns the second verse');
        await ana.page.mouse.move(from.x + 20, from.y);
        const label = await getByRole(ana.page, 'tooltip', 'Bo · Try at my library');
        const box = await label.boundingBox();
        expect(box !== null && (box.y + box.height <= to.y || box.y >= to.y)).toBe(true);
        expect(await ana.page.evaluate(() => document.body.outerHTML)).toBe(before);
        const hosts = () => ana.page.evaluate(() => document.documentElement.children.length - 2);
        expect(await until(async () => (await hosts()) === 1)).toBe(true); // the bar that said what was done is gone
        await ana.page.keyboard.press('Escape');
        expect(await until(async () => (await hosts()) === 0)).toBe(true);
        const [own] = await spotsOf(ana.page, 'a parent leads it');
        await ana.page.mouse.move(own.x + 6, own.y);
        await getByRole(ana.page, 'tooltip', 'You · Question');
        await ana.page.mouse.move(2, 2);
        expect(await until(async () => (await hosts()) === 0)).toBe(true);
      });

      it('leads from marked words to their thread, and from a thread to the words', async () => {
        await click(ana.panel, 'tab', 'Books');
        const [spot] = await spotsOf(ana.page, 'a parent leads it');
        await ana.page.mouse.click(spot.x + 6, spot.y);
        await getByRole(ana.panel, 'list', 'Highlights');
        const opened = () => ana.panel.evaluate(() => document.activeElement?.closest('li')?.innerText ?? '');
        expect(await until(async () => (await opened()).includes('a parent leads it'))).toBe(true);
        await ana.page.evaluate(() => {
          document.body.style.height = '9000px';
          document.querySelector('main')?.setAttribute('style', 'margin-top: 5000px');
          window.scrollTo(0, 0);
        });
        await click(ana.panel, 'button', 'Show on the page');
        expect(await until(() => ana.page.evaluate(() => window.scrollY > 3000))).toBe(true);
      });

      it('opens the panel for a click where it is closed', async () => {
        await ana.panel.close();
        const [spot] = await spotsOf(ana.page, WORDS);
        await ana.page.mouse.click(spot.x + 6, spot.y);
        const target = await ana.browser.waitForTarget((one) => one.url().includes('sidepanel.html'));
        ana.panel = await target.asPage();
        await getByRole(ana.panel, 'list', 'Highlights');
      });
    });

    describe('a page that changes', () => {
      it('keeps its highlights when it renders again', async () => {
        await ana.visit(`${site.origin}/song`);
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        await ana.page.evaluate(() => {
          const main = document.querySelector('main') as HTMLElement;
          const words = main.innerHTML;
          main.innerHTML = '<p>Loading</p>';
          setTimeout(() => {
            main.innerHTML = `<h2>Now with a heading</h2>${words}`;
          }, 50);
        });
        await until(() => ana.page.evaluate(() => document.querySelector('h2') !== null));
        await paints(ana.page, 'bookbag-liked-a', WORDS);
      });

      it('says in the panel which it does not have, and finds the others where they are now', async () => {
        const [first, second, third] = PARAGRAPHS as [string, string, string];
        pages['/song'] = {
          body: html(['A new beginning.', first, third, second.replace('books', 'picture books')]),
        };
        await ana.visit(`${site.origin}/song`);
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        await shows(ana, 'Not found on this page');
        const [before, after] = (await highlightsIn(ana)).split('gave up its late hour');
        expect(before).not.toContain('Not found on this page');
        expect(after).toContain('Not found on this page');
      });

      it('shows them in a frame of the same site, also one that comes late, and in none of another', async () => {
        pages['/galley'] = { body: html(PARAGRAPHS) };
        const away = `${site.origin.replace('127.0.0.1', 'localhost')}/galley`;
        pages['/song'] = {
          body: html([], `<iframe src="${away}"></iframe>`),
        };
        await ana.visit(`${site.origin}/song`);
        await ana.page.evaluate(() => {
          document.body.append(Object.assign(document.createElement('iframe'), { src: '/galley' }));
        });
        const frame = await until(() =>
          ana.page.frames().find((one) => one.url() === `${site.origin}/galley`),
        );
        await paints(frame as Frame, 'bookbag-liked-a', WORDS);
        const other = ana.page.frames().find((one) => one.url() === away);
        expect(await other?.evaluate(() => CSS.highlights.size)).toBe(0);
        await hides(ana, 'Not found on this page');
      });
    });

    /** What a page may try: it watches what is added, listens for messages, and plays a person. */
    const HOSTILE = `<script>
  window.seen = { added: [], messages: 0, keys: 0 };
  const watcher = new MutationObserver((all) => {
    for (const { addedNodes } of all)
      for (const node of addedNodes)
        window.seen.added.push({ open: node.shadowRoot !== null, inside: node.innerHTML, name: node.localName });
  });
  addEventListener('message', () => { window.seen.messages += 1; });
  addEventListener('load', () => watcher.observe(document, { childList: true, subtree: true }));
  window.play = () => {
    const words = document.querySelector('p').firstChild;
    getSelection().setBaseAndExtent(words, 0, words, 30);
    const all = [document, document.body, ...document.documentElement.children];
    for (const one of all) {
      for (const key of ['h', '1', 'n'])
        one.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Key' + key.toUpperCase(), bubbles: true, composed: true }));
      one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 40, clientY: 40 }));
      one.click?.();
    }
    CSS.highlights.set('bookbag-quote-a', new Highlight(new Range()));
  };
</script><style>* { display: block !important; opacity: 0.5 !important; color: lime !important; }
  div { display: none !important; visibility: hidden !important; inset: -900px !important;
    transform: translate(-900px) !important; pointer-events: none !important; }</style>`;

    describe('a page that means harm', () => {
      it('learns nothing beyond what is painted, marks nothing, and cannot hide the bar', async () => {
        pages['/song'] = { body: html(PARAGRAPHS, HOSTILE) };
        await ana.visit(`${site.origin}/song`);
        await paints(ana.page, 'bookbag-liked-a', WORDS);
        await selectWords(ana.page, 'asked every family who stayed');
        const bar = await getByRole(ana.page, 'toolbar', 'Mark the selection');
        expect(await bar.isVisible()).toBe(true);
        const { x, y } = await bar.clickablePoint();
        expect(Math.min(x, y)).toBeGreaterThan(0);
        const before = await highlightsIn(ana);
        await ana.page.evaluate(() => (window as unknown as { play: () => void }).play());
        await getByRole(ana.page, 'toolbar', 'Mark the selection');
        const seen = await ana.page.evaluate(() => (window as unknown as { seen: object }).seen);
        expect(seen).toEqual({ added: [{ open: false, inside: '', name: 'div' }], messages: 0, keys: 0 });
        expect(await highlightsIn(ana)).toBe(before);
        await ana.page.keyboard.press('Escape');
      });
    });

    describe('a permission that is taken back', () => {
      it('takes the highlights out of the page, and keeps our script out of it', async () => {
        await click(ana.panel, 'button', 'Settings');
        await click(ana.panel, 'button', 'Remove the permission for 127.0.0.1');
        await shows(ana, 'Bookbag has no permission for 127.0.0.1 any more.');
        expect(
          await until(() => ana.page.evaluate(() => CSS.highlights.get('bookbag-liked-a') === undefined)),
        ).toBe(true);
        await ana.visit(`${site.origin}/other`);
        await ana.visit('about:blank');
        await ana.visit(`${site.origin}/song`);
        expect(await scriptsIn(ana.page)).toBe(0);
      });
    });
  });
};
