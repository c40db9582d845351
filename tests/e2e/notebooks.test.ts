import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample, startRelay } from '../../scripts/household.mjs';
import { clip, hasStatus, paste, sees } from '../../scripts/journey.mjs';
import { newPerson, restarted } from '../support/browser';

let sample: Site;
let relay: RunningRelay;
let ana: Person;
beforeAll(async () => {
  sample = await serveSample();
  relay = await startRelay(4444);
  ana = await newPerson();
  await ana.openPanel(`${sample.origin}/`);
});
afterAll(() => relay?.stop());

const shows = async (person: Person, text: string, ms?: number): Promise<void> => {
  if (!(await showsText(person.panel, text, ms))) throw new Error(`"${text}" does not show`);
};
async function nextStep(person: Person): Promise<void> {
  await click(person.panel, 'button', 'Later');
  await getByRole(person.panel, 'tab', 'Readings');
}
/** The code of the notebook open in the panel. */
async function code(person: Person): Promise<string> {
  await click(person.panel, 'button', 'Invite your partner');
  const text = await until(() => valueOf(person.panel, 'textbox', 'Invitation'));
  await click(person.panel, 'button', 'Close');
  return text ?? '';
}
async function switchTo(person: Person, pattern: RegExp): Promise<void> {
  await click(person.panel, 'button', 'Notebooks');
  const chosen = await until(() =>
    person.panel.evaluate((source) => {
      const items = [...document.querySelectorAll<HTMLElement>('[role^=menuitem], [role=option]')];
      const item = items.find((one) => new RegExp(source).test(one.innerText));
      item?.click();
      return item !== undefined;
    }, pattern.source),
  );
  if (!chosen) throw new Error(`no notebook ${pattern}`);
}

describe('notebooks on one browser', () => {
  it('first run by keyboard alone', async () => {
    const { panel } = ana;
    await getByRole(panel, 'textbox', 'Your name');
    await panel.bringToFront();
    await panel.focus('input');
    await panel.keyboard.type('Ana');
    await panel.keyboard.press('Enter');
    const start = await getByRole(panel, 'button', 'Start a notebook');
    await start.focus();
    await panel.keyboard.press('Enter');
    const name = await getByRole(panel, 'textbox', 'Notebook name');
    await name.focus();
    await panel.keyboard.type('Spring match');
    await panel.keyboard.press('Enter');
    const later = await getByRole(panel, 'button', 'Later');
    await later.focus();
    await panel.keyboard.press('Enter');
    await getByRole(panel, 'tab', 'Readings');
    await shows(ana, 'Spring match');
    await hasStatus(ana, 'Only you so far');
  });

  it('its own code is refused in plain words, a damaged one too', async () => {
    const own = await code(ana);
    expect(own).toMatch(/^bookbag1\./);
    await switchTo(ana, /Join a notebook/);
    await paste(ana.panel, 'textbox', 'Invitation', own);
    await click(ana.panel, 'button', 'Join');
    await shows(ana, 'already');
    await paste(ana.panel, 'textbox', 'Invitation', own.slice(0, -3));
    await click(ana.panel, 'button', 'Join');
    expect(await until(async () => !(await showsText(ana.panel, 'already', 0)))).toBe(true);
    await paste(ana.panel, 'textbox', 'Invitation', 'hello');
    await click(ana.panel, 'button', 'Join');
    await getByRole(ana.panel, 'button', 'Join');
    await ana.panel.reload();
    await getByRole(ana.panel, 'tab', 'Readings');
  });

  it('a second notebook is started; a clip goes into the one in use', async () => {
    await switchTo(ana, /Start a notebook/);
    if (await queryByRole(ana.panel, 'button', 'Start a notebook'))
      await click(ana.panel, 'button', 'Start a notebook');
    await fill(ana.panel, 'textbox', 'Notebook name', 'Autumn match');
    await click(ana.panel, 'button', 'Create');
    await until(
      async () =>
        (await queryByRole(ana.panel, 'button', 'Later')) ?? queryByRole(ana.panel, 'tab', 'Readings'),
    );
    if (await queryByRole(ana.panel, 'button', 'Later')) await nextStep(ana);
    await shows(ana, 'Autumn match');
    await ana.page.goto(sample.origin + SAMPLE.path);
    await clip(ana, SAMPLE.title);
    await switchTo(ana, /Spring match/);
    expect(await until(async () => (await queryByRole(ana.panel, 'list', 'Readings')) === null)).toBe(true);
    await switchTo(ana, /Autumn match/);
    await sees(ana, SAMPLE.title);
  });

  it('who joins while the inviter is away gets everything when both are on', async () => {
    await switchTo(ana, /Autumn match/);
    const invitation = await code(ana);
    await ana.kill();
    const ben = await newPerson();
    await ben.openPanel(`${sample.origin}/`);
    await fill(ben.panel, 'textbox', 'Your name', 'Ben');
    await click(ben.panel, 'button', 'Next');
    await click(ben.panel, 'button', 'Join a notebook');
    await paste(ben.panel, 'textbox', 'Invitation', `Here is the code:\n> ${invitation}\nSee you!`);
    await click(ben.panel, 'button', 'Join');
    await nextStep(ben);
    ana = await restarted(ana, `${sample.origin}/`);
    await sees(ben, SAMPLE.title, 30_000);
    await hasStatus(ben, 'Here now');
    await shows(ben, 'Autumn match');
    await ben.kill();
  });

  it('the example can be tried alone: it has texts, and neither invites nor syncs', async () => {
    const cleo = await newPerson();
    await cleo.openPanel(`${sample.origin}/`);
    await fill(cleo.panel, 'textbox', 'Your name', 'Cleo');
    await click(cleo.panel, 'button', 'Next');
    await click(cleo.panel, 'button', 'Try an example notebook');
    await until(
      async () =>
        (await queryByRole(cleo.panel, 'button', 'Later')) ??
        queryByRole(cleo.panel, 'button', 'Start our own'),
    );
    if (await queryByRole(cleo.panel, 'button', 'Later')) await nextStep(cleo);
    await getByRole(cleo.panel, 'button', 'Start our own');
    expect(await queryByRole(cleo.panel, 'button', 'Invite your partner')).toBeNull();
    const list = await getByRole(cleo.panel, 'list', 'Readings');
    expect((await list.$$('li, [role=listitem]')).length).toBeGreaterThanOrEqual(2);
    const [first] = await list.$$('a, button');
    await first?.click();
    const article = await getByRole(cleo.panel, 'region', 'Article');
    await expect.poll(() => article.evaluate((element) => element.innerText.length)).toBeGreaterThan(500);
    await click(cleo.panel, 'button', 'Start our own');
    await getByRole(cleo.panel, 'button', 'Start a notebook');
  });
});
