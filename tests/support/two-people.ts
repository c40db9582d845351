import { afterAll } from 'vitest';
import { click, fill, queryByRole, showsText, valueOf } from '../../scripts/by-role.mjs';
import { freePort, type Person, type Site, type StartOptions, until } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample, startRelay } from '../../scripts/household.mjs';
import { hasStatus, join } from '../../scripts/journey.mjs';
import { newPerson, personAlone } from './browser';

/** Ana, who started the notebook, and Bo, who joined it. After a restart, the new browser takes its person's place. */
export interface Couple {
  ana: Person;
  bo: Person;
  relay: RunningRelay;
  readonly site: Site;
  /** The address of the sample article, which both have open. */
  readonly address: string;
}

const relays = new Set<RunningRelay>();

/**
 * A relay for this file. It stops after the file's tests.
 *
 * @param data folder of its mailbox; not given, it has none, and what comes has come by a direct link
 */
export async function ownRelay(port?: number, data = 'none'): Promise<RunningRelay> {
  const relay = await startRelay(port ?? (await freePort()), data);
  relays.add(relay);
  return relay;
}

afterAll(() => {
  for (const relay of relays) relay.stop();
  relays.clear();
});

/** Sets another relay address than the built-in one, in Settings, as a person does. */
export async function meetAt(person: Person, url: string): Promise<void> {
  await click(person.panel, 'button', 'Settings');
  await fill(person.panel, 'textbox', 'Relay address', url);
  await person.panel.keyboard.press('Enter');
  if (!(await showsText(person.panel, 'The relay address is saved.')))
    throw new Error('the relay address is not kept');
  await click(person.panel, 'tab', 'Readings');
}

/**
 * Two browsers in one notebook, with a link between them. Both panels show the list of readings.
 *
 * @param profile the folder of Ana's profile, where it must be a certain one
 */
export async function couple(options?: StartOptions, profile?: string): Promise<Couple> {
  const site = await serveSample();
  const address = site.origin + SAMPLE.path;
  const relay = await ownRelay();
  const starts = async (): Promise<Person> => {
    const person = await personAlone(address, 'Ana', options, profile);
    await meetAt(person, relay.url);
    return person;
  };
  const comes = async (): Promise<Person> => {
    const person = await newPerson(options);
    await person.openPanel(address);
    return person;
  };
  const [ana, bo] = await Promise.all([starts(), comes()]); // a browser that starts waits more than it works
  await join(ana, bo, 'Bo');
  await hasStatus(ana, 'Here now');
  await hasStatus(bo, 'Here now');
  return { ana, bo, relay, site, address };
}

/** Leads both to the list of readings: where a part of a test begins that shares its two with others. */
export async function toReadings({ ana, bo }: Couple): Promise<void> {
  for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Readings');
}

/** The invitation's code from the dialog. */
export async function invitationOf(person: Person): Promise<string> {
  await click(person.panel, 'button', 'Invite your partner');
  const code = await until(() => valueOf(person.panel, 'textbox', 'Invitation'));
  if (code === undefined) throw new Error('the textbox "Invitation" stays empty');
  await click(person.panel, 'button', 'Close');
  return code;
}

/** Lets in who asks, whom a notice tells of. */
export async function letIn(person: Person): Promise<void> {
  const asked = await until(() => queryByRole(person.panel, 'button', 'See who asks'), 30_000);
  if (!asked) throw new Error('nobody asks to come in');
  await click(person.panel, 'button', 'See who asks');
  await click(person.panel, 'button', 'Let them in');
}

/** The words that this person compares, once they are there. */
export async function wordsAt(person: Person): Promise<string> {
  const words = await until(async () => {
    const element = await person.panel.$('aria/Check words');
    return element?.evaluate((node) => (node as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  }, 30_000);
  if (!words) throw new Error('there are no check words');
  return words;
}

/** What "Sync status" says, on one line; '' while there is none. */
export async function statusOf(person: Person): Promise<string> {
  const status = await queryByRole(person.panel, 'status', 'Sync status');
  return (await status?.evaluate((node) => node.innerText.replace(/\s+/g, ' ').trim())) ?? '';
}

/** Waits until "Sync status" has that text. */
export async function reads(person: Person, status: RegExp, ms = 20_000): Promise<void> {
  const matches = await until(async () => status.test(await statusOf(person)), ms);
  if (!matches) throw new Error(`"Sync status" reads "${await statusOf(person)}" and not ${status}`);
}

/** Waits for the words anywhere in the panel. */
export async function shows(person: Person, words: string, ms = 15_000): Promise<void> {
  if (await showsText(person.panel, words, ms)) return;
  const text = await person.panel.evaluate(() => {
    const all = document.body.innerText.replace(/\s+/g, ' ');
    return `${all.slice(0, 500)} … ${all.slice(-200)}`; // what is said last stands at the end
  });
  throw new Error(`"${words}" does not show; the panel shows: ${text}`);
}

/** Waits until the words are nowhere in the panel. */
export async function hides(person: Person, words: string, ms = 15_000): Promise<void> {
  const isGone = async (): Promise<boolean> => !(await showsText(person.panel, words, 0));
  if (!(await until(isGone, ms))) throw new Error(`"${words}" stays in the panel`);
}

/** Posts a note. The panel then shows the notes. */
export async function post(person: Person, words: string): Promise<void> {
  await click(person.panel, 'tab', 'Notes');
  await fill(person.panel, 'textbox', 'Write a note', words);
  await click(person.panel, 'button', 'Post');
  await shows(person, words);
}

/** The count on the toolbar button, '' when there is none. */
export async function badgeOf(person: Person): Promise<string> {
  return (await worker(person)).evaluate(() => chrome.action.getBadgeText({}));
}

/** What the toolbar button shows while the tab in front is there. */
export async function badgeOn(person: Person): Promise<string> {
  return (await worker(person)).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  });
}

/** The service worker. Wakes it when it sleeps. */
export async function worker(person: Person) {
  const target = await person.browser.waitForTarget(
    (one) => one.url() === `chrome-extension://${person.extensionId}/background.js`,
    { timeout: 10_000 },
  );
  const found = await target.worker();
  if (found === null) throw new Error('the service worker cannot be reached');
  return found;
}

declare const chrome: {
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> };
};
