import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, showsText } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { begunDraft } from '../../support/begun-draft';
import { downloaded } from '../../support/downloads';
import { pngBytes, pngFile } from '../../support/picture-file';
import { type Couple, shows } from '../../support/two-people';

const folder = mkdtempSync(join(tmpdir(), 'bookbag-pictures-'));
/** The pictures that a person sees in the draft: what is said of each, and how wide it is; 0 for one not here. */
const seen = async ({ panel }: Person): Promise<readonly (readonly [string, number])[]> => {
  const text = await getByRole(panel, 'textbox', 'Draft', 15_000);
  return text.evaluate((node) =>
    [...node.querySelectorAll<HTMLImageElement>('.draft-picture > img')].map(
      ({ alt, naturalWidth }) => [alt, naturalWidth] as const,
    ),
  );
};
const sees = async (person: Person, ...pictures: readonly (readonly [string, number])[]): Promise<void> => {
  await until(async () => JSON.stringify(await seen(person)) === JSON.stringify(pictures), 15_000);
  expect(await seen(person)).toEqual(pictures);
};

/** Picks files in the dialog of the computer. */
const pick = async ({ panel }: Person, ...paths: string[]): Promise<void> => {
  const input = await panel.$('.sheet input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
};

/** Pastes a file, or drops it behind the text. */
const give = async ({ panel }: Person, act: 'paste' | 'drop', type: string, bytes: Buffer): Promise<void> => {
  const text = await getByRole(panel, 'textbox', 'Draft');
  await text.evaluate(
    (node, how, kind, base64) => {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], 'picture', { type: kind }));
      const { left, bottom } = (node.lastElementChild as Element).getBoundingClientRect();
      const where = { clientX: left + 4, clientY: bottom - 4 };
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...where });
      node.dispatchEvent(event);
    },
    ...([act, type, bytes.toString('base64')] as const),
  );
};

const keys = async ({ panel }: Person, ...pressed: ('Control' | 'Shift' | 'z' | 'Backspace' | 'End')[]) => {
  for (const key of pressed) await panel.keyboard.down(key);
  for (const key of pressed.toReversed()) await panel.keyboard.up(key);
};

const UNSAID = 'This picture has no description yet';
const isTicked = ({ panel }: Person): Promise<boolean> =>
  getByRole(panel, 'checkbox', 'A description on every picture').then((box) =>
    box.evaluate((node) => (node as unknown as HTMLInputElement).checked),
  );

/** Pictures in a draft. */
export const pictures = (home: Couple): void => {
  describe('a picture in a draft', () => {
    beforeAll(() => begunDraft(home, 'Drums', 'So we moved the song.'));

    it('comes from a file, is made smaller, and is described at once; the other one has it', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'button', 'Insert');
      expect(await getByRole(ana.panel, 'menuitem', 'A picture')).toBeTruthy();
      await ana.panel.keyboard.press('Escape');
      await pick(ana, pngFile(folder, 'drum.png', 2400, 1600));
      await shows(ana, 'made smaller for both of you (1200 pixels wide)');
      await sees(bo, [UNSAID, 1200]);
      expect(await until(async () => !(await isTicked(bo)), 5_000)).toBe(true);
      await fill(ana.panel, 'textbox', 'What does it show?', 'A child with a drum');
      await click(ana.panel, 'button', 'Save');
      await sees(ana, ['A child with a drum', 1200]);
      await sees(bo, ['A child with a drum', 1200]);
      expect(await until(() => isTicked(bo), 5_000)).toBe(true);
      await ana.panel.keyboard.type('Our drum');
      await shows(bo, 'Our drum');
    });

    it('is pasted and dropped, may be described later, and comes back by undo', async () => {
      const { ana, bo } = home;
      await (await getByRole(bo.panel, 'textbox', 'Draft')).focus();
      await keys(bo, 'Control', 'End');
      await give(bo, 'paste', 'image/png', pngBytes(40, 30));
      await click(bo.panel, 'button', 'Later');
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40]);
      await give(bo, 'drop', 'image/png', pngBytes(50, 30));
      await click(bo.panel, 'button', 'Later');
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40], [UNSAID, 50]);
      await keys(bo, 'Backspace');
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40]);
      await keys(bo, 'Control', 'z');
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40], [UNSAID, 50]);
      await click(bo.panel, 'button', 'Remove the picture');
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40]);
    });

    it('is none where the file is a drawing, is only called a picture, or unpacks to gigabytes', async () => {
      const { ana } = home;
      await give(ana, 'paste', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
      await shows(ana, 'This is a drawing (SVG).');
      await give(ana, 'paste', 'image/jpeg', Buffer.from('MZ this is a program'));
      await shows(ana, 'Bookbag cannot read this as a picture.');
      await give(ana, 'paste', 'image/png', pngBytes(60_000, 60_000, false));
      await shows(ana, 'This picture is too large.');
      writeFileSync(join(folder, 'large.png'), Buffer.alloc(50_000_000));
      await pick(ana, pngFile(folder, 'ok.png', 20, 20), join(folder, 'large.png'));
      await shows(ana, 'This picture is too large.');
      await click(ana.panel, 'button', 'Later');
      expect((await seen(ana)).length).toBe(3);
      await click(ana.panel, 'button', 'Remove the picture');
    });

    it('is moved by keys, goes out to Word, and comes back from there', async () => {
      const { ana } = home;
      const file = await downloaded(ana, 'Drums.docx', async () => {
        await click(ana.panel, 'button', 'Export');
        await click(ana.panel, 'menuitem', 'Word (.docx)');
      });
      await click(ana.panel, 'button', 'Drafts');
      await getByRole(ana.panel, 'button', 'Open a file');
      const input = await ana.panel.$('input[type=file][accept*=docx]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      expect(await showsText(ana.panel, 'Opened Drums.docx as a draft.')).toBe(true);
      await sees(ana, ['A child with a drum', 1200], [UNSAID, 40]);
      await shows(ana, 'Our drum');
      await click(ana.panel, 'button', 'Drafts');
      expect(await queryByRole(ana.panel, 'list', 'Drafts')).not.toBeNull();
    });
  });
};
