import { describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, queryByRole, valueOf } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { type Couple, hides, shows } from '../../support/two-people';

/** What stands in the draft, a line each. */
const written = async ({ panel }: Person): Promise<string> => {
  const text = await getByRole(panel, 'textbox', 'Draft');
  return text.evaluate((node) => [...node.children].map((line) => line.textContent).join('|'));
};

/** Waits until the draft says so. */
const reads = async (person: Person, words: string): Promise<void> => {
  await until(async () => (await written(person)) === words, 10_000);
  expect(await written(person)).toBe(words);
};

/** Puts the caret behind some words of the draft, as soon as they stand there. */
const goBehind = async ({ panel }: Person, words: string): Promise<void> => {
  const text = await getByRole(panel, 'textbox', 'Draft');
  await text.focus();
  const go = () =>
    text.evaluate(async (node, behind) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const pieces: { from: number; piece: Node }[] = []; // the other one’s caret parts the words of a line
      let all = '';
      for (let piece = walker.nextNode(); piece !== null; piece = walker.nextNode()) {
        pieces.push({ from: all.length, piece });
        all += piece.textContent;
      }
      const at = all.indexOf(behind);
      const end = at + behind.length;
      const last = pieces.findLast(({ from }) => from < end);
      if (at === -1 || last === undefined) return false;
      document.getSelection()?.collapse(last.piece, end - last.from);
      // the editor learns of it in a task of its own; what came from the other one before that took the caret back
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const before = document.getSelection()?.getRangeAt(0).cloneRange() ?? document.createRange();
      before.setStart(node, 0);
      return before.cloneContents().textContent.endsWith(behind);
    }, words);
  if (!(await until(go, 10_000))) throw new Error(`"${words}" is not in the draft`);
};

const type = (person: Person, words: string) => person.panel.keyboard.type(words);
const press = async ({ panel }: Person, ...keys: ('Enter' | 'Backspace' | 'Home' | 'Tab')[]) => {
  for (const key of keys) await panel.keyboard.press(key);
};
const undo = ({ panel }: Person): Promise<void> => chord(panel, 'Control', 'z');

/** What two write at once. */
export const text = (home: Couple): void => {
  describe('a draft for two', () => {
    it('begins blank with one, and stands at the other with what she types', async () => {
      const { ana, bo } = home;
      for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Write');
      await click(ana.panel, 'button', 'New draft');
      await click(ana.panel, 'menuitem', 'Blank');
      await fill(ana.panel, 'textbox', 'Title', 'The Song Comes First');
      await click(bo.panel, 'button', 'The Song Comes First', 15_000);
      await (await getByRole(ana.panel, 'textbox', 'Draft')).focus();
      await type(ana, 'So we moved the song.');
      await reads(bo, 'So we moved the song.');
      expect(await valueOf(bo.panel, 'textbox', 'Title')).toBe('The Song Comes First');
    });

    it('takes what both type into one paragraph at once, also where one splits it', async () => {
      const { ana, bo } = home;
      await goBehind(ana, 'So');
      await goBehind(bo, 'moved');
      await Promise.all([type(ana, ' this time'), type(bo, ' and kept')]);
      await goBehind(bo, 'kept');
      await Promise.all([press(bo, 'Enter'), type(ana, ' round')]);
      const both = 'So this time round we moved and kept| the song.';
      await reads(ana, both);
      await reads(bo, both);
    });

    it('says who wrote what: beside the lines, and of where the caret is', async () => {
      const { ana, bo } = home;
      const beside = ({ panel }: Person) =>
        panel.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.sheet-text > *')].map(
            ({ dataset }) => dataset['initials']?.replace('\n', '') ?? '',
          ),
        );
      for (const one of [ana, bo]) {
        await until(async () => (await beside(one)).join() === 'AB,A', 10_000);
        expect(await beside(one)).toEqual(['AB', 'A']);
      }
      await goBehind(ana, 'and kept');
      await shows(ana, 'Bo wrote this');
      await goBehind(bo, 'and kept');
      await shows(bo, 'You wrote this');
    });

    it('shows where the other one is, with their name', async () => {
      const { ana, bo } = home;
      await goBehind(bo, 'round');
      const before = () =>
        ana.panel.evaluate(
          () => document.querySelector('.partner-caret[data-name="Bo"]')?.previousSibling?.textContent ?? '',
        );
      await until(async () => (await before()).endsWith('round'), 10_000);
      expect(await before()).toBe('So this time round');
      expect(await written(ana)).toBe('So this time round we moved and kept| the song.'); // it is none of the text
    });

    it('knows Markdown, lists and the bar', async () => {
      const { ana, bo } = home;
      await goBehind(ana, 'the song.');
      await press(ana, 'Enter');
      await type(ana, '## What we did');
      await press(ana, 'Enter');
      await type(ana, '- a drum');
      await press(ana, 'Enter', 'Tab');
      await type(ana, 'and **loud**, ');
      await click(ana.panel, 'button', 'Italic');
      await type(ana, 'too');
      const text = await getByRole(bo.panel, 'textbox', 'Draft');
      const html = await until(async () => {
        const whole = await text.evaluate((node) => node.innerHTML);
        const plain = whole.replaceAll(/ (?:dir|class|data-by|data-initials)="[^"]*"/g, '');
        const now = plain.replaceAll(/<(?:img|br)[^>]*>|<span[^>]*><\/span>/g, ''); // without the other one’s caret
        return now.includes('<em>too</em>') ? now : undefined;
      }, 10_000);
      expect(html).toContain(
        '<h2>What we did</h2><ul data-indent="0"><li>a drum</li></ul>' +
          '<ul data-indent="1"><li>and <strong>loud</strong>, <em>too</em></li></ul>',
      );
    });

    it('takes back what one did oneself and leaves the other’s', async () => {
      const { ana, bo } = home;
      await goBehind(ana, 'the song.');
      await type(ana, ' Mine.');
      await goBehind(bo, 'the song. Mine.');
      await type(bo, ' Theirs.');
      const line = async (person: Person) => (await written(person)).split('|')[1];
      await until(async () => (await line(ana)) === ' the song. Mine. Theirs.');
      await goBehind(ana, 'Mine.');
      await undo(ana);
      await until(async () => (await line(bo)) === ' the song. Theirs.');
      expect([await line(ana), await line(bo)]).toEqual([' the song. Theirs.', ' the song. Theirs.']);
    });

    it('marks what one suggests, and the other accepts it', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'switch', 'Suggest');
      await goBehind(ana, 'moved and');
      await press(ana, 'Backspace', 'Backspace', 'Backspace');
      await type(ana, 'then');
      const list = await getByRole(bo.panel, 'list', 'Suggestions', 15_000);
      const says = (words: string) =>
        until(async () => (await list.evaluate((node) => node.innerText)).includes(words));
      expect(await says('put “then” in the place of “and”')).toBe(true);
      expect(await written(bo)).toContain('moved ');
      await click(bo.panel, 'button', 'Accept');
      const first = async (person: Person) => (await written(person)).split('|')[0];
      await until(async () => (await first(ana)) === 'So this time round we moved then kept');
      expect([await first(ana), await first(bo)]).toEqual(
        Array(2).fill('So this time round we moved then kept'),
      );
      await click(ana.panel, 'switch', 'Suggest');
    });

    it('shows looks that one suggests, and the other takes all of them on at once; “ready” falls when one writes', async () => {
      const { ana, bo } = home;
      const drawn = ({ panel }: Person) =>
        panel.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.sheet-text .seat-a.suggested-line')].map(
            ({ localName, dataset }) => `${localName} ${dataset['suggests']}`,
          ),
        );
      await goBehind(ana, 'a drum');
      await click(ana.panel, 'switch', 'Suggest');
      await click(ana.panel, 'button', 'Heading');
      await click(ana.panel, 'switch', 'Suggest');
      await click(bo.panel, 'switch', 'Suggest');
      await goBehind(bo, 'Theirs.');
      await type(bo, ' Perhaps.');
      await click(bo.panel, 'switch', 'Suggest');
      for (const one of [ana, bo]) {
        await until(async () => (await drawn(one)).length > 0, 15_000);
        expect(await drawn(one)).toEqual(['h2 H A']);
      }
      await click(bo.panel, 'button', 'Accept all of Ana’s', 15_000);
      await click(ana.panel, 'button', 'Reject', 15_000);
      const text = await getByRole(bo.panel, 'textbox', 'Draft');
      const isOver = () => text.evaluate((node) => node.querySelector('[data-suggests], ins') === null);
      expect(await until(isOver, 10_000)).toBe(true);
      expect(await written(bo)).not.toContain('Perhaps');
      expect(await text.evaluate((node) => node.querySelectorAll('h2')[1]?.textContent)).toBe('a drum');
      await click(ana.panel, 'button', 'I say it is ready');
      await shows(bo, 'One of you has not said so yet.', 15_000);
      await goBehind(bo, 'Theirs.');
      await type(bo, ' ');
      await press(bo, 'Backspace');
      await getByRole(ana.panel, 'button', 'I say it is ready', 15_000);
    });

    it('has comments on its words, which go along with them, are gone with them and come back', async () => {
      const { ana, bo } = home;
      await goBehind(ana, 'What we did');
      await ana.panel.keyboard.down('Shift');
      for (const _ of 'What we did') await ana.panel.keyboard.press('ArrowLeft');
      await ana.panel.keyboard.up('Shift');
      await click(ana.panel, 'button', 'Comment on the selection');
      await fill(ana.panel, 'textbox', 'Write a comment', 'Or what we tried?');
      await click(ana.panel, 'button', 'Comment');
      const says = async ({ panel }: Person, list: string, words: string): Promise<void> => {
        const found = await getByRole(panel, 'list', list, 15_000);
        await until(() => found.evaluate((node, said) => node.innerText.includes(said), words), 15_000);
        expect(await found.evaluate((node) => node.innerText)).toContain(words);
      };
      await says(bo, 'Comments on the draft', 'Or what we tried?');
      await click(bo.panel, 'button', 'Reply');
      await fill(bo.panel, 'textbox', 'Write a reply', 'Yes, tried.');
      await click(bo.panel, 'button', 'Send');
      await says(ana, 'Comments on the draft', 'Yes, tried.');
      await goBehind(bo, 'Theirs.');
      await type(bo, ' Before it.');
      const passage = ({ panel }: Person) =>
        panel.evaluate(() => document.querySelector('.sheet-text .passage')?.textContent);
      await until(async () => (await written(ana)).includes('Before it.'));
      expect([await passage(ana), await passage(bo)]).toEqual(['What we did', 'What we did']);
      await goBehind(bo, 'What we did');
      for (const _ of 'What we did') await press(bo, 'Backspace');
      for (const one of [ana, bo]) await says(one, 'No longer in the text', 'Or what we tried?');
      await undo(bo);
      for (const one of [ana, bo]) await says(one, 'Comments on the draft', 'Or what we tried?');
    });

    it('goes back to a version while the other types: nothing is lost, and it can be taken back', async () => {
      const { ana, bo } = home;
      const first = async (person: Person) => (await written(person)).split('|')[0];
      await click(ana.panel, 'button', 'Versions');
      await fill(ana.panel, 'textbox', 'Name this version', 'Before the drum');
      await click(ana.panel, 'button', 'Save');
      await shows(ana, 'Before the drum');
      await goBehind(ana, 'then kept');
      await type(ana, ' drumming');
      await goBehind(bo, 'then kept drumming');
      await Promise.all([type(bo, ' and singing'), click(ana.panel, 'button', 'Restore')]);
      await shows(ana, 'Restored.');
      expect(await written(ana)).not.toContain('drumming');
      await undo(ana);
      await until(
        async () => (await first(bo)) === 'So this time round we moved then kept drumming and singing',
      );
      expect(await first(ana)).toBe('So this time round we moved then kept drumming and singing');
      await click(bo.panel, 'button', 'Versions');
      await shows(bo, 'Before the drum');
      await click(ana.panel, 'button', 'Versions');
      await click(bo.panel, 'button', 'Versions');
    });

    it('is removed and put back with what the other wrote', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'button', 'Drafts');
      await click(ana.panel, 'button', 'Remove');
      await shows(bo, 'Ana removed this');
      await click(ana.panel, 'button', 'Undo');
      await until(async () => (await queryByRole(bo.panel, 'textbox', 'Draft')) !== null, 15_000);
      await goBehind(bo, 'Theirs.');
      await type(bo, ' Again.');
      await click(ana.panel, 'button', 'The Song Comes First');
      await until(async () => (await written(ana)).includes('Theirs. Again.'));
      expect(await written(ana)).toBe(await written(bo));
      await hides(bo, 'Ana removed this');
    });
  });
};
