import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, showsText } from '../../scripts/by-role.mjs';
import type { Person, Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { sees } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSample();
  ana = await personAlone(site.origin + SAMPLE.path);
});
afterAll(() => site?.close());

/** What has the focus: its name, else its words. */
const focused = (): Promise<string> =>
  ana.panel.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
const isNamed = (title: string) =>
  ana.panel.waitForFunction((wanted) => document.title === wanted, { timeout: 8000 }, title);
const press = (...keys: KeyInput[]): Promise<void> => chord(ana.panel, ...keys);

describe('by keyboard alone', () => {
  it('one goes through the parts of the panel by F6', async () => {
    const round: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      await press('F6');
      round.push(await focused());
    }
    expect(round[0]).toBe('Notebooks');
    expect(round[1]).toContain('Only you so far');
    expect(round.slice(2)).toEqual(['Readings', 'Readings']); // the tab, and the heading of the list
  });

  it('one clips, takes the clip back, and clips again', async () => {
    await ana.clickToolbar();
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, SAMPLE.title);
    await press('Control', 'z');
    expect(await showsText(ana.panel, 'The drawer is empty')).toBe(true);
    await click(ana.panel, 'button', 'Clip this page');
    await sees(ana, SAMPLE.title);
  });

  it('Esc leads from a reading to its card, and not over words', async () => {
    await click(ana.panel, 'button', SAMPLE.title);
    await click(ana.panel, 'tab', 'Discussion');
    await fill(ana.panel, 'textbox', 'Write a comment', 'Half');
    await press('Escape');
    await getByRole(ana.panel, 'textbox', 'Write a comment');
    await press('Control', 'a');
    await press('Backspace');
    await press('Escape');
    await getByRole(ana.panel, 'list', 'Readings');
    expect(await focused()).toBe(SAMPLE.title);
  });

  it('keys are changed in Settings, stay, and those of the browser are the real ones', async () => {
    await press('Alt', 'Shift', 's');
    await getByRole(ana.panel, 'heading', 'Settings');
    expect(await showsText(ana.panel, 'Open Bookbag Alt+Shift+O Clip this page Alt+Shift+K')).toBe(true);
    const row = '.key-row:nth-child(5)'; // Books
    await ana.panel.locator(`${row} button`).click();
    await press('Alt', 'Shift', 'l');
    expect(await showsText(ana.panel, 'Back to Alt+Shift+2')).toBe(true);
    await press('Alt', 'Shift', 'l');
    await isNamed('Books · Bookbag');
    await ana.panel.reload();
    await getByRole(ana.panel, 'tab', 'Books');
    await press('Alt', 'Shift', 'l');
    await isNamed('Books · Bookbag');
    expect(await ana.panel.evaluate(() => document.title)).toBe('Books · Bookbag');
  });
});
