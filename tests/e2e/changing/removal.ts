import { describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, queryByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { clip, openReading } from '../../../scripts/journey.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { type Couple, hides, post, shows } from '../../support/two-people';

/** The words of what has the focus. */
const focused = (person: Person): Promise<string> =>
  person.panel.evaluate(() => document.activeElement?.textContent ?? '');
const sees = (person: Person, role: string, name: string) => getByRole(person.panel, role, name, 15_000);
const ctrlZ = ({ panel }: Person): Promise<void> => chord(panel, 'Control', 'z');

/** What one of the two removes. */
export const removal = (home: Couple): void => {
  describe('a removal under the reader', () => {
    it('is told by name, has the focus, and comes back with the discussion and what was half typed', async () => {
      const { ana, bo } = home;
      await clip(ana, SAMPLE.title);
      await sees(bo, 'button', SAMPLE.title);
      await openReading(ana, SAMPLE.title);
      await click(ana.panel, 'tab', 'Discussion');
      await fill(ana.panel, 'textbox', 'Write a comment', 'Page two.');
      await click(ana.panel, 'button', 'Comment');
      await fill(ana.panel, 'textbox', 'Write a comment', 'Half typ');
      await click(bo.panel, 'button', 'Remove');
      await shows(bo, 'Removed for you and Ana');
      await sees(ana, 'heading', 'Bo removed this reading');
      expect(await focused(ana)).toBe('Bo removed this reading');
      await click(ana.panel, 'button', 'Put it back');
      await sees(bo, 'button', SAMPLE.title);
      await click(ana.panel, 'tab', 'Discussion');
      await shows(ana, 'Page two.');
      const box = await getByRole(ana.panel, 'textbox', 'Write a comment');
      await until(
        async () => (await box.evaluate((one) => (one as HTMLTextAreaElement).value)) === 'Half typ',
      );
      expect(await box.evaluate((one) => (one as HTMLTextAreaElement).value)).toBe('Half typ');
    });

    it('stands in the list "Removed" at both ends, also after the panel was closed, and is put back from it', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'tab', 'Readings');
      await click(bo.panel, 'button', 'Remove');
      await shows(ana, `Bo removed “${SAMPLE.title}”`);
      await ana.panel.reload();
      await click(ana.panel, 'button', 'Removed');
      await sees(ana, 'list', 'Removed');
      await click(ana.panel, 'button', 'Put it back');
      await sees(bo, 'button', SAMPLE.title);
      expect(await queryByRole(bo.panel, 'button', 'Removed')).toBeNull();
    });
  });

  describe('Ctrl+Z', () => {
    it('takes two removals back from another section, the last first', async () => {
      const { ana } = home;
      for (const words of ['First note', 'Second note']) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as she writes them
        await post(ana, words);
      }
      await click(ana.panel, 'button', 'Remove');
      await hides(ana, 'Second note');
      await click(ana.panel, 'button', 'Remove');
      await click(ana.panel, 'tab', 'Books');
      await ctrlZ(ana);
      await shows(ana, '“First note” is back.');
      await ctrlZ(ana);
      await shows(ana, '“Second note” is back.');
      await click(ana.panel, 'tab', 'Notes');
      await shows(ana, 'First note');
    });

    it('takes back what was typed in a text box, and nothing else; in a box that has nothing it goes on', async () => {
      const { ana } = home;
      await click(ana.panel, 'button', 'Remove');
      await hides(ana, 'Second note');
      const box = await getByRole(ana.panel, 'textbox', 'Write a note');
      await box.focus();
      await ana.panel.keyboard.type('abc');
      const typed = () => box.evaluate((one) => (one as HTMLTextAreaElement).value);
      for (let n = 0; n < 3 && (await typed()) !== ''; n += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the browser takes back a letter or all of them
        await ctrlZ(ana);
      }
      expect(await typed()).toBe('');
      expect(await queryByRole(ana.panel, 'button', 'Removed')).not.toBeNull();
      await ctrlZ(ana);
      await shows(ana, '“Second note” is back.');
    });
  });

  it('a toast never lies over what has the focus', async () => {
    const { ana } = home;
    await click(ana.panel, 'button', 'Remove');
    await click(ana.panel, 'button', 'Removed');
    const last = await getByRole(ana.panel, 'button', 'Put it back');
    await last.focus();
    await click(ana.panel, 'tab', 'Notes');
    await ctrlZ(ana);
    await shows(ana, 'is back.');
    for (let n = 0; n < 12; n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one stop after the other
      await ana.panel.keyboard.press('Tab');
      // oxlint-disable-next-line no-await-in-loop -- drawn before it is measured
      const covered = await ana.panel.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const toast = document.querySelector('.toast');
        const focus = document.activeElement;
        if (toast === null || focus === null || focus === document.body || toast.contains(focus))
          return false;
        const [over, under] = [toast.getBoundingClientRect(), focus.getBoundingClientRect()];
        return under.height < 400 && under.bottom > over.top && under.top < over.bottom;
      });
      expect(covered).toBe(false);
    }
  });
};
