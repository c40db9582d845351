import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, getByRole } from '../../../scripts/by-role.mjs';
import { until } from '../../../scripts/driver.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { clip, openReading } from '../../../scripts/journey.mjs';
import { begunDraft } from '../../support/begun-draft';
import { selectWords } from '../../support/select-words';
import { type Couple, shows } from '../../support/two-people';

const QUOTED = 'The question came from a four-year-old';

/** What one has marked in a reading comes into the post, and leads back. */
export const quoted = (home: Couple): void => {
  describe('a draft built from what two have read', () => {
    beforeAll(async () => {
      const { ana } = home;
      await click(ana.panel, 'tab', 'Readings');
      await clip(ana, SAMPLE.title);
      await openReading(ana, SAMPLE.title);
      await shows(ana, QUOTED);
      await selectWords(ana.panel, QUOTED);
      await click(ana.panel, 'button', 'Quote for our post');
      await begunDraft(home, 'Quoted', 'Before it. ');
    });

    it('takes the quote with its citation and its reference, says how long it is, and leads back to the reading', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'button', 'Insert');
      await click(bo.panel, 'menuitem', 'A quote');
      await click(bo.panel, 'button', QUOTED);
      const quote = async () =>
        (await getByRole(ana.panel, 'textbox', 'Draft')).evaluate((node) => ({
          words: node.querySelector('blockquote')?.textContent ?? '',
          link: node.querySelector('blockquote a')?.getAttribute('href') ?? '',
        }));
      await until(async () => (await quote()).words !== '', 10_000);
      expect((await quote()).words).toMatch(new RegExp(`^“${QUOTED}” \\(.+, para\\. \\d+\\)$`));
      expect((await quote()).link).toBe(home.address);
      const count = async () =>
        (await getByRole(ana.panel, 'status', 'Word count')).evaluate((node) => node.textContent);
      await until(async () => (await count()) !== '2 words', 5_000);
      expect(await count()).toMatch(/^\d+ words/);
      await click(bo.panel, 'button', `Go to it in “${SAMPLE.title}”`);
      const marked = await getByRole(bo.panel, 'list', 'Highlights');
      expect(await marked.evaluate((node) => node.innerText)).toContain(QUOTED);
      await click(bo.panel, 'tab', 'Write');
      await click(bo.panel, 'button', 'Quoted');
    });

    it('goes to the clipboard as WordPress takes it, and a paste brings it into another draft', async () => {
      const { ana } = home;
      const origin = ana.panel.url().split('/').slice(0, 3).join('/');
      await ana.browser
        .defaultBrowserContext()
        .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
      await click(ana.panel, 'button', 'Export');
      await click(ana.panel, 'menuitem', 'Copy for WordPress');
      await shows(ana, 'Copied.');
      await click(ana.panel, 'button', 'Drafts');
      await click(ana.panel, 'button', 'New draft');
      await click(ana.panel, 'menuitem', 'Blank');
      const text = await getByRole(ana.panel, 'textbox', 'Draft');
      await text.focus();
      await chord(ana.panel, 'Control', 'v');
      const lines = () =>
        text.evaluate((node) => [...node.children].map(({ localName }) => localName).join());
      await until(async () => (await lines()).includes('blockquote'), 10_000);
      expect(await lines()).toMatch(/^p,blockquote,h2,p$/);
      expect(await text.evaluate((node) => node.textContent)).toMatch(/^Before it\.\s*“[\s\S]*References/);
    });
  });
};
