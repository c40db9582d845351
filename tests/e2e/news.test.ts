import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole } from '../../scripts/by-role.mjs';
import { until } from '../../scripts/driver.mjs';
import { SAMPLE } from '../../scripts/household.mjs';
import { clip, openReading, sees } from '../../scripts/journey.mjs';
import { badgeOf, type Couple, couple, hides, shows } from '../support/two-people';

/** Ana is a mentor: she shares a notebook with Bo and has two more. */
let pair: Couple;
beforeAll(async () => {
  pair = await couple();
  await clip(pair.ana, SAMPLE.title);
  await sees(pair.bo, SAMPLE.title);
  await openReading(pair.bo, SAMPLE.title);
  await click(pair.bo.panel, 'tab', 'Discussion');
});

async function begin(): Promise<void> {
  const { panel } = pair.ana;
  await click(panel, 'button', 'Notebooks');
  await click(panel, 'menuitem', 'Start a notebook');
  await click(panel, 'button', 'Create');
  await click(panel, 'button', 'Later');
}

const badge = async (count: string): Promise<void> => {
  const isSo = await until(async () => (await badgeOf(pair.ana)) === count, 15_000);
  if (!isSo) throw new Error(`the badge says "${await badgeOf(pair.ana)}" and not "${count}"`);
};
const said = (): Promise<string> =>
  pair.ana.panel.$$eval('main > .vh[aria-live]', (all) => all.map((one) => one.textContent).join(''));
const describes = async (role: string, name: string): Promise<string> =>
  (await getByRole(pair.ana.panel, role, name)).evaluate((node) =>
    (node.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

describe('a mentor with three notebooks', () => {
  it('tells those apart in which she is alone', async () => {
    await begin();
    await begin();
    await click(pair.ana.panel, 'button', 'Notebooks');
    await shows(pair.ana, 'Begun on');
    await shows(pair.ana, 'here now');
    await pair.ana.panel.keyboard.press('Escape');
  });

  it('learns of an answer in another one, and is led to it', async () => {
    const { ana, bo } = pair;
    await click(bo.panel, 'switch', 'Reveal together'); // shared at once
    await fill(bo.panel, 'textbox', 'What I liked', 'The quiet kettle');
    await click(bo.panel, 'button', 'Share with partner: What I liked');
    await badge('1');
    await until(async () => (await said()).includes('New from Bo in '));
    expect(await said()).toContain('New from Bo in With Bo');
    expect(await describes('button', 'Notebooks')).toContain('1 new in With Bo');
    await shows(ana, '1 new in With Bo');
    await click(ana.panel, 'button', 'Next new');
    await shows(ana, 'The quiet kettle');
    const focused = () => ana.panel.evaluate(() => (document.activeElement as HTMLElement).innerText);
    expect(await until(async () => (await focused()).includes('The quiet kettle'))).toBe(true);
    await badge('');
    await hides(ana, 'Next new');
  });

  it('has seen a comment once it is on her screen, not when its reading is open', async () => {
    const { ana, bo } = pair;
    await click(ana.panel, 'tab', 'Article');
    await fill(bo.panel, 'textbox', 'Write a comment', 'Page two, at the end.');
    await click(bo.panel, 'button', 'Comment');
    await badge('1');
    expect(await until(async () => (await said()).includes(`Bo commented on “${SAMPLE.title}”`))).toBe(true);
    expect(await describes('tab', 'Discussion')).toBe('1 new');
    await new Promise((done) => setTimeout(done, 1500));
    await badge('1');
    await click(ana.panel, 'tab', 'Discussion');
    await badge('');
  });

  it('learns that what she has seen was changed', async () => {
    const { ana, bo } = pair;
    await click(ana.panel, 'tab', 'Notes');
    const edit = await bo.panel.$$('.comment .acts button');
    for (const button of edit)
      if ((await button.evaluate((node) => node.innerText)) === 'Edit') await button.click();
    await fill(bo.panel, 'textbox', 'Your comment', 'Page three, at the end.');
    await click(bo.panel, 'button', 'Save');
    await badge('1');
    expect(await until(async () => (await said()).includes('Bo changed a comment on'))).toBe(true);
    await ana.panel.bringToFront();
    await chord(ana.panel, 'Alt', 'Shift', 'KeyJ');
    await shows(ana, 'Page three, at the end.');
    await badge('');
  });

  it('learns above the view what the partner calls himself and the notebook', async () => {
    const { ana, bo } = pair;
    await ana.panel.goto('about:blank'); // nobody looks, so it waits in the badge
    await click(bo.panel, 'button', 'Settings');
    for (const [field, name] of [
      ['Your name', 'Robert'],
      ['Notebook name', 'Autumn'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one field after the other, as he types
      await fill(bo.panel, 'textbox', field, name);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await bo.panel.keyboard.press('Enter');
    }
    await badge('2');
    await ana.panel.goBack();
    await ana.panel.bringToFront();
    await shows(ana, 'Your partner is called “Robert” now');
    await shows(ana, 'The notebook is called “Autumn” now');
    await click(ana.panel, 'button', 'Next new'); // her place in the notes may be far below it
    await badge('');
  });
});
