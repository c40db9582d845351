import { describe, expect, it } from 'vitest';
import { click, fill, showsText, valueOf } from '../../../scripts/by-role.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { openReading } from '../../../scripts/journey.mjs';
import { type Couple, shows } from '../../support/two-people';

const discussion = async (person: Couple['ana']): Promise<void> => {
  await openReading(person, SAMPLE.title);
  await click(person.panel, 'tab', 'Discussion');
};
const seal = async (person: Couple['ana'], words: string): Promise<void> => {
  await fill(person.panel, 'textbox', 'What I liked', words);
  await click(person.panel, 'button', 'Share with partner: What I liked');
};

/** Two real browsers seal their answers to one prompt; both open with the panels closed. */
export const sealed = (home: Couple): void => {
  describe('answers that are revealed together', () => {
    it('stay sealed over a killed browser, and open while its panel is closed', async () => {
      const { ana, bo } = home;
      await discussion(ana);
      await seal(ana, 'That nobody is hushed.');
      await shows(ana, 'Sealed until both answered');
      expect(await valueOf(ana.panel, 'textbox', 'What I liked')).toBe('');
      await discussion(bo);
      await shows(bo, 'Sealed until both answered');
      await shows(bo, 'answer opens together with yours');
      expect(await showsText(bo.panel, 'nobody is hushed', 0)).toBe(false);

      await ana.kill();
      await seal(bo, 'The window.');
      await shows(bo, 'computer is next on');
      expect(await showsText(bo.panel, 'nobody is hushed', 0)).toBe(false);

      home.ana = await ana.restart(); // no panel is open there
      await shows(bo, 'That nobody is hushed.', 100_000);
      await home.ana.openPanel(home.address);
      await discussion(home.ana);
      await shows(home.ana, 'The window.');
      await shows(home.ana, 'That nobody is hushed.');
    }, 180_000);
  });
};
