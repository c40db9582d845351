import { cp } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdateV2 } from 'yjs';
import { click, fill, valueOf } from '../../scripts/by-role.mjs';
import { type Person, temporaryFolder, until } from '../../scripts/driver.mjs';
import { hasStatus, paste, toSections } from '../../scripts/journey.mjs';
import { notes } from '../../lib/model/note';
import { addRecord } from '../../lib/notebook/records';
import { newPerson, restarted } from '../support/browser';
import { putOnDisk } from '../support/stored';
import { type Couple, couple, post, reads, shows, wordsAt } from '../support/two-people';

let pair: Couple;
/** Ana's second computer. */
let second: Person;

/** Whom the devices in Settings are said to be of. */
const devicesAt = async (person: Person): Promise<string[]> => {
  await click(person.panel, 'button', 'Settings');
  await shows(person, 'this computer');
  return person.panel.$$eval('ul.devices > li', (all) => all.map((one) => (one as HTMLElement).innerText));
};

/** What stands around a note. */
const writerOf = (person: Person, words: string): Promise<string> =>
  person.panel.evaluate((said) => {
    const all = [...document.querySelectorAll('article, li')] as HTMLElement[];
    return all.findLast(({ innerText }) => innerText.includes(said))?.innerText ?? '';
  }, words);

/** The id of this person's member. */
const memberOf = ({ panel }: Person): Promise<string> =>
  panel.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('bookbag');
        opening.addEventListener('error', () => reject(opening.error as Error));
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction('notebooks').objectStore('notebooks').getAll();
          rows.addEventListener('success', () => (opening.result.close(), resolve(rows.result[0].me)));
        });
      }),
  );

beforeAll(async () => {
  pair = await couple();
  await post(pair.bo, 'Written before the second computer');
  second = await newPerson();
  await second.openPanel(pair.address);
});

describe('a further computer', () => {
  it('comes in as the same person, who is told so, once that person lets it in', async () => {
    const { ana } = pair;
    await click(ana.panel, 'button', 'Settings');
    await click(ana.panel, 'button', 'Let another computer in');
    await click(ana.panel, 'button', 'My own other computer');
    const code = await until(() => valueOf(ana.panel, 'textbox', 'Invitation'));
    await fill(second.panel, 'textbox', 'Your name', 'Ana');
    await click(second.panel, 'button', 'Next');
    await click(second.panel, 'button', 'Join a notebook');
    await paste(second.panel, 'textbox', 'Invitation', code ?? '');
    await click(second.panel, 'button', 'Join');
    const words = await wordsAt(second);
    await shows(second, 'You come in as Ana, the same person as before.');
    await shows(ana, 'This computer comes in as you.');
    expect(await wordsAt(ana)).toBe(words);
    await click(ana.panel, 'button', 'Let them in');
    await toSections(second);
    await shows(ana, 'The computer is in the notebook.');
    for (const person of [ana, pair.bo, second]) await hasStatus(person, 'Here now');
  });

  it('has everything, and what is written on it stands under the same name for all', async () => {
    await click(second.panel, 'tab', 'Notes');
    await shows(second, 'Written before the second computer');
    await post(second, 'From the second computer');
    for (const person of [pair.ana, pair.bo]) {
      await click(person.panel, 'tab', 'Notes');
      await shows(person, 'From the second computer');
    }
    expect(await writerOf(pair.ana, 'From the second computer')).toContain('You');
    expect(await writerOf(pair.bo, 'From the second computer')).toContain('Ana');
    const all = await devicesAt(pair.ana);
    expect(all).toHaveLength(3);
    expect(all.filter((one) => one.includes('yours'))).toHaveLength(2);
    expect(all.filter((one) => one.includes('Bo'))).toHaveLength(1);
  });

  it('shows as nobody’s what the partner’s changed Bookbag writes in that name, as the first one does', async () => {
    const { bo } = pair;
    const doc = new Doc();
    const made = { id: 'forged', by: await memberOf(pair.ana), at: Date.now() };
    addRecord(doc, notes, made, { text: 'I owe you my car' });
    await putOnDisk(bo, { updates: [encodeStateAsUpdateV2(doc)] });
    pair.bo = await restarted(bo, pair.address);
    for (const person of [pair.ana, second]) {
      await click(person.panel, 'tab', 'Notes');
      await shows(person, 'I owe you my car');
      expect(await writerOf(person, 'I owe you my car')).toContain('Somebody in your name');
      expect(await writerOf(person, 'I owe you my car')).not.toContain('Edit');
      expect(await writerOf(person, 'From the second computer')).toContain('You');
      expect(await writerOf(person, 'From the second computer')).toContain('Edit');
    }
  });

  it('is no partner: when the partner goes, nobody is here', async () => {
    await pair.bo.kill();
    for (const person of [pair.ana, second]) await reads(person, /^(?!Here now)/, 30_000);
    await post(second, 'While Bo is away');
    await click(pair.ana.panel, 'tab', 'Notes');
    await shows(pair.ana, 'While Bo is away');
    for (const person of [pair.ana, second]) await reads(person, /changes? waiting/);
  });
});

/** Clicks a button of the computer in Settings that is called so. */
const clickOf = (person: Person, device: string, name: string): Promise<void> =>
  person.panel.$$eval(
    'ul.devices > li',
    (all, called, label) => {
      const item = all.find((one) => (one as HTMLElement).innerText.includes(called));
      const button = [...(item?.querySelectorAll('button') ?? [])].find((one) => one.innerText === label);
      if (button === undefined) throw new Error(`no ${label} at ${called}`);
      button.click();
    },
    device,
    name,
  );

let copy: Person;

describe('a copy of a browser profile', () => {
  it('is told of at both, and becomes a computer of its own without losing a word', async () => {
    await second.kill(); // a running browser's files are not whole
    const profile = temporaryFolder('bookbag-e2e-copy');
    await cp(second.profile, profile, { recursive: true, filter: (from) => !from.includes('Singleton') });
    second = await restarted(second, pair.address);
    copy = await newPerson({}, profile);
    await copy.openPanel(pair.address);
    for (const person of [second, copy])
      await shows(person, 'A copy of this browser has this notebook open too');
    await post(copy, 'Written on the copy before');
    await click(copy.panel, 'button', 'Make this a computer of its own');
    await shows(copy, 'This is a computer of its own now.');
    await post(second, 'Written on the other one');
    for (const [person, words] of [
      [second, 'Written on the copy before'],
      [copy, 'Written on the other one'],
      [pair.ana, 'Written on the copy before'],
    ] as const) {
      await click(person.panel, 'tab', 'Notes');
      await shows(person, words);
    }
    expect(await devicesAt(pair.ana)).toHaveLength(4);
  });
});

describe('a computer that is removed', () => {
  it('is told so and gets nothing more; the others go on, also one that was away', async () => {
    const { ana } = pair;
    await devicesAt(second);
    await click(second.panel, 'button', 'Rename');
    await fill(second.panel, 'textbox', 'Name of this computer', 'Old laptop');
    await click(second.panel, 'button', 'Save');
    await shows(ana, 'Old laptop'); // Settings are open there
    await clickOf(ana, 'Old laptop', 'Remove');
    await shows(ana, 'What this computer has, it keeps.');
    await click(ana.panel, 'button', 'Remove');
    await shows(second, 'Ana removed this computer from the notebook');
    await shows(second, 'Not in the notebook any more');
    await click(copy.panel, 'button', 'Settings');
    await until(async () => (await copy.panel.$$('ul.devices > li')).length === 3);
    await post(copy, 'Only for those who stay');
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'Only for those who stay');
    pair.bo = await restarted(pair.bo, pair.address);
    await click(pair.bo.panel, 'tab', 'Notes');
    await shows(pair.bo, 'Only for those who stay');
    await click(second.panel, 'tab', 'Notes');
    await shows(second, 'Written on the other one');
    await shows(second, 'so you can only read here');
    expect(await second.panel.evaluate(() => document.body.innerText)).not.toContain(
      'Only for those who stay',
    );
  });
});
