import { describe, it, expect } from 'vitest';
import { click, fill, getByRole, queryByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { dragOnto } from '../../support/drag-onto';
import { type Couple, shows } from '../../support/two-people';

/** Opens something in a drawer from the home of Plan. */
async function openIn({ panel }: Person, drawer: string, title: string): Promise<void> {
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', drawer);
  await click(panel, 'button', title, 15_000);
}

/** Goals, resources and events. */
export const goals = (home: Couple): void => {
  describe('a goal', () => {
    it('is set by one, and agreed to by both', async () => {
      const { ana, bo } = home;
      for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Plan');
      await click(ana.panel, 'link', 'Goals');
      await click(ana.panel, 'button', 'Add a goal');
      await click(ana.panel, 'button', 'Save');
      await shows(ana, 'Give it a title.');
      await fill(ana.panel, 'textbox', 'Title', 'Lead one story time');
      await fill(ana.panel, 'textbox', 'Why', 'I have never led one alone.');
      await click(ana.panel, 'button', 'Save');
      await click(ana.panel, 'button', 'Lead one story time');
      await click(ana.panel, 'button', 'I agree');
      await shows(ana, 'You agreed.');
      await shows(bo, 'Agree to the goal “Lead one story time”');
      await openIn(bo, 'Goals', 'Lead one story time');
      await shows(bo, 'Ana agreed.');
      await click(bo.panel, 'button', 'I agree');
      await shows(bo, 'Agreed by both');
      await shows(ana, 'Agreed by both');
    });

    it('is agreed to no more once the other changes it', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'button', 'Edit');
      await fill(bo.panel, 'textbox', 'Title', 'Lead two story times');
      await click(bo.panel, 'button', 'Save');
      await shows(ana, 'Lead two story times');
      await shows(ana, 'Bo agreed.');
      await click(ana.panel, 'button', 'I agree');
      await shows(bo, 'Agreed by both');
    });

    it('has steps that either of them adds, orders, takes and ticks', async () => {
      const { ana, bo } = home;
      for (const step of ['Pick a song', 'Ask for a date']) {
        await fill(ana.panel, 'textbox', 'Add a step', step);
        await click(ana.panel, 'button', 'Add');
        await shows(bo, step);
      }
      await (await getByRole(bo.panel, 'checkbox', 'Pick a song')).click();
      expect(
        await until(
          () =>
            getByRole(ana.panel, 'checkbox', 'Pick a song').then((box) =>
              box.evaluate((node) => (node as unknown as HTMLInputElement).checked),
            ),
          5_000,
        ),
      ).toBe(true);
    });

    it('has steps that the pointer puts in order', async () => {
      const { ana, bo } = home;
      const steps = ({ panel }: Person): Promise<string> =>
        panel.evaluate(() =>
          [...document.querySelectorAll('.step-check')].map((one) => one.textContent.trim()).join(),
        );
      expect(await steps(ana)).toBe('Pick a song,Ask for a date');
      await dragOnto(ana.panel, '.goal-step [data-drag]', 0, 1);
      for (const one of [ana, bo])
        expect(await until(async () => (await steps(one)) === 'Ask for a date,Pick a song', 15_000)).toBe(
          true,
        );
    });

    it('gets on, with a word each time, and the words stay', async () => {
      const { ana, bo } = home;
      const slider = await getByRole(bo.panel, 'slider', 'Progress');
      await slider.focus();
      for (let n = 0; n < 8; n += 1) await bo.panel.keyboard.press('ArrowRight');
      await fill(bo.panel, 'textbox', 'A word on it', 'The first verse went well.');
      await click(bo.panel, 'button', 'Tell 40 %');
      await shows(ana, 'The first verse went well.');
      await shows(ana, '40 % · Bo');
    });
  });

  describe('a drawer', () => {
    it('holds resources and events, and says in words how many', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'tab', 'Plan');
      await click(ana.panel, 'link', 'Resources');
      await click(ana.panel, 'button', 'Add a resource');
      await fill(ana.panel, 'textbox', 'Title', 'Songs by age');
      await fill(ana.panel, 'textbox', 'Web address', 'songs.example/by-age');
      await click(ana.panel, 'button', 'Save');
      await click(ana.panel, 'button', 'Songs by age');
      const link = await getByRole(ana.panel, 'link', 'songs.example/by-age');
      expect(await link.evaluate((node) => (node as unknown as HTMLAnchorElement).href)).toBe(
        'https://songs.example/by-age',
      );
      await click(ana.panel, 'button', 'Back');
      await getByRole(ana.panel, 'list', 'Resources');
      await click(ana.panel, 'button', 'Back');
      await click(ana.panel, 'link', 'Events');
      await click(ana.panel, 'button', 'Add an event');
      await fill(ana.panel, 'textbox', 'Title', 'Spring institute');
      await fill(ana.panel, 'textbox', 'Place', 'Denver');
      await click(ana.panel, 'button', 'Save');
      await click(ana.panel, 'button', 'Spring institute');
      await (await getByRole(ana.panel, 'combobox', 'I go')).select('yes');
      await openIn(bo, 'Events', 'Spring institute');
      await shows(bo, 'Goes');
      await click(bo.panel, 'button', 'Remove');
      expect(await until(async () => (await queryByRole(bo.panel, 'list', 'Events')) === null, 5_000)).toBe(
        true,
      );
      await shows(ana, 'removed this');
    });
  });
};
