import { describe, expect, it } from 'vitest';
import { click } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { gone, restarted } from '../../support/browser';
import type { FirefoxPerson } from '../../support/firefox';
import { fileFrom, leftAtRelay, opensIn } from '../../support/firefox-letters';
import { opensFile, savesFile } from '../../support/letter-files';
import { storedRows } from '../../support/stored';
import { hides, post, reads, shows } from '../../support/two-people';

/** Fay in Firefox, and Bo in Chromium. */
export interface Both {
  fay: FirefoxPerson;
  bo: Person;
  readonly address: string;
  /** The relay ends, and starts again with what it has on its disk. */
  readonly relayEnds: () => void;
  readonly relayStarts: () => Promise<unknown>;
}

const LEFT = /^All sent · left at the relay at \d/;
const OPENED = 'All that was in the letter is in the notebook now.';

/** Firefox and Chromium are no longer online together. */
export const apart = (both: Both): void => {
  const notes = (): Promise<void> => both.fay.press('Notes');
  const says = async (words: string): Promise<void> => {
    await notes();
    await both.fay.fill('Write a note', words);
    await both.fay.press('Post');
    await both.fay.shows(words);
  };

  describe('apart, in both browsers', () => {
    it('letters go both ways', async () => {
      const { fay, bo } = both;
      both.relayEnds();
      await fay.offline(true);
      await reads(bo, /^(?!Here now)/, 30_000);
      await post(bo, 'By letter to Firefox.');
      await notes();
      expect(await fay.text()).not.toContain('By letter to Firefox.');
      await click(bo.panel, 'button', 'Settings');
      const letter = await savesFile(bo, 'Save a letter', 'The letter is in your downloads');
      await fay.press('Settings');
      await opensIn(fay, letter);
      await fay.shows(OPENED);
      await notes();
      await fay.shows('By letter to Firefox.');
      await says('By letter to Chromium.');
      await fay.press('Settings');
      await opensFile(bo, await fileFrom(fay, 'Save a letter'));
      await shows(bo, OPENED);
      await click(bo.panel, 'tab', 'Notes');
      await shows(bo, 'By letter to Chromium.');
    });

    it('the mailbox goes both ways, with the sidebar closed', async () => {
      const { fay, address } = both;
      await both.relayStarts();
      await post(both.bo, 'By mail to Firefox.');
      await reads(both.bo, LEFT, 30_000);
      await gone(both.bo);
      await fay.closeSidebar();
      await fay.offline(false);
      const hasCome = async () => (await storedRows(fay.own)).includes('By mail to Firefox.');
      expect(await until(hasCome, 40_000)).toBe(true);
      await fay.clickToolbar();
      await notes();
      await fay.shows('By mail to Firefox.');
      await leftAtRelay(fay, () => says('By mail to Chromium.'));
      fay.kill();
      both.bo = await restarted(both.bo, address);
      await click(both.bo.panel, 'tab', 'Notes');
      await shows(both.bo, 'By mail to Chromium.', 30_000);
      await hides(both.bo, 'Here now');
    });
  });
};
