import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole, queryByRole, showsText } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus, openReading, paste, sees } from '../../scripts/journey.mjs';
import { gone, newPerson, restarted } from '../support/browser';
import { hides, invitationOf, letIn, meetAt, ownRelay, shows, statusOf } from '../support/two-people';

let sample: Site;
let relay: RunningRelay;
let ana: Person;

beforeAll(async () => {
  sample = await serveSample();
  relay = await ownRelay();
  ana = await newPerson();
  await ana.openPanel(sample.origin + SAMPLE.path);
});

/** Presses an item of the menu "Notebooks". */
async function choose(person: Person, role: 'menuitem' | 'menuitemradio', words: string): Promise<void> {
  await click(person.panel, 'button', 'Notebooks');
  const pressed = await until(() =>
    person.panel.$$eval(
      `[role=${role}]`,
      (items, part) => {
        const item = items.find((one) => (one as HTMLElement).innerText.includes(part)) as HTMLElement;
        item?.click();
        return item !== undefined;
      },
      words,
    ),
  );
  if (!pressed) throw new Error(`the menu "Notebooks" has no "${words}"`);
}

/** A person at the step where a notebook is started, joined or tried. */
async function named(name: string): Promise<Person> {
  const person = await newPerson();
  await person.openPanel(`${sample.origin}/`);
  await fill(person.panel, 'textbox', 'Your name', name);
  await click(person.panel, 'button', 'Next');
  return person;
}

async function tryToJoin(person: Person, code: string): Promise<void> {
  await paste(person.panel, 'textbox', 'Invitation', code);
  await click(person.panel, 'button', 'Join');
}

describe('several notebooks on one browser', () => {
  it('begin by keyboard alone', async () => {
    const { keyboard } = ana.panel;
    await getByRole(ana.panel, 'textbox', 'Your name');
    await ana.panel.bringToFront();
    await keyboard.type('Ana'); // the focus is in the box already
    await keyboard.press('Enter');
    for (const [role, name, words] of [
      ['button', 'Start a notebook', ''],
      ['textbox', 'Notebook name', 'Spring match'],
      ['button', 'Later', ''],
    ] as const) {
      const target = await getByRole(ana.panel, role, name);
      await tabTo(ana, target);
      if (words !== '') await keyboard.type(words);
      await keyboard.press('Enter');
    }
    await getByRole(ana.panel, 'tab', 'Readings');
    await shows(ana, 'Spring match');
    expect(await statusOf(ana)).toMatch(/^Only you so far/);
  });

  it('refuse a code that opens nothing, each in its own plain words', async () => {
    await meetAt(ana, relay.url);
    const own = await invitationOf(ana);
    await choose(ana, 'menuitem', 'Join a notebook');
    await tryToJoin(ana, own);
    await shows(ana, 'You are in this notebook already.');
    await tryToJoin(ana, own.slice(0, -3));
    await shows(ana, 'A part of this invitation is missing.');
    await tryToJoin(ana, 'hello');
    await shows(ana, 'This is not an invitation.');
    await click(ana.panel, 'button', 'Back to our notebook');
    await shows(ana, 'Spring match');
  });

  it('are two: a clip goes into the one in use', async () => {
    await choose(ana, 'menuitem', 'Start a notebook');
    await fill(ana.panel, 'textbox', 'Notebook name', 'Autumn match');
    await click(ana.panel, 'button', 'Create');
    await click(ana.panel, 'button', 'Later');
    await clip(ana, SAMPLE.title);
    await choose(ana, 'menuitemradio', 'Spring match');
    await shows(ana, 'The drawer is empty');
    expect(await queryByRole(ana.panel, 'link', SAMPLE.title)).toBeNull();
    await choose(ana, 'menuitemradio', 'Autumn match');
    await sees(ana, SAMPLE.title);
  });

  it('are the same after a kill, with the one last used open', async () => {
    ana = await restarted(ana, sample.origin + SAMPLE.path);
    await shows(ana, 'Autumn match');
    await sees(ana, SAMPLE.title);
    await choose(ana, 'menuitemradio', 'Spring match');
    await shows(ana, 'The drawer is empty');
    await choose(ana, 'menuitemradio', 'Autumn match');
  });
});

describe('who joins', () => {
  it('before the inviter’s browser is on gets everything once it is', async () => {
    const code = await invitationOf(ana);
    await ana.kill();
    const bo = await named('Bo');
    await click(bo.panel, 'button', 'Join a notebook');
    await tryToJoin(bo, `Here is the code:\n> ${code}\nSee you!`);
    await shows(bo, 'Waiting for your partner’s browser');
    ana = await restarted(ana, `${sample.origin}/`);
    await letIn(ana);
    await click(bo.panel, 'button', 'Later');
    await sees(bo, SAMPLE.title, 40_000);
    for (const person of [ana, bo]) await hasStatus(person, 'Here now');
    await shows(bo, 'Autumn match');
    await click(ana.panel, 'button', 'Notebooks');
    await shows(ana, 'with Bo');
    await gone(bo);
  });
});

describe('the example notebook', () => {
  it('has texts to read, says that it is for one, and leads to one’s own', async () => {
    const cleo = await named('Cleo');
    await click(cleo.panel, 'button', 'Try an example notebook');
    await sees(cleo, 'A Mentor Is Not a Map');
    expect(await queryByRole(cleo.panel, 'button', 'Invite your partner')).toBeNull();
    expect(await statusOf(cleo)).toBe('Only you so far · an example');
    await openReading(cleo, 'A Mentor Is Not a Map');
    await shows(cleo, 'We read one article a fortnight');
    await getByRole(cleo.panel, 'button', 'Start our own');
    await click(cleo.panel, 'button', 'Start our own');
    await click(cleo.panel, 'button', 'Start a notebook');
    await click(cleo.panel, 'button', 'Create');
    await click(cleo.panel, 'button', 'Later');
    await getByRole(cleo.panel, 'button', 'Invite your partner');
    await hides(cleo, 'A Mentor Is Not a Map');
    await choose(cleo, 'menuitemradio', 'to try alone');
    expect(await showsText(cleo.panel, 'A Mentor Is Not a Map')).toBe(true);
    await gone(cleo);
  });

  it('meets nobody: its browser opens no socket', async () => {
    const dora = await named('Dora');
    await meetNobody(dora);
    await gone(dora);
  });
});

/** Presses Tab until the element has the focus. */
async function tabTo(person: Person, target: Awaited<ReturnType<typeof getByRole>>): Promise<void> {
  for (let i = 0; i < 30; i += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await person.panel.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it');
}

/** Starts the example while everything the post opens to the outside is noted. */
async function meetNobody(person: Person): Promise<void> {
  const target = await person.browser.waitForTarget((one) => one.url().endsWith('offscreen.html'));
  const session = await target.createCDPSession();
  await session.send('Network.enable');
  const sockets: string[] = [];
  session.on('Network.webSocketCreated', ({ url }) => sockets.push(url));
  await click(person.panel, 'button', 'Try an example notebook');
  await sees(person, 'A Mentor Is Not a Map');
  await new Promise((done) => setTimeout(done, 1500));
  expect(sockets).toEqual([]);
}
