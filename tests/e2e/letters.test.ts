import { beforeAll, it } from 'vitest';
import { click } from '../../scripts/by-role.mjs';
import { freePort, type Person, type Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus, join, openReading, sees, startNotebook } from '../../scripts/journey.mjs';
import { newPerson } from '../support/browser';
import { opensFile, savesFile } from '../support/letter-files';
import { meetAt, ownRelay, post, reads, shows } from '../support/two-people';

let sample: Site;
let ana: Person;
let bo: Person;

/** Saves a letter in Settings; answers the path of the file. */
async function saved(person: Person): Promise<string> {
  await click(person.panel, 'button', 'Settings');
  return savesFile(person, 'Save a letter', 'The letter is in your downloads');
}

beforeAll(async () => {
  sample = await serveSample();
  ana = await newPerson();
  await ana.openPanel(sample.origin + SAMPLE.path);
  await startNotebook(ana, 'Ana');
  const relay = await ownRelay();
  await meetAt(ana, relay.url);
  bo = await newPerson();
  await bo.openPanel(`${sample.origin}/`);
  await join(ana, bo, 'Bo');
  for (const person of [ana, bo]) await hasStatus(person, 'Here now');
  relay.stop();
  for (const person of [ana, bo]) await meetAt(person, `ws://127.0.0.1:${await freePort()}`); // nobody serves it
  for (const person of [ana, bo]) await hasStatus(person, 'Relay not reached');
  await clip(ana, SAMPLE.title);
});

it('a letter brings what is new where no relay runs, with the article’s text', async () => {
  await opensFile(bo, await saved(ana));
  await shows(bo, 'All that was in the letter is in the notebook now.');
  await click(bo.panel, 'tab', 'Readings');
  await sees(bo, SAMPLE.title);
  await openReading(bo, SAMPLE.title);
  await shows(bo, 'Three groups were larger than the others');
  await click(bo.panel, 'button', 'Back');
});

it('and the letter back brings what the partner wrote, and that they have everything', async () => {
  await post(bo, 'I read it on the train.');
  const back = await saved(bo);
  await opensFile(ana, back);
  await shows(ana, 'All that was in the letter is in the notebook now.');
  await click(ana.panel, 'tab', 'Notes');
  await shows(ana, 'I read it on the train.');
  await reads(ana, /^Relay not reached$/); // and nothing waits
  await opensFile(ana, back);
  await shows(ana, 'You had all that is in this letter already.');
  await opensFile(bo, back);
  await shows(bo, 'You saved this letter on this computer yourself.');
});
