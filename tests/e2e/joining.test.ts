import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, queryByRole } from '../../scripts/by-role.mjs';
import { freePort, type Person, type Site, temporaryFolder } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus, paste, sees, startNotebook } from '../../scripts/journey.mjs';
import { newPerson, restarted } from '../support/browser';
import { lobbyAt } from '../support/lobby-at';
import {
  invitationOf,
  letIn,
  meetAt,
  ownRelay,
  post,
  reads,
  shows,
  statusOf,
  wordsAt,
} from '../support/two-people';

let sample: Site;
let relay: RunningRelay;
let ana: Person;
let bo: Person;
/** Given out while nobody serves its relay, and while Ana's own relay runs. */
let nowhere: string;
let code: string;

async function joinWith(person: Person, name: string, invitation: string): Promise<void> {
  await person.openPanel(`${sample.origin}/`);
  await fill(person.panel, 'textbox', 'Your name', name);
  await click(person.panel, 'button', 'Next');
  await click(person.panel, 'button', 'Join a notebook');
  await paste(person.panel, 'textbox', 'Invitation', invitation);
  await click(person.panel, 'button', 'Join');
}

beforeAll(async () => {
  sample = await serveSample();
  relay = await ownRelay();
  ana = await newPerson();
  await ana.openPanel(sample.origin + SAMPLE.path);
  await startNotebook(ana, 'Ana');
  await meetAt(ana, `ws://127.0.0.1:${await freePort()}`);
  nowhere = await invitationOf(ana);
  await meetAt(ana, relay.url);
  await clip(ana, SAMPLE.title);
  code = await invitationOf(ana);
  await ana.kill();
});

describe('joining while the inviter’s browser is closed', () => {
  it('waits, and says that both browsers must be open', async () => {
    bo = await newPerson();
    await joinWith(bo, 'Bo', code);
    await shows(bo, 'Waiting for your partner’s browser');
    await shows(bo, 'asks your partner as soon as both browsers are open at the same time.');
  });

  it('says that the relay does not answer where the invitation names a wrong one', async () => {
    const cleo = await newPerson();
    await joinWith(cleo, 'Cleo', nowhere);
    await shows(cleo, 'The relay of this invitation does not answer.');
    await cleo.kill();
  });

  it('asks when that browser opens; who is let in gets everything, and both say who is there', async () => {
    ana = await restarted(ana, sample.origin + SAMPLE.path);
    await shows(ana, 'Bo asks to come in');
    await letIn(ana);
    await click(bo.panel, 'button', 'Later');
    await hasStatus(bo, 'Here now');
    expect(await queryByRole(bo.panel, 'button', 'Invite your partner')).toBeNull();
    await shows(ana, 'Bo is here. You share this notebook now.');
    await click(bo.panel, 'tab', 'Readings');
    await sees(bo, SAMPLE.title);
    await post(bo, 'Waiting for you.');
    await hasStatus(ana, 'Here now');
    await click(ana.panel, 'tab', 'Notes');
    await shows(ana, 'Waiting for you.');
  });
});

describe('the relay goes', () => {
  it('the status opens what is safe and what to do, and "Try now" finds the partner again', async () => {
    relay.stop();
    await bo.kill();
    await hasStatus(ana, 'Relay not reached');
    const status = await queryByRole(ana.panel, 'status', 'Sync status');
    await (await status?.$('button'))?.click();
    await shows(ana, 'saved on this computer as you write it');
    relay = await ownRelay(relay.port);
    await click(ana.panel, 'button', 'Try now');
    await shows(ana, 'The relay answers');
    await click(ana.panel, 'button', 'Close');
    bo = await restarted(bo, `${sample.origin}/`);
    await hasStatus(ana, 'Here now');
    expect(await statusOf(ana)).toContain('Bo');
  });
});

describe('a relay with a mailbox', () => {
  it('pairs two whose browsers are never open at the same time, with the same words', async () => {
    const { url } = await ownRelay(undefined, temporaryFolder('bookbag-lobby'));
    let dora = await newPerson();
    await dora.openPanel(sample.origin + SAMPLE.path);
    await startNotebook(dora, 'Dora');
    await meetAt(dora, url);
    await clip(dora, SAMPLE.title);
    const invitation = await invitationOf(dora);
    await dora.kill();
    const isLeft = await lobbyAt(url, invitation);
    const opens = (person: Person): Promise<Person> => restarted(person, sample.origin + SAMPLE.path);

    let eli = await newPerson();
    await joinWith(eli, 'Eli', invitation);
    await shows(eli, 'Your request waits at the relay, sealed.');
    await eli.kill();
    dora = await opens(dora);
    await isLeft('for the joiner');
    await dora.kill();
    eli = await opens(eli);
    await isLeft('for the inviter');
    await eli.kill();
    dora = await opens(dora);
    await shows(dora, 'Eli asks to come in');
    await click(dora.panel, 'button', 'See who asks');
    const words = await wordsAt(dora);
    await shows(dora, 'Their browser is not open now.');
    await isLeft('for the joiner');
    await dora.kill();
    eli = await opens(eli);
    expect(await wordsAt(eli)).toBe(words);
    await shows(eli, 'What they decide waits for you at the relay.');
    await eli.kill();
    dora = await opens(dora);
    await letIn(dora);
    await isLeft('for the joiner');
    await shows(dora, 'All of the notebook waits for them at the relay, sealed.');
    await click(dora.panel, 'button', 'Close');
    await reads(dora, /^Only you so far · left at the relay at \d/);
    await click(dora.panel, 'button', 'Eli is on the way');
    await shows(dora, 'You have let Eli in');
    await dora.kill();
    eli = await opens(eli);
    await click(eli.panel, 'button', 'Later');
    await click(eli.panel, 'tab', 'Readings');
    await sees(eli, SAMPLE.title);
  });
});
