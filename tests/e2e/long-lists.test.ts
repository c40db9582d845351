import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, valueOf } from '../../scripts/by-role.mjs';
import { type Person, until } from '../../scripts/driver.mjs';
import { clip, sees } from '../../scripts/journey.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { type Couple, couple } from '../support/two-people';

/** Above 60 notes only those near the window are in the page. */
const MANY = 75;

let pair: Couple;
beforeAll(async () => {
  pair = await couple();
  const { ana, bo } = pair;
  await clip(ana, SAMPLE.title);
  await sees(bo, SAMPLE.title);
  await click(bo.panel, 'tab', 'Notes');
  for (let n = 1; n <= MANY; n += 1) await post(bo, `Note ${n}: ${'the third shelf '.repeat(n % 7)}`);
  await click(ana.panel, 'tab', 'Notes');
  if (!(await until(async () => (await sizeOfFeed(ana)) === MANY, 30_000)))
    throw new Error('notes are missing');
}, 180_000);

async function post({ panel }: Person, text: string): Promise<void> {
  await fill(panel, 'textbox', 'Write a note', text);
  await click(panel, 'button', 'Post');
}

const sizeOfFeed = ({ panel }: Person): Promise<number> =>
  panel.$eval('[role="feed"] article', (one) => Number(one.getAttribute('aria-setsize')));

/** The first note whose top is in the window, and where it is, in pixels. */
const firstInView = ({ panel }: Person): Promise<{ words: string; top: number }> =>
  panel.$$eval('[role="feed"] article', (all) => {
    const one = all.find((note) => note.getBoundingClientRect().top >= 150);
    return {
      words: one?.querySelector('.words')?.textContent ?? '',
      top: one?.getBoundingClientRect().top ?? -1,
    };
  });

const scrollTo = ({ panel }: Person, y: number): Promise<void> =>
  panel.evaluate(async (to) => {
    window.scrollTo(0, to);
    // until what comes into view is measured
    for (let n = 0; n < 10; n += 1) await new Promise((done) => requestAnimationFrame(done));
  }, y);

/** Presses a tab of the header, which stays in view. */
const press = async ({ panel }: Person, tab: string): Promise<void> =>
  (await getByRole(panel, 'tab', tab)).click();

const standsStill = async (person: Person, before: { words: string; top: number }): Promise<void> => {
  const now = await until(async () => {
    const seen = await firstInView(person);
    return seen.words === before.words && Math.abs(seen.top - before.top) <= 2 && seen;
  }, 3000);
  expect(now || (await firstInView(person))).toEqual(expect.objectContaining({ words: before.words }));
  expect(Math.abs((now || (await firstInView(person))).top - before.top)).toBeLessThanOrEqual(2);
};

describe('a list of many notes', () => {
  it('has a few of them in the page', async () => {
    expect(await pair.ana.panel.$$eval('[role="feed"] article', (all) => all.length)).toBeLessThan(40);
  });

  it('does not move under the reader when a note comes', async () => {
    const { ana, bo } = pair;
    await scrollTo(ana, 2600);
    const before = await firstInView(ana);
    await post(bo, 'One more for the first shelf');
    if (!(await until(async () => (await sizeOfFeed(ana)) === MANY + 1, 10_000)))
      throw new Error('no note came');
    await standsStill(ana, before);
  });

  it('is where it was when one comes back from another section', async () => {
    const { ana } = pair;
    const before = await firstInView(ana);
    await press(ana, 'Books');
    await press(ana, 'Notes');
    await standsStill(ana, before);
  });

  it('answers the key of the browser’s search, which sees the page only', async () => {
    const { panel } = pair.ana;
    await chord(panel, 'Control', 'f');
    await panel.keyboard.type('one more');
    await getByRole(panel, 'searchbox', 'Narrow the list');
    expect(await until(async () => (await sizeOfFeed(pair.ana)) === 1)).toBe(true);
    await panel.keyboard.press('Escape');
  });

  it('leads to what is new in it, wherever that is', async () => {
    const { ana } = pair;
    await scrollTo(ana, 4000);
    await click(ana.panel, 'button', 'Next new');
    const focused = await until(
      () => ana.panel.evaluate(() => document.activeElement?.matches('article') === true),
      5000,
    );
    expect(focused).toBe(true);
  });
});

describe('what is said under a note of many', () => {
  it('stays open while somebody changes it, however far they scroll', async () => {
    const { panel } = pair.ana;
    await scrollTo(pair.ana, 0);
    await press(pair.ana, 'Notes');
    await click(panel, 'button', 'Reply');
    await fill(panel, 'textbox', 'Write a reply', 'A second shelf');
    await click(panel, 'button', 'Send');
    await getByRole(panel, 'list', 'Replies');
    await click(panel, 'button', 'Edit'); // all notes are Bo's
    await fill(panel, 'textbox', 'Your comment', 'A third shelf');
    await panel.evaluate(() => (document.activeElement as HTMLElement).blur());
    await scrollTo(pair.ana, 6000);
    expect(await valueOf(panel, 'textbox', 'Your comment')).toBe('A third shelf');
  });
});

describe('a panel that is closed and opened again', () => {
  it('is where it was', async () => {
    const { ana } = pair;
    await click(ana.panel, 'tab', 'Readings');
    await click(ana.panel, 'button', SAMPLE.title);
    await getByRole(ana.panel, 'region', 'Article');
    await scrollTo(ana, 700);
    await ana.openPanel(pair.address);
    await getByRole(ana.panel, 'heading', SAMPLE.title);
    expect(await until(() => ana.panel.evaluate(() => Math.abs(window.scrollY - 700) <= 2), 5000)).toBe(true);
  });
});
