import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, showsText, valueOf } from '../../../scripts/by-role.mjs';
import { until } from '../../../scripts/driver.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { clip, openReading, sees } from '../../../scripts/journey.mjs';
import { type Couple, shows } from '../../support/two-people';

/** Clicks what a toast may stand over. */
const choose = async (page: Page, role: string, name: string): Promise<void> =>
  (await getByRole(page, role, name, 15_000)).evaluate((one) => one.click());
const scrollY = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);
const scrollTo = (page: Page, top: number): Promise<void> =>
  page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);

/** Mock interviews, and "Follow me". */
export const interviews = (home: Couple): void => {
  it('an interview goes on for both: a question at a time, notes of both, roles switched, and feedback at the end', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'tab', 'Plan');
    await click(ana.panel, 'link', 'Interviews');
    await click(ana.panel, 'button', 'New interview');
    await fill(ana.panel, 'textbox', 'Title', 'Branch manager');
    await click(ana.panel, 'button', 'Save');
    await click(ana.panel, 'button', 'Branch manager');
    await click(ana.panel, 'checkbox', 'Why would you like to work at this library?', 15_000);
    await fill(ana.panel, 'textbox', 'Write a question of your own', 'Which song comes first?');
    await click(ana.panel, 'button', 'Add');
    await click(bo.panel, 'tab', 'Plan');
    await click(bo.panel, 'link', 'Interviews');
    await click(bo.panel, 'button', 'Branch manager', 15_000);
    await shows(bo, 'Which song comes first?');
    await click(ana.panel, 'radio', 'Bo');
    await click(ana.panel, 'button', 'Start');
    await shows(bo, 'You ask,');
    await shows(ana, 'you answer');
    await click(bo.panel, 'button', 'Next question');
    for (const person of [ana, bo]) await shows(person, 'Question 2 of 2');
    await fill(bo.panel, 'textbox', 'Notes on this question', 'The hello song');
    const noted = await until(
      async () => (await valueOf(ana.panel, 'textbox', 'Notes on this question')) === 'The hello song',
      15_000,
    );
    expect(noted).toBe(true);
    await fill(bo.panel, 'textbox', 'Feedback', 'Warm, and to the point.');
    await shows(ana, 'has written feedback for you');
    expect(await showsText(ana.panel, 'Warm, and to the point.', 300)).toBe(false);
    await click(ana.panel, 'button', 'Switch roles');
    await shows(ana, 'Warm, and to the point.');
    await shows(bo, 'you answer');
    await click(bo.panel, 'button', 'End the interview');
    await shows(ana, 'The hello song');
  });

  it('who chooses to follow goes where the other one reads, until they scroll by themselves', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'tab', 'Readings');
    await click(bo.panel, 'tab', 'Readings');
    await clip(ana, SAMPLE.title);
    await sees(bo, SAMPLE.title);
    for (const person of [ana, bo]) await openReading(person, SAMPLE.title);
    await choose(ana.panel, 'switch', 'Follow me');
    await choose(bo.panel, 'button', 'Ana leads: follow');
    await shows(bo, 'You follow Ana');
    await scrollTo(ana.panel, 900);
    expect(await until(async () => (await scrollY(bo.panel)) > 600, 15_000)).toBe(true);
    await scrollTo(bo.panel, 0);
    expect(await until(() => queryByRole(bo.panel, 'button', 'Ana leads: follow'), 15_000)).toBeTruthy();
    await scrollTo(ana.panel, 400);
    await shows(bo, 'is at paragraph');
    expect(await scrollY(bo.panel)).toBe(0);
  });
};
