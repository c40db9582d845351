import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { lookAt } from '../../support/axe';
import { begunDraft } from '../../support/begun-draft';
import { type Couple, shows } from '../../support/two-people';

/** What an input method shows while one types "kanaga", and what it puts in at the end. */
const COMPOSED = ['k', 'か', 'かn', 'かな', 'かなg', 'かなが'];
const CHOSEN = '仮名が';

const textOf = ({ panel }: Person) => getByRole(panel, 'textbox', 'Draft');
const written = async (person: Person): Promise<string> =>
  (await textOf(person)).evaluate((node) => [...node.children].map((line) => line.textContent).join('|'));
const reads = async (person: Person, words: string): Promise<void> => {
  await until(async () => (await written(person)) === words, 10_000);
  expect(await written(person)).toBe(words);
};
/** Puts the caret at an end of the text, and waits until the editor knows: what comes meanwhile would take it back. */
const goTo = async (person: Person, end: 'Home' | 'End'): Promise<void> => {
  const text = await textOf(person);
  await text.focus();
  const isThere = async (): Promise<boolean> => {
    await chord(person.panel, 'Control', end);
    return text.evaluate(async (node, key) => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const before = document.getSelection()?.getRangeAt(0).cloneRange() ?? document.createRange();
      before.setStart(node, 0);
      return before.toString() === (key === 'Home' ? '' : node.textContent);
    }, end);
  };
  expect(await until(isThere, 5_000)).toBe(true);
};

/** Words by an input method, and what two find ready. */
export const composed = (home: Couple): void => {
  describe('a draft in which one composes', () => {
    beforeAll(() => begunDraft(home, 'Kana', 'In Japanese: '));

    it('loses and doubles nothing of it, though the other one types into the same line, also when it is given up', async () => {
      const { ana, bo } = home;
      const session = await ana.panel.createCDPSession();
      await reads(bo, 'In Japanese: ');
      await goTo(bo, 'End');
      for (const [n, text] of COMPOSED.entries()) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await session.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
        await bo.panel.keyboard.type(String(n));
      }
      await session.send('Input.insertText', { text: CHOSEN });
      await bo.panel.keyboard.type('!');
      const sorted = (words: string): string => [...words].toSorted().join('');
      const all = sorted(`In Japanese: ${CHOSEN}012345!`);
      for (const one of [ana, bo]) {
        await until(async () => sorted(await written(one)) === all, 10_000);
        expect(sorted(await written(one))).toBe(all);
        expect(await written(one)).toContain(CHOSEN);
      }
      expect(await written(ana)).toBe(await written(bo));
      await goTo(bo, 'Home');
      await session.send('Input.imeSetComposition', { text: 'ね', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }); // given up
      await bo.panel.keyboard.type('So: ');
      await until(async () => (await written(ana)).startsWith('So: In Japanese'), 10_000);
      expect(await written(ana)).toBe(await written(bo));
      expect(await written(ana)).not.toContain('ね');
      await session.detach();
    });

    it('has a link that one suggests, and the other accepts it by keys', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'switch', 'Suggest');
      await goTo(bo, 'Home');
      await bo.panel.keyboard.down('Shift');
      for (const _ of 'So') await bo.panel.keyboard.press('ArrowRight');
      await bo.panel.keyboard.up('Shift');
      await chord(bo.panel, 'Control', 'k');
      await fill(bo.panel, 'textbox', 'Address', 'https://example.org/so');
      await click(bo.panel, 'button', 'Save');
      await click(bo.panel, 'switch', 'Suggest');
      await shows(ana, 'make “So” a link to https://example.org/so');
      const link = async () =>
        (await textOf(bo)).evaluate((node) => node.querySelector('a')?.getAttribute('href') ?? '');
      expect(await link()).toBe('');
      const looked = await lookAt(ana.panel);
      expect([...(await looked.violations(252, 'light')), ...(await looked.overflow(252))]).toEqual([]);
      await (await getByRole(ana.panel, 'button', 'Accept')).focus();
      await ana.panel.keyboard.press('Enter');
      await until(async () => (await link()) !== '', 10_000);
      expect(await link()).toBe('https://example.org/so');
    });

    it('is ready once both say so of the same words, and not any more once these change', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'button', 'I say it is ready');
      await shows(bo, 'One of you has not said so yet.');
      await click(bo.panel, 'button', 'I say it is ready');
      const isReady = async ({ panel }: Person): Promise<boolean> =>
        (await getByRole(panel, 'checkbox', 'Both of us say “ready”')).evaluate(
          (box) => (box as unknown as HTMLInputElement).checked,
        );
      for (const one of [ana, bo]) expect(await until(() => isReady(one), 10_000)).toBe(true);
      await goTo(bo, 'End');
      await bo.panel.keyboard.type('.');
      for (const one of [ana, bo]) {
        expect(await until(async () => !(await isReady(one)), 10_000)).toBe(true);
        await getByRole(one.panel, 'button', 'I say it is ready', 10_000);
      }
    });
  });
};
