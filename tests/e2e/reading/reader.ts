import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, queryByRole, showsText } from '../../../scripts/by-role.mjs';
import { serveSite, type Site, until } from '../../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { selectWords, spotsOf } from '../../support/select-words';
import { setSize } from '../../support/set-size';
import { type Couple, shows, toReadings } from '../../support/two-people';

const TITLE = 'A Year of Small Songs';
const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, n) =>
    `In week ${n + 1} the families sang <em>una can</em>ción of their own. Nobody counted the chairs, and nobody asked who had stayed at home that day.`,
);
const html = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>
${PARAGRAPHS.map((one, n) => `${n % 20 === 0 ? `<h2>Part ${n / 20 + 1}</h2>` : ''}<p>${one}</p>`).join('\n')}</article></main></body></html>`;

/** How a long text looks, is searched, gone on with and read aloud. */
export const reader = (home: Couple): void => {
  describe('the reader', () => {
    let site: Site;
    let desk: Page;
    beforeAll(async () => {
      site = await serveSite({ '/songs': { body: html } });
      const { ana, bo } = home;
      await toReadings(home);
      await ana.visit(`${site.origin}/songs`);
      await clip(ana, TITLE);
      await sees(bo, TITLE);
      await openReading(ana, TITLE);
      desk = await ana.browser.newPage();
      await setSize(desk, 1280, 800);
      await desk.goto(`chrome-extension://${ana.extensionId}/desk.html`);
      await openReading({ panel: desk }, TITLE);
      await getByRole(desk, 'searchbox', 'Find in this reading');
    }, 180_000);
    afterAll(() => site.close());

    const sizeOf = (page: Page): Promise<number> =>
      page.$eval('.article p', (one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const painted = (page: Page, name: string): Promise<string[]> =>
      page.evaluate(
        (one) => [...(CSS.highlights.get(one) ?? [])].map((range) => (range as Range).toString()),
        name,
      );
    /** What is painted stands between the cover and the tools. */
    const isSeen = (page: Page, name: string): Promise<boolean> =>
      page.evaluate((one) => {
        const [range] = [...(CSS.highlights.get(one) ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        const tools = document.querySelector('.reader-dock')?.getBoundingClientRect();
        return box !== undefined && tools !== undefined && box.top > 60 && box.bottom <= tools.top;
      }, name);
    const numberSeen = (page: Page): Promise<number> =>
      page.$$eval('.article p', (all) => all.findIndex((one) => one.getBoundingClientRect().top > 60) + 1);

    describe('how a text looks', () => {
      it('changes in the panel and on the desk as one moves, and is kept', async () => {
        const { panel } = home.ana;
        const before = await sizeOf(desk);
        await click(panel, 'button', 'Text');
        const slider = await getByRole(panel, 'slider', 'Size');
        await slider.focus();
        for (let n = 0; n < 4; n += 1) await panel.keyboard.press('ArrowRight');
        expect(await until(async () => Math.abs((await sizeOf(desk)) / before - 1.2) < 0.001)).toBe(true);
        await click(panel, 'radio', 'Sepia');
        const ground = (): Promise<string> =>
          desk.$eval('.leaf', (leaf) => getComputedStyle(leaf).backgroundColor);
        expect(await until(async () => (await ground()) === 'rgb(244, 232, 210)')).toBe(true);
        await desk.reload();
        expect(await until(async () => (await ground().catch(() => '')) === 'rgb(244, 232, 210)')).toBe(true);
        await panel.keyboard.press('Escape');
      });

      it('reads the file of a typeface only when it is chosen', async () => {
        const { panel } = home.ana;
        const faces = (): Promise<string> =>
          panel.evaluate(() =>
            [...document.fonts]
              .filter(({ status, family }) => status === 'loaded' && /Lexend|Dyslexic/.test(family))
              .map(({ family }) => family)
              .join(),
          );
        expect(await faces()).toBe('');
        await click(panel, 'button', 'Text');
        const select = await getByRole(panel, 'combobox', 'Typeface');
        await select.select('lexend');
        expect(await until(async () => (await faces()).includes('Lexend'))).toBe(true);
        expect(await faces()).not.toContain('Dyslexic');
        await click(panel, 'button', 'All as it was at first');
        await click(panel, 'button', 'Text');
      });
    });

    describe('a script that is written otherwise', () => {
      /** How a paragraph of a language is set. */
      const setting = (lang: string, dir = 'auto', words = '') =>
        desk.evaluate(
          (language, direction, text) => {
            const article = document.querySelector<HTMLElement>('.article') as HTMLElement;
            const before = [article.lang, article.dir] as const;
            [article.lang, article.dir] = [language, direction];
            if (language === '') article.removeAttribute('lang');
            const one = document.createElement('p');
            one.textContent = text;
            if (text !== '') article.prepend(one);
            const style = getComputedStyle(article.querySelector('p') as HTMLElement);
            const {
              hyphens,
              direction: way,
              textAlign,
              lineBreak,
              wordBreak,
              letterSpacing,
              lineHeight,
            } = style;
            const tall = Number.parseFloat(lineHeight) / Number.parseFloat(style.fontSize);
            one.remove();
            [article.lang, article.dir] = before;
            return { hyphens, way, textAlign, lineBreak, wordBreak, letterSpacing, tall };
          },
          lang,
          dir,
          words,
        );

      it('is hyphenated where its language is known, from right to left, or broken between signs', async () => {
        expect(await setting('en')).toMatchObject({ hyphens: 'auto', way: 'ltr' });
        expect(await setting('')).toMatchObject({ hyphens: 'manual' });
        const latin = await setting('es');
        const arabic = await setting('ar', 'rtl');
        expect(arabic).toMatchObject({ way: 'rtl', textAlign: 'start', letterSpacing: 'normal' });
        expect(arabic.tall).toBeGreaterThan(latin.tall);
        expect(await setting('he', 'auto', 'שלום לכל הילדים')).toMatchObject({ way: 'rtl' });
        for (const lang of ['zh', 'ja', 'ko'])
          expect(await setting(lang)).toMatchObject({ hyphens: 'manual', lineBreak: 'strict', way: 'ltr' });
        expect(await setting('ko')).toMatchObject({ wordBreak: 'keep-all' });
        expect((await setting('ja')).tall).toBeGreaterThan(latin.tall);
      });
    });

    describe('a long text', () => {
      it('is searched over borders of elements, and shows where one is', async () => {
        const { panel } = home.ana;
        await fill(panel, 'searchbox', 'Find in this reading', 'CANCION of their');
        expect(await showsText(panel, ' of 60')).toBe(true); // it begins at what is seen
        const first = await panel.$eval('.found-line', (line) => Number.parseInt(line.textContent ?? '', 10));
        for (let n = 0; n < 30; n += 1) await panel.keyboard.press('Enter');
        expect(await showsText(panel, `${((first + 29) % 60) + 1} of 60`)).toBe(true);
        expect(await painted(panel, 'bookbag-found-now')).toEqual(['canción of their']);
        expect((await painted(panel, 'bookbag-found')).length).toBe(59);
        expect(await until(() => isSeen(panel, 'bookbag-found-now'))).toBe(true);
        await panel.keyboard.press('Escape');
        expect(await until(async () => (await painted(panel, 'bookbag-found-now')).length === 0)).toBe(true);
      });

      it('opens at a paragraph that its address names', async () => {
        await desk.goto(`${desk.url().split('&')[0] ?? ''}&paragraph=42`);
        expect(await until(async () => (await numberSeen(desk)) === 42)).toBe(true);
        expect(await desk.evaluate(() => document.activeElement?.textContent?.startsWith('In week 42'))).toBe(
          true,
        );
        const list = await getByRole(desk, 'list', 'In this reading');
        const now = (): Promise<string> =>
          list.$$eval('[aria-current]', (all) => all.map((one) => one.textContent).join());
        expect(await until(async () => (await now()) === 'Part 3')).toBe(true);
      });

      it('stays where it is on the desk while the thread of marked words opens beside them', async () => {
        const words = 'In week 44 the families sang';
        await selectWords(desk, words);
        await click(desk, 'button', 'Liked');
        const [spot] = await spotsOf(desk, words);
        const before = await desk.evaluate(() => window.scrollY);
        await desk.mouse.click(spot.x + 6, spot.y);
        const opened = (): Promise<number> =>
          desk.evaluate(() => document.activeElement?.closest('li')?.getBoundingClientRect().top ?? -999);
        expect(await until(async () => Math.abs((await opened()) - spot.y) < 24)).toBe(true);
        expect(await desk.evaluate(() => window.scrollY)).toBe(before);
        await desk.keyboard.type('All of them?');
        await chord(desk, 'Control', 'Enter');
        await shows(home.bo, '1 comment'); // on its card
        expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe(words);
        expect(await desk.evaluate(() => window.scrollY)).toBe(before);
      });

      it('has threads at the height of their words on the desk, and under the one before where there is no room', async () => {
        const weeks = [50, 51, 56];
        for (const week of weeks) {
          await selectWords(desk, `In week ${week} the families`);
          await click(desk, 'button', 'Liked');
          await until(() => desk.evaluate(() => getSelection()?.isCollapsed));
        }
        /** Pixels from each thread's top to the middle of its words, and from the thread above to it. */
        const stand = () =>
          desk.evaluate((all) => {
            const threads = [...document.querySelectorAll('.marks-part [data-highlight]')];
            const box = (node?: Element | null) => node?.getBoundingClientRect() ?? new DOMRect();
            return all.map((week) => {
              const quote = `In week ${week} the families`;
              const thread = threads.find((one) => one.querySelector('.marked')?.textContent === quote);
              const range = document.createRange();
              const words = document.querySelectorAll('.article p')[week - 1]?.firstChild;
              if (words) range.selectNodeContents(words);
              const { top, height } = range.getClientRects()[0] ?? new DOMRect();
              const above = threads[threads.indexOf(thread as Element) - 1];
              return {
                toWords: Math.round(top + height / 2 - box(thread).top),
                under: Math.round(box(thread).top - box(above).bottom),
                hasLine: thread?.classList.contains('at-words') ?? false,
              };
            });
          }, weeks);
        expect(
          await until(async () => (await stand()).map(({ hasLine }) => hasLine).join() === 'true,false,true'),
        ).toBe(true);
        const [first, second, far] = await stand();
        for (const one of [first, far]) expect(Math.abs((one?.toWords ?? 0) - 20)).toBeLessThan(4);
        expect(second?.under).toBe(12);
      });

      it('is gone on with where one was, and the partner reads how far that is', async () => {
        const { ana, bo } = home;
        await openReading(bo, TITLE);
        await getByRole(bo.panel, 'searchbox', 'Find in this reading');
        await bo.panel.evaluate(() =>
          document.querySelectorAll('.article p')[29]?.scrollIntoView({ block: 'start' }),
        );
        await until(() => bo.panel.evaluate(() => window.scrollY > 500));
        await new Promise((done) => setTimeout(done, 900)); // it looks where one is some times a second
        await click(bo.panel, 'button', 'Back');
        await click(ana.panel, 'button', 'Outline');
        expect(await showsText(ana.panel, 'Bo, at 4', 15_000)).toBe(true);
        await click(ana.panel, 'button', 'Outline');
        await bo.panel.evaluate(() => localStorage.clear());
        await bo.panel.reload();
        await openReading(bo, TITLE);
        await click(bo.panel, 'button', 'Continue where I was');
        const seen = (): Promise<number> => numberSeen(bo.panel);
        expect(await until(async () => Math.abs((await seen()) - 30) <= 1)).toBe(true);
        expect(await queryByRole(bo.panel, 'button', 'Continue where I was')).toBeNull();
      });
    });

    describe('reading aloud', () => {
      it('says what to do where this computer has no voice', async () => {
        const { panel } = home.ana;
        await click(panel, 'button', 'Read aloud');
        expect(await showsText(panel, 'No voice is installed on this computer.')).toBe(true);
        await click(panel, 'button', 'Read aloud'); // a toast has a "Close" of its own
        const isGone = async (): Promise<boolean> => (await panel.$('.aloud-bar')) === null;
        expect(await until(isGone)).toBe(true);
      });

      it('marks the sentence that is said and keeps it in view', async () => {
        const { panel } = home.ana;
        // a speech whose voice says nothing and ends when the test says so
        await panel.evaluate(() => {
          const voice = { name: 'Ada', lang: 'en-GB', voiceURI: 'ada', localService: true };
          const speech = Object.assign(new EventTarget(), {
            ...{ getVoices: () => [voice], cancel: () => undefined, resume: () => undefined },
            speak: (utterance: EventTarget) =>
              void Object.assign(window, { endSentence: () => utterance.dispatchEvent(new Event('end')) }),
          });
          const utterance = class extends EventTarget {};
          Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
          Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: utterance, configurable: true });
          window.scrollTo(0, 0);
        });
        await click(panel, 'button', 'Read aloud');
        await getByRole(panel, 'toolbar', 'Reading aloud');
        const spoken = async (): Promise<string> => (await painted(panel, 'bookbag-spoken')).join().trim();
        const first = await spoken();
        expect(first).not.toBe('');
        for (let n = 0; n < 20; n += 1) {
          const before = await spoken();
          await panel.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
          expect(await until(async () => (await spoken()) !== before)).toBe(true);
        }
        expect(await until(() => isSeen(panel, 'bookbag-spoken'))).toBe(true);
        await click(panel, 'button', 'Stop');
        expect(await until(async () => (await spoken()) === '')).toBe(true);
      });
    });
  });
};
