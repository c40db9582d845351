import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import { until } from '../../scripts/driver.mjs';
import { clip, openReading, sees } from '../../scripts/journey.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { sheetsOf } from '../support/pdf-sheets';
import { type Couple, couple } from '../support/two-people';

/** Above 60 items a list has only those near the window in the page. */
const MANY = 64;

let pair: Couple;
let desk: Page;
beforeAll(async () => {
  pair = await couple();
  const { ana, bo } = pair;
  await clip(ana, SAMPLE.title);
  await sees(bo, SAMPLE.title);
  await openReading(bo, SAMPLE.title);
  await click(bo.panel, 'tab', 'Discussion');
  await click(bo.panel, 'switch', 'Reveal together'); // shared at once
  await fill(bo.panel, 'textbox', 'What I liked', 'The quiet kettle');
  await click(bo.panel, 'button', 'Share with partner: What I liked');
  await fill(bo.panel, 'textbox', 'Write a comment', 'We could try this in May');
  await click(bo.panel, 'button', 'Comment');
  await click(bo.panel, 'tab', 'Notes');
  for (let n = 1; n <= MANY; n += 1) {
    await fill(bo.panel, 'textbox', 'Write a note', `Shelf number ${n}.`);
    await click(bo.panel, 'button', 'Post');
  }
  await openReading(ana, SAMPLE.title);
}, 180_000);
afterAll(() => desk?.close());

const folded = (all: readonly string[]): string => all.join(' ').replace(/\s+/g, ' ');

describe('a printed reading', () => {
  it('is opened by the panel on the desk, which prints it', async () => {
    const { browser, panel } = pair.ana;
    const coming = browser.waitForTarget((one) => one.url().includes('/desk.html'), { timeout: 10_000 });
    await click(panel, 'button', 'Print');
    const printing = (await (await coming).page()) as Page;
    await getByRole(printing, 'region', 'Article');
    // Chromium prints a page once at a time: this one is being printed already.
    const second = until(() => printing.pdf().then(() => false, String), 5000);
    expect(await second).toContain('already being printed');
    const address = printing.url();
    expect(address).toMatch(/\/desk\.html#reading=/); // loaded anew, it is not printed once more
    await printing.close();
    desk = await browser.newPage();
    await desk.goto(address);
    await getByRole(desk, 'region', 'Article');
  });

  it('has its text with numbers, and what both said', async () => {
    const words = folded(await sheetsOf(desk));
    expect(words).toContain(SAMPLE.title);
    expect(words).toContain(pair.address); // where the page stands
    expect(words).toContain('For eleven years we counted chairs');
    expect(words).toMatch(/\b1 2\b/); // a PDF has the numbers of a sheet's paragraphs after its text
    expect(words).toContain('What I liked');
    expect(words).toContain('The quiet kettle');
    expect(words).toContain('We could try this in May');
  });

  it('has nothing that is there to be pressed or filled in', async () => {
    const words = folded(await sheetsOf(desk));
    for (const no of [
      'Share with partner',
      'Back',
      'Settings',
      'Here now',
      'Reply',
      'Print',
      'Cite',
      'Open the page',
    ])
      expect(words).not.toContain(no);
    expect(words).not.toContain('Write a comment');
  });
});

describe('what a person leaves out', () => {
  it('is not on the sheets, and on them again once it is chosen', async () => {
    await click(desk, 'button', 'What to print');
    await click(desk, 'checkbox', 'Discussion');
    const without = folded(await sheetsOf(desk));
    expect(without).toContain('For eleven years we counted chairs');
    expect(without).not.toContain('The quiet kettle');
    expect(without).toContain('Highlights');
    await click(desk, 'checkbox', 'Highlights');
    await desk.reload(); // it is kept on this device
    await getByRole(desk, 'region', 'Article');
    const text = folded(await sheetsOf(desk));
    expect(text).toContain('For eleven years we counted chairs');
    expect(text).not.toContain('Highlights');
    expect(text).not.toContain('What to print');
    await click(desk, 'button', 'What to print');
    for (const part of ['Discussion', 'Highlights']) await click(desk, 'checkbox', part);
    expect(folded(await sheetsOf(desk))).toContain('The quiet kettle');
  });
});

describe('a printed list', () => {
  it('has all its items, not only those near the window', async () => {
    await desk.goto(`${desk.url().split('#')[0] ?? ''}#list=notes`);
    await getByRole(desk, 'feed', 'Notes');
    await until(() => desk.$$eval('article', (all) => all.length > 10), 5000);
    expect(await desk.$$eval('article', (all) => all.length)).toBeLessThan(MANY);
    const words = folded(await sheetsOf(desk));
    for (let n = 1; n <= MANY; n += 1) expect(words).toContain(`Shelf number ${n}.`);
    expect(words).not.toContain('Write a note');
    expect(await until(() => desk.$$eval('article', (all) => all.length < 40), 5000)).toBe(true);
  });

  it('of readings has their titles', async () => {
    await click(desk, 'tab', 'Readings');
    await getByRole(desk, 'list', 'Readings');
    const words = folded(await sheetsOf(desk));
    expect(words).toContain(SAMPLE.title);
    expect(words).not.toContain('Remove');
  });
});
