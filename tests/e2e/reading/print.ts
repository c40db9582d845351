import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { sheetsOf } from '../../support/pdf-sheets';
import { type Couple, toReadings } from '../../support/two-people';

/** Above 60 items a list has only those near the window in the page. */
const MANY = 64;

/** What is printed. */
export const print = (home: Couple): void => {
  describe('print', () => {
    let desk: Page;
    beforeAll(async () => {
      const { ana, bo } = home;
      await ana.visit(home.address);
      await toReadings(home);
      await clip(ana, SAMPLE.title);
      await sees(bo, SAMPLE.title);
      await openReading(bo, SAMPLE.title);
      await click(bo.panel, 'tab', 'Discussion');
      await click(bo.panel, 'switch', 'Reveal together'); // shared at once
      await fill(bo.panel, 'textbox', 'What I liked', 'The quiet kettle');
      await click(bo.panel, 'button', 'Share with partner: What I liked');
      await fill(bo.panel, 'textbox', 'Write a comment', 'We could try this in May');
      await click(bo.panel, 'button', 'Comment');
      await click(bo.panel, 'tab', 'Notes');
      const box = await getByRole(bo.panel, 'textbox', 'Write a note');
      await box.focus();
      for (let n = 1; n <= MANY; n += 1) {
        await bo.panel.keyboard.sendCharacter(`Shelf number ${n}.`);
        await chord(bo.panel, 'Control', 'Enter');
        await until(() => box.evaluate((one) => (one as HTMLTextAreaElement).value === ''), 10_000, 10);
      }
      await openReading(ana, SAMPLE.title);
    }, 180_000);
    afterAll(() => desk?.close());

    const folded = (all: readonly string[]): string => all.join(' ').replace(/\s+/g, ' ');

    /** How often a page has asked the browser to print it. The browser's own printing is kept out: see `printingDesk`. */
    const prints = (page: Page): Promise<number> =>
      page.evaluate(() => (window as { prints?: number }).prints ?? 0);

    /**
     * Presses what prints in the panel, and answers the desk that opens for it. What the browser does then differs from one
     * computer to the next, so the same address is opened again with a printer that only counts.
     */
    async function printingDesk({ browser }: Person, press: () => Promise<void>): Promise<Page> {
      let address = '';
      const isDesk = (one: Target): boolean => {
        const isIt = one.url().includes('/desk.html?print');
        if (isIt) address = one.url();
        return isIt;
      };
      const coming = browser.waitForTarget(isDesk, { timeout: 10_000 });
      await press();
      await (await (await coming).page())?.close();
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const counted = window as { prints?: number };
        window.print = () => (counted.prints = (counted.prints ?? 0) + 1);
      });
      await page.goto(address);
      expect(await until(async () => (await prints(page)) === 1, 15_000)).toBe(true);
      return page;
    }

    describe('a printed reading', () => {
      it('is opened by the panel on the desk, which prints it once', async () => {
        desk = await printingDesk(home.ana, () => click(home.ana.panel, 'button', 'Print'));
        expect(desk.url()).toMatch(/\/desk\.html#reading=/); // loaded anew, it is not printed once more
        await desk.reload();
        await getByRole(desk, 'region', 'Article');
        expect(await prints(desk)).toBe(0);
      });

      it('has its text with numbers, and what both said', async () => {
        const words = folded(await sheetsOf(desk));
        expect(words).toContain(SAMPLE.title);
        expect(words).toContain(home.address); // where the page stands
        expect(words).toContain('For eleven years we counted chairs');
        expect(words).toMatch(/\b1 2\b/); // a PDF has the numbers of a sheet's paragraphs after its text
        expect(words).toContain('What I liked');
        expect(words).toContain('The quiet kettle');
        expect(words).toContain('We could try this in May');
      });

      it('has nothing that is there to be pressed or filled in', async () => {
        const words = folded(await sheetsOf(desk));
        for (const no of [
          'Share with partner',
          'Back',
          'Settings',
          'Here now',
          'Reply',
          'Print',
          'Cite',
          'Open the page',
        ])
          expect(words).not.toContain(no);
        expect(words).not.toContain('Write a comment');
      });
    });

    describe('what a person leaves out', () => {
      it('is not on the sheets, and on them again once it is chosen', async () => {
        await click(desk, 'button', 'What to print');
        await click(desk, 'checkbox', 'Discussion');
        const without = folded(await sheetsOf(desk));
        expect(without).toContain('For eleven years we counted chairs');
        expect(without).not.toContain('The quiet kettle');
        expect(without).toContain('Highlights');
        await click(desk, 'checkbox', 'Highlights');
        await desk.reload(); // it is kept on this device
        await getByRole(desk, 'region', 'Article');
        const text = folded(await sheetsOf(desk));
        expect(text).toContain('For eleven years we counted chairs');
        expect(text).not.toContain('Highlights');
        expect(text).not.toContain('What to print');
        await click(desk, 'button', 'What to print');
        for (const part of ['Discussion', 'Highlights']) await click(desk, 'checkbox', part);
        expect(folded(await sheetsOf(desk))).toContain('The quiet kettle');
      });
    });

    describe('a printed list', () => {
      it('has all its items, not only those near the window', async () => {
        await desk.goto(`${desk.url().split('#')[0] ?? ''}#list=notes`);
        await getByRole(desk, 'feed', 'Notes');
        await until(() => desk.$$eval('article', (all) => all.length > 10), 5000);
        expect(await desk.$$eval('article', (all) => all.length)).toBeLessThan(MANY);
        const words = folded(await sheetsOf(desk));
        for (let n = 1; n <= MANY; n += 1) expect(words).toContain(`Shelf number ${n}.`);
        expect(words).not.toContain('Write a note');
        expect(await until(() => desk.$$eval('article', (all) => all.length < 40), 5000)).toBe(true);
      });

      it('of readings has their titles', async () => {
        await click(desk, 'tab', 'Readings');
        await getByRole(desk, 'list', 'Readings');
        const words = folded(await sheetsOf(desk));
        expect(words).toContain(SAMPLE.title);
        expect(words).not.toContain('Remove');
      });
    });

    describe('a printed draft', () => {
      it('is opened by the panel on the desk, which prints it as it goes out', async () => {
        const { panel } = home.ana;
        await click(panel, 'tab', 'Write');
        await click(panel, 'button', 'New draft');
        await click(panel, 'menuitem', 'Blank');
        await fill(panel, 'textbox', 'Title', 'On Paper');
        await (await getByRole(panel, 'textbox', 'Draft')).focus();
        await panel.keyboard.type('## What we did\nWe moved the **song** to the front.');
        const page = await printingDesk(home.ana, async () => {
          await click(panel, 'button', 'Export');
          await click(panel, 'menuitem', 'Print');
        });
        expect(folded(await sheetsOf(page))).toBe('On Paper What we did We moved the song to the front.');
        expect(page.url()).toMatch(/\/desk\.html#draft=/);
        await page.reload();
        await getByRole(page, 'textbox', 'Draft');
        expect(await prints(page)).toBe(0);
        await page.close();
      });
    });

    describe('what is planned, printed', () => {
      const open = async (...steps: readonly (readonly [string, string])[]): Promise<void> => {
        for (const [role, name] of steps) await click(home.ana.panel, role, name);
      };

      it('is a goal on a sheet, with its steps and how far it is', async () => {
        const { panel } = home.ana;
        await open(['tab', 'Plan'], ['link', 'Goals'], ['button', 'Add a goal']);
        await fill(panel, 'textbox', 'Title', 'Lead one story time');
        await fill(panel, 'textbox', 'Why', 'I have never led one alone.');
        await open(['button', 'Save'], ['button', 'Lead one story time']);
        await fill(panel, 'textbox', 'Add a step', 'Pick a song');
        await click(panel, 'button', 'Add');
        const page = await printingDesk(home.ana, () => click(panel, 'button', 'Print the goal sheet'));
        const words = folded(await sheetsOf(page));
        for (const one of ['Lead one story time', 'I have never led one alone.', 'Pick a song', '0 %'])
          expect(words).toContain(one);
        for (const no of ['I agree', 'Add a step', 'Edit', 'Back']) expect(words).not.toContain(no);
        await page.close();
      });

      it('and the year of the two, without what a person leaves out', async () => {
        const { panel } = home.ana;
        await open(['tab', 'Plan'], ['link', 'Our year'], ['checkbox', 'Readings']);
        const page = await printingDesk(home.ana, () => click(panel, 'button', 'Print'));
        const words = folded(await sheetsOf(page));
        for (const one of ['Our year', 'Ana', 'Bo', 'Lead one story time', 'On Paper'])
          expect(words).toContain(one);
        expect(words).not.toContain(SAMPLE.title);
        await click(page, 'checkbox', 'Readings');
        expect(folded(await sheetsOf(page))).toContain(SAMPLE.title);
        await page.close();
      });
    });
  });
};
