import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, valueOf } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { openReading } from '../../../scripts/journey.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { type Couple, hides, shows } from '../../support/two-people';

/** Two forms over one thing. The sample is in the notebook. */
export const twoForms = (home: Couple): void => {
  describe('two dialogs and two boxes', () => {
    beforeAll(async () => {
      for (const person of [home.ana, home.bo]) {
        // oxlint-disable-next-line no-await-in-loop -- one person after the other, as they do it
        await click(person.panel, 'tab', 'Books');
      }
    });

    const edit = (person: Person) => click(person.panel, 'button', 'Edit');
    const save = (person: Person) => click(person.panel, 'button', 'Save');
    const put = (person: Person, name: string, words: string) => fill(person.panel, 'textbox', name, words);
    /** Waits until a field holds the words. */
    const holds = async (page: Page, name: string, words: string): Promise<void> => {
      await until(async () => (await valueOf(page, 'textbox', name)) === words, 10_000);
      expect(await valueOf(page, 'textbox', name)).toBe(words);
    };
    const bothShow = async (...words: string[]): Promise<void> => {
      await Promise.all(words.flatMap((one) => [shows(home.ana, one), shows(home.bo, one)]));
    };

    describe('two forms over one book', () => {
      it('one adds author and values, the other her reason: all of it stands at both ends', async () => {
        const { ana, bo } = home;
        await click(ana.panel, 'button', 'Add a book');
        await put(ana, 'Title', 'Soup');
        await save(ana);
        await bothShow('Soup');
        await edit(ana);
        await edit(bo);
        await put(bo, 'Author', 'B. Kato');
        await put(bo, 'Values', 'family');
        await save(bo);
        await holds(ana.panel, 'Author', 'B. Kato');
        await put(ana, 'Why I enjoy it', 'Every page smells.');
        await save(ana);
        await bothShow('B. Kato', 'family', 'Every page smells.');
      });

      it('both type a title: the later one sees both and chooses', async () => {
        const { ana, bo } = home;
        await edit(ana);
        await put(ana, 'Title', 'Soups');
        await edit(bo);
        await put(bo, 'Title', 'Soup for two');
        await save(bo);
        await getByRole(ana.panel, 'button', 'Keep mine: Title', 15_000);
        await save(ana); // says nothing yet: the person has not chosen
        await shows(bo, 'Soup for two');
        await click(ana.panel, 'button', 'Take this: Title');
        await holds(ana.panel, 'Title', 'Soup for two');
        await save(ana);
        await bothShow('Soup for two');
      });

      it('Cancel and Esc forget: a title that was given up does not come back over the partner’s', async () => {
        const { ana, bo } = home;
        await edit(ana);
        await put(ana, 'Title', 'WRONG TITLE');
        await click(ana.panel, 'button', 'Cancel');
        await edit(ana);
        await put(ana, 'Title', 'WRONG AGAIN');
        await ana.panel.keyboard.press('Escape');
        await edit(bo);
        await put(bo, 'Title', 'Soup for three');
        await save(bo);
        await shows(ana, 'Soup for three');
        await edit(ana);
        await holds(ana.panel, 'Title', 'Soup for three');
        await save(ana);
        await bothShow('Soup for three');
      });

      it('the partner removes it: the form says so and adds it again with the words', async () => {
        const { ana, bo } = home;
        await edit(ana);
        await put(ana, 'Why I enjoy it', 'Salt, and time.');
        await click(bo.panel, 'button', 'Remove');
        await shows(ana, 'Somebody removed this meanwhile. Your words are still here.');
        await click(ana.panel, 'button', 'Add it again with my words');
        await bothShow('Soup for three', 'B. Kato', 'Salt, and time.');
      });

      it('the other says why in his own column, without the whole form', async () => {
        const { bo } = home;
        await click(bo.panel, 'button', 'Say why');
        expect(await queryByRole(bo.panel, 'dialog', 'Edit the book')).toBeNull();
        await put(bo, 'Why I enjoy it', 'My grandmother made it.');
        await save(bo);
        await bothShow('My grandmother made it.', 'Salt, and time.');
      });
    });

    /** The desk of a person, in a tab of its own. */
    async function desk(person: Person): Promise<Page> {
      const page = await person.browser.newPage();
      await page.goto(`chrome-extension://${person.extensionId}/desk.html`);
      await click(page, 'tab', 'Notes');
      await getByRole(page, 'textbox', 'Write a note');
      return page;
    }

    describe('unsent words', () => {
      const BOX = 'Write a note';
      const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

      it('of panel and desk stand apart, and come back when either is opened again', async () => {
        const { ana } = home;
        await click(ana.panel, 'tab', 'Notes');
        await put(ana, BOX, 'from the panel');
        await pause(1000); // longer than words wait to be kept
        let page = await desk(ana);
        await pause(1500); // longer than a place that closes is waited for
        expect(await valueOf(page, 'textbox', BOX)).toBe('');
        await fill(page, 'textbox', BOX, 'from the desk');
        await pause(1000);
        expect(await valueOf(ana.panel, 'textbox', BOX)).toBe('from the panel');
        await page.close();
        page = await desk(ana);
        await holds(page, BOX, 'from the desk');
        await ana.panel.reload();
        await click(ana.panel, 'tab', 'Notes');
        await holds(ana.panel, BOX, 'from the panel');
        await page.close();
      });

      it('stand in their box when an answer is edited, and the answer is taken back', async () => {
        const { ana, bo } = home;
        await click(ana.panel, 'tab', 'Readings');
        await openReading(ana, SAMPLE.title);
        await click(ana.panel, 'tab', 'Discussion');
        await click(ana.panel, 'switch', 'Reveal together'); // shared at once
        await put(ana, 'What I liked', 'The silence.');
        await click(ana.panel, 'button', 'Share with partner: What I liked');
        await click(bo.panel, 'tab', 'Readings');
        await openReading(bo, SAMPLE.title);
        await click(bo.panel, 'tab', 'Discussion');
        await shows(bo, 'The silence.');
        await put(ana, 'What I liked', 'half a tho');
        await edit(ana);
        await holds(ana.panel, 'Your answer: What I liked', 'The silence.');
        await put(ana, 'Your answer: What I liked', 'The map.');
        await save(ana);
        await shows(bo, 'The map.');
        expect(await valueOf(ana.panel, 'textbox', 'What I liked')).toBe('half a tho');
        await click(ana.panel, 'button', 'Take back');
        await hides(bo, 'The map.');
      });
    });
  });
};
