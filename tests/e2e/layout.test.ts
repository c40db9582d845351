import { afterAll, beforeAll, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import type { Person, Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, openReading } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { setSize } from '../support/set-size';

/** The panel of a browser in a window of 1366 x 768 pixels. */
const HEIGHT = 633;

let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSample();
  ana = await personAlone(site.origin + SAMPLE.path, 'Ana');
  await clip(ana, SAMPLE.title);
  await openReading(ana, SAMPLE.title);
});
afterAll(async () => {
  await ana.kill();
  site.close();
});

const topOfText = async (width: number): Promise<number> => {
  await setSize(ana.panel, width, HEIGHT);
  await ana.panel.evaluate(() => window.scrollTo(0, 0));
  const article = await getByRole(ana.panel, 'region', 'Article');
  return article.evaluate((node) => (node.querySelector('p') ?? node).getBoundingClientRect().top);
};

it.each([360, 252])('a reading begins above the middle of a panel of %i pixels', async (width) => {
  expect(await topOfText(width)).toBeLessThanOrEqual(300);
});

it('books that stand side by side on the desk begin at one height', async () => {
  const desk = await ana.browser.newPage();
  await setSize(desk, 1280, 800);
  await desk.goto(`chrome-extension://${ana.extensionId}/desk.html#list=books`);
  const add = async (title: string, why: string): Promise<void> => {
    await click(desk, 'button', 'Add a book');
    await fill(desk, 'textbox', 'Title', title);
    await fill(desk, 'textbox', 'Why I enjoy it', why);
    await click(desk, 'button', 'Save');
    await getByRole(desk, 'heading', title);
  };
  await add('Frog Waits', 'Rain.');
  await add('The Quiet Umbrella', 'The pictures say what the words leave out. '.repeat(9));
  const list = await getByRole(desk, 'list', 'Books');
  const boxes = await list.$$eval(':scope > li', (all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes.map(({ top }) => top)).toEqual([boxes[0]?.top, boxes[0]?.top]);
  expect(boxes[0]?.height).not.toBe(boxes[1]?.height);
});

const topsOf = async (role: string, names: readonly string[]): Promise<readonly number[]> => {
  const all = await Promise.all(names.map((name) => getByRole(ana.panel, role, name)));
  return Promise.all(all.map((one) => one.evaluate((node) => node.getBoundingClientRect().top)));
};

it('what belongs together stands side by side in a panel of 252 pixels', async () => {
  const { panel } = ana;
  await setSize(panel, 252, HEIGHT);
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', 'Interviews');
  await click(panel, 'button', 'New interview');
  await fill(panel, 'textbox', 'Title', 'A branch');
  await click(panel, 'button', 'Save');
  await click(panel, 'button', 'A branch');
  const line = await getByRole(panel, 'textbox', 'Write a question of your own');
  const [box, add] = await line.evaluate((node) =>
    [node, node.closest('form')!.querySelector('button')!].map((one) => one.getBoundingClientRect().bottom),
  );
  expect(add).toBeCloseTo(box!, 0);
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', 'Surveys');
  await click(panel, 'button', 'New survey');
  await fill(panel, 'textbox', 'Title', 'After story time');
  await click(panel, 'button', 'Save');
  await click(panel, 'button', 'After story time');
  await click(panel, 'button', 'Add a question');
  await click(panel, 'menuitem', 'Scale');
  await fill(panel, 'textbox', 'Question', 'How was it?');
  await fill(panel, 'textbox', 'What the last number means', 'A joy');
  await click(panel, 'button', 'Save');
  expect(new Set(await topsOf('radio', ['1', '2', '3', '4', '5, A joy'])).size).toBe(1);
});
