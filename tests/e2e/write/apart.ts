import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { hasStatus } from '../../../scripts/journey.mjs';
import { begunDraft } from '../../support/begun-draft';
import { gone, restarted } from '../../support/browser';
import { hostileDrafts } from '../../support/hostile-drafts';
import { putOnDisk } from '../../support/stored';
import { type Couple, shows } from '../../support/two-people';

/** Strokes of each while they are apart. */
const STROKES = 400;

/** Milliseconds from the last stroke to the kill: on a busy computer the last write is still on its way. */
const ON_ITS_WAY = 500;

/** Starts a killed browser again, and opens the draft. */
async function backInDraft(person: Person, address: string): Promise<Person> {
  const again = await restarted(person, address);
  await click(again.panel, 'tab', 'Write');
  await click(again.panel, 'button', 'Apart', 15_000);
  await shows(again, 'Begin here.');
  return again;
}

const written = async ({ panel }: Person): Promise<string> =>
  (await getByRole(panel, 'textbox', 'Draft')).evaluate((node) =>
    [...node.children].map((line) => line.textContent).join('\n'),
  );

/** Words that each stand once in what a person writes, until they have made so many strokes. */
function wordsOf(person: string): string[] {
  const words: string[] = [];
  for (let strokes = 0, n = 1; strokes < STROKES; n += 1) {
    const word = `${person}${n}`;
    words.push(word);
    strokes += word.length + 1;
  }
  return words;
}

/** Types words at the end: a new paragraph after each tenth, and every fifth is misspelt first. */
async function writes({ panel }: Person, words: readonly string[]): Promise<void> {
  await (await getByRole(panel, 'textbox', 'Draft')).focus();
  await chord(panel, 'Control', 'End');
  for (const [i, word] of words.entries()) {
    if (i % 10 === 9) await panel.keyboard.press('Enter');
    if (i % 5 === 4) {
      await panel.keyboard.type('oops');
      for (let back = 0; back < 4; back += 1) await panel.keyboard.press('Backspace');
    }
    await panel.keyboard.type(` ${word}`);
  }
  await pause(ON_ITS_WAY);
}

const lost = (text: string, words: readonly string[]): string[] => {
  const there = text.split(/\s+/);
  return words.filter((word) => there.filter((one) => one === word).length !== 1);
};

/** Two who write while the other one’s browser is closed. Both browsers are gone at the end. */
export const apart = (home: Couple): void => {
  describe('two who write apart', () => {
    beforeAll(async () => {
      await begunDraft(home, 'Apart', 'Begin here.');
      await shows(home.bo, 'Begin here.');
      await putOnDisk(home.bo, { updates: [hostileDrafts('bo')] }); // it comes once the two meet again
      await pause(ON_ITS_WAY);
    });

    it('both write for 400 strokes while the other’s browser is closed, one is killed in the middle, and all is there once', async () => {
      const [ofAna, ofBo] = [wordsOf('a'), wordsOf('b')];
      const { ana, bo, address } = home;
      await bo.kill();
      await writes(ana, ofAna);
      expect(lost(await written(ana), ofAna)).toEqual([]);
      await ana.kill();
      home.bo = await backInDraft(bo, address);
      const half = Math.floor(ofBo.length / 2);
      await writes(home.bo, ofBo.slice(0, half));
      home.bo = await backInDraft(home.bo, address);
      await until(async () => lost(await written(home.bo), ofBo.slice(0, half)).length === 0, 5_000);
      expect(lost(await written(home.bo), ofBo.slice(0, half))).toEqual([]);
      await writes(home.bo, ofBo.slice(half));
      home.ana = await backInDraft(ana, address);
      await hasStatus(home.ana, 'Here now');
      for (const person of [home.ana, home.bo]) {
        await until(async () => lost(await written(person), [...ofAna, ...ofBo]).length === 0, 15_000);
        expect(lost(await written(person), ['Begin', ...ofAna, ...ofBo])).toEqual([]);
        expect(await written(person)).not.toContain('oops');
      }
      expect(await written(home.ana)).toBe(await written(home.bo));
    });

    it('what no Bookbag writes is shown plainly or as it begins, loads nothing, and the editor goes on', async () => {
      const { ana, bo } = home;
      const asked: string[] = [];
      ana.panel.on('request', (request) => asked.push(request.url()));
      await click(ana.panel, 'button', 'Drafts');
      await click(ana.panel, 'button', 'Long line', 30_000);
      await shows(ana, 'This draft is too long to write in here');
      await click(ana.panel, 'button', 'Drafts');
      await click(ana.panel, 'button', 'Odd looks');
      await shows(ana, 'Plain words.');
      const text = await getByRole(ana.panel, 'textbox', 'Draft');
      await text.focus();
      await ana.panel.keyboard.type('Still mine. ');
      await click(bo.panel, 'button', 'Drafts');
      await click(bo.panel, 'button', 'Odd looks', 30_000);
      await shows(bo, 'Still mine. Plain words.');
      expect(await text.evaluate((node) => node.querySelectorAll('a, img[src], iframe, video').length)).toBe(
        0,
      );
      expect(asked.filter((address) => !address.startsWith('chrome-extension:'))).toEqual([]);
      await Promise.all([gone(ana), gone(bo)]);
    });
  });
};
