import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, queryByRole, showsText } from '../../../scripts/by-role.mjs';
import { until } from '../../../scripts/driver.mjs';
import { type Couple, shows } from '../../support/two-people';

/** Questions for each other. */
export const questions = (home: Couple): void => {
  describe('questions for each other', () => {
    beforeAll(async () => {
      const { ana, bo } = home;
      for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Plan');
      await click(ana.panel, 'link', 'Questions');
      await click(ana.panel, 'button', 'New set of questions');
      await fill(ana.panel, 'textbox', 'Title', 'Before we meet in May');
      await click(ana.panel, 'button', 'Save');
      await click(bo.panel, 'link', 'Questions');
      for (const { panel } of [ana, bo]) await click(panel, 'button', 'Before we meet in May', 15_000);
    });

    it('are only their writer’s until they are sent', async () => {
      const { ana, bo } = home;
      await fill(ana.panel, 'textbox', 'My question', 'How did you begin?');
      await click(ana.panel, 'button', 'Add');
      await shows(ana, 'Only you see it so far.');
      await fill(bo.panel, 'textbox', 'My question', 'What would you ask for?');
      await click(bo.panel, 'button', 'Add');
      await click(bo.panel, 'button', 'Send my questions');
      await shows(ana, 'What would you ask for?');
      expect(await showsText(bo.panel, 'How did you begin?', 300)).toBe(false);
      await click(ana.panel, 'button', 'Send my questions');
      await shows(bo, 'How did you begin?');
    });

    it('wait at the home of Plan for each of the two, and lead back to their place', async () => {
      const waits = 'Questions to answer: “Before we meet in May”';
      for (const person of [home.ana, home.bo]) {
        await click(person.panel, 'tab', 'Plan');
        await shows(person, 'Waiting for you');
        await shows(person, person === home.ana ? 'Waiting for Bo' : 'Waiting for Ana');
        await click(person.panel, 'button', waits);
        await shows(person, 'My answer');
      }
    });

    it('have sealed answers that open together', async () => {
      const { ana, bo } = home;
      await fill(bo.panel, 'textbox', 'My answer', 'With a drum and no plan');
      await click(bo.panel, 'button', 'Seal my answers');
      await shows(bo, 'Your answer is sealed.');
      await shows(ana, 'The answer of Bo is sealed until you have answered too.');
      expect(await showsText(ana.panel, 'With a drum and no plan', 300)).toBe(false);
      await fill(ana.panel, 'textbox', 'My answer', 'For a budget of our own');
      await click(ana.panel, 'button', 'Seal my answers');
      await shows(bo, 'For a budget of our own');
      await shows(ana, 'With a drum and no plan');
      for (const { panel } of [ana, bo])
        expect(
          await until(async () => (await queryByRole(panel, 'textbox', 'My answer')) === null, 5_000),
        ).toBe(true);
      await click(ana.panel, 'button', 'Bring to our meeting');
      await click(bo.panel, 'button', 'On our list', 15_000);
      expect(
        await until(async () => (await queryByRole(ana.panel, 'button', 'On our list')) === null, 15_000),
      ).toBe(true);
    });
  });
};
