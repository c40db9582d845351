import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, getByRole } from '../../../scripts/by-role.mjs';
import { sheetsOf } from '../../support/pdf-sheets';
import type { Couple } from '../../support/two-people';

/** What is printed, of what both have put in: a side panel has no sheets, so it is printed from the desk. */
export const year = (home: Couple): void => {
  describe('on paper', () => {
    let desk: Page;
    beforeAll(async () => {
      desk = await home.bo.browser.newPage();
      await desk.setViewport({ width: 1280, height: 800 });
      await desk.goto(`chrome-extension://${home.bo.extensionId}/desk.html`);
      await click(desk, 'tab', 'Plan');
    });
    afterAll(() => desk.close());
    const printed = async (): Promise<string> => (await sheetsOf(desk)).join(' ').replaceAll(/\s+/g, ' ');

    it('a goal is a sheet: why, who agrees, its steps and how it went', async () => {
      await click(desk, 'link', 'Goals');
      await click(desk, 'button', 'Lead two story times');
      const words = await printed();
      for (const yes of [
        'never led one alone',
        'Agreed by both',
        'Pick a song',
        'The first verse went well.',
      ])
        expect(words).toContain(yes);
      for (const no of ['Add a step', 'Write a comment', 'Print', 'Remove']) expect(words).not.toContain(no);
    });

    it('our year has what both chose, and nothing that is left out', async () => {
      await click(desk, 'button', 'Back');
      await click(desk, 'tab', 'Plan');
      await click(desk, 'link', 'Our year');
      await getByRole(desk, 'button', 'Print');
      expect(await printed()).toMatch(/Our year.*Ana.*Bo.*Goals.*Lead two story times.*40 %/);
      await click(desk, 'checkbox', 'Goals');
      expect(await printed()).not.toContain('Lead two story times');
    });
  });
};
