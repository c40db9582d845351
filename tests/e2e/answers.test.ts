import { beforeAll, expect, it } from 'vitest';
import { click, fill } from '../../scripts/by-role.mjs';
import { freePort, type Person, type Site } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus, openReading, paste, sees } from '../../scripts/journey.mjs';
import { newPerson, personAlone } from '../support/browser';
import { opensFile, savesFile } from '../support/letter-files';
import { invitationOf, meetAt, ownRelay, post, shows, wordsAt } from '../support/two-people';

let sample: Site;
let ana: Person;
let bo: Person;
let port: number;
let answer: string;
let words: string;

beforeAll(async () => {
  sample = await serveSample();
  port = await freePort();
  ana = await personAlone(sample.origin + SAMPLE.path, 'Ana');
  await meetAt(ana, `ws://127.0.0.1:${port}`); // nobody serves it
  await clip(ana, SAMPLE.title);
  const code = await invitationOf(ana);
  bo = await newPerson();
  await bo.openPanel(`${sample.origin}/`);
  await fill(bo.panel, 'textbox', 'Your name', 'Bo');
  await click(bo.panel, 'button', 'Next');
  await click(bo.panel, 'button', 'Join a notebook');
  await paste(bo.panel, 'textbox', 'Invitation', code);
  await click(bo.panel, 'button', 'Join');
});

it('where nobody answers, the answer goes as a file, and both see the same four words', async () => {
  await shows(bo, 'Nobody answers yet. You can also save your answer and e-mail it to your partner.');
  answer = await savesFile(bo, 'Save my answer', 'Your answer is in your downloads');
  words = await wordsAt(bo);
  expect(words.split(' ')).toHaveLength(4);
  await opensFile(ana, answer);
  expect(await wordsAt(ana)).toBe(words);
});

it('the letter after “Let them in” brings the partner in with everything', async () => {
  await click(ana.panel, 'button', 'Let them in');
  const letter = await savesFile(ana, 'Save a letter', 'The letter is in your downloads');
  await click(ana.panel, 'button', 'Close');
  await opensFile(bo, letter);
  await click(bo.panel, 'button', 'Later');
  await sees(bo, SAMPLE.title);
  await openReading(bo, SAMPLE.title);
  await shows(bo, 'Three groups were larger than the others');
  await click(bo.panel, 'button', 'Back');
});

it('a letter back tells the inviter, the answer opens nothing twice, and a relay joins the same pair', async () => {
  await post(bo, 'I read it on the train.');
  await click(bo.panel, 'button', 'Settings');
  await opensFile(ana, await savesFile(bo, 'Save a letter', 'The letter is in your downloads'));
  await shows(ana, 'All that was in the letter is in the notebook now.');
  await opensFile(ana, answer);
  await shows(ana, 'Whoever saved this answer is in already.');
  await ownRelay(port);
  for (const person of [ana, bo]) await hasStatus(person, 'Here now');
});
