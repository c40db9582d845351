import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { readExcel } from '../../../lib/import/tables/excel';
import { downloaded } from '../../support/downloads';
import { dragOnto } from '../../support/drag-onto';
import { setSize } from '../../support/set-size';
import { type Couple, shows } from '../../support/two-people';

/** Opens the desk's page in the panel's tab, with room for the grid. */
async function toIdeas({ panel }: Person, width: number): Promise<void> {
  await setSize(panel, width, 800);
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', 'Ideas');
}

/** The words of the cells of a row in the grid, by its number from 1. */
const rowOf = ({ panel }: Person, row: number): Promise<string[]> =>
  panel.evaluate(
    (index) =>
      [...document.querySelectorAll(`[role="row"][aria-rowindex="${index}"] [role="gridcell"]`)].map((cell) =>
        (cell as HTMLElement).innerText.trim(),
      ),
    row + 1,
  );

const has = (person: Person, row: number, words: string): Promise<unknown> =>
  until(async () => (await rowOf(person, row)).includes(words), 10_000);

/** Tables of ideas. */
export const tables = (home: Couple): void => {
  describe('the programme ideas', () => {
    beforeAll(async () => {
      await toIdeas(home.ana, 1280);
      await toIdeas(home.bo, 360);
    });
    afterAll(() => Promise.all([home.ana, home.bo].map(({ panel }) => panel.setViewport(null))));

    it('are put in by one, and the other sees them as cards where there is little room', async () => {
      const { ana, bo } = home;
      await getByRole(ana.panel, 'grid', 'Programme ideas');
      await click(ana.panel, 'button', 'Add an idea');
      await fill(ana.panel, 'textbox', 'Idea', 'Parent leads the song');
      await click(ana.panel, 'button', 'Save');
      await getByRole(bo.panel, 'button', 'Parent leads the song', 15_000);
      await getByRole(bo.panel, 'list', 'Programme ideas');
    });

    it('two write in different cells of one row, by keys and in the open row, and both stand', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'button', 'Parent leads the song');
      await fill(bo.panel, 'textbox', 'Materials', 'drum');
      await (await getByRole(ana.panel, 'button', 'Parent leads the song')).focus();
      await ana.panel.keyboard.press('ArrowRight');
      await ana.panel.keyboard.type('0–5');
      await ana.panel.keyboard.press('Enter');
      expect(await has(ana, 1, '0–5')).toBe(true);
      expect(await has(ana, 1, 'drum')).toBe(true);
      await shows(bo, '0–5');
    });

    it('keep every letter where the key that ends a cell comes right behind it', async () => {
      const { ana, bo } = home;
      await click(bo.panel, 'button', 'Back');
      await ana.panel.keyboard.type('all of them');
      await ana.panel.keyboard.press('Tab');
      await ana.panel.keyboard.type('crate');
      await ana.panel.keyboard.press('Tab');
      await shows(ana, 'all of them');
      await shows(bo, 'crate');
    });

    it('take every letter of both who type in one long cell at once', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'button', 'Add a column');
      await fill(ana.panel, 'textbox', 'Name of the column', 'How it went');
      await (await getByRole(ana.panel, 'combobox', 'It holds')).select('lines');
      await click(ana.panel, 'button', 'Save');
      const boxes: Awaited<ReturnType<typeof getByRole>>[] = [];
      for (const { panel } of [bo, ana]) {
        await click(panel, 'button', 'Parent leads the song');
        boxes.push(await getByRole(panel, 'textbox', 'How it went', 15_000));
      }
      const [bos, anas] = boxes;
      await anas!.focus();
      await bos!.focus();
      const [mine, yours] = ['The parents sang along.', ' Drums too loud; next time scarves.'];
      await Promise.all([ana.panel.keyboard.type(mine), bo.panel.keyboard.type(yours)]);
      const words = (): Promise<string[]> =>
        Promise.all(
          boxes.map((box) => box.evaluate((node) => (node as unknown as HTMLTextAreaElement).value)),
        );
      const isWhole = (said: string): boolean =>
        [...said].toSorted().join() === [...mine, ...yours].toSorted().join();
      expect(await until(async () => (await words()).every(isWhole), 10_000)).toBe(true);
      expect(new Set(await words()).size).toBe(1);
      for (const { panel } of [ana, bo]) await click(panel, 'button', 'Back');
    });

    it('stand in an order that the pointer makes', async () => {
      const { ana } = home;
      await click(ana.panel, 'button', 'Add an idea');
      await fill(ana.panel, 'textbox', 'Idea', 'A walk to the river');
      await click(ana.panel, 'button', 'Save');
      expect(await has(ana, 2, 'A walk to the river')).toBe(true);
      await dragOnto(ana.panel, '[role="row"] [data-drag]', 1, 0);
      expect(await has(ana, 1, 'A walk to the river')).toBe(true);
    });

    it('go out as a workbook of Excel', async () => {
      const { ana } = home;
      const file = await downloaded(ana, 'Programme ideas.xlsx', async () => {
        await click(ana.panel, 'button', 'Take out');
        await click(ana.panel, 'menuitem', 'Excel');
      });
      const lines = await readExcel(new Uint8Array(readFileSync(file)), '.');
      expect(lines?.[2]).toEqual(expect.arrayContaining(['Parent leads the song', 'crate']));
    });
  });
};
