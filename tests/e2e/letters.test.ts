import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { click } from '../../scripts/by-role.mjs';
import { freePort, type Person, type Site, until } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus, join, openReading, sees, startNotebook } from '../../scripts/journey.mjs';
import { newPerson } from '../support/browser';
import { meetAt, ownRelay, post, reads, shows } from '../support/two-people';

let sample: Site;
let ana: Person;
let bo: Person;

/** Saves a letter in Settings; answers the path of the file. */
async function saved(person: Person): Promise<string> {
  const folder = mkdtempSync(joinPath(tmpdir(), 'bookbag-letter-'));
  const session = await person.panel.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await click(person.panel, 'button', 'Settings');
  await click(person.panel, 'button', 'Save a letter');
  const there = (): string | undefined => readdirSync(folder).find((name) => name.endsWith('.bookbag'));
  expect(await until(() => there() !== undefined, 15_000)).toBe(true);
  await shows(person, 'The letter is in your downloads');
  return joinPath(folder, there() ?? '');
}

const PICKER = 'input[type=file][accept=".bookbag"]';

async function opens(person: Person, file: string): Promise<void> {
  if ((await person.panel.$(PICKER)) === null) await click(person.panel, 'button', 'Settings');
  const input = await person.panel.waitForSelector(PICKER);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
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
  await opens(bo, await saved(ana));
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
  await opens(ana, back);
  await shows(ana, 'All that was in the letter is in the notebook now.');
  await click(ana.panel, 'tab', 'Notes');
  await shows(ana, 'I read it on the train.');
  await reads(ana, /^Relay not reached$/); // and nothing waits
  await opens(ana, back);
  await shows(ana, 'You had all that is in this letter already.');
  await opens(bo, back);
  await shows(bo, 'You saved this letter on this computer yourself.');
});
