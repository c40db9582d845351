import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, valueOf } from '../../scripts/by-role.mjs';
import { type Person, type Site, until } from '../../scripts/driver.mjs';
import { serveSample } from '../../scripts/household.mjs';
import { hasStatus, paste } from '../../scripts/journey.mjs';
import { encodeInvitation } from '../../lib/sync/pairing/invitation';
import { newPerson, personAlone, restarted } from '../support/browser';
import { badgeOf, invitationOf, letIn, meetAt, ownRelay, shows, wordsAt } from '../support/two-people';

let sample: Site;
let ana: Person;
let bo: Person;
let eve: Person;
let code: string;

async function arrive(name: string): Promise<Person> {
  const person = await newPerson();
  await person.openPanel(`${sample.origin}/`);
  await fill(person.panel, 'textbox', 'Your name', name);
  await click(person.panel, 'button', 'Next');
  await click(person.panel, 'button', 'Join a notebook');
  return person;
}

async function joinWith(person: Person, invitation: string): Promise<void> {
  await paste(person.panel, 'textbox', 'Invitation', invitation);
  await click(person.panel, 'button', 'Join');
}

beforeAll(async () => {
  sample = await serveSample();
  const relay = await ownRelay();
  ana = await personAlone(`${sample.origin}/`, 'Ana');
  await meetAt(ana, relay.url);
  code = await invitationOf(ana);
  bo = await arrive('Bo');
});

describe('the lobby', () => {
  it('asks by the badge, and shows both the same words', async () => {
    await joinWith(bo, code);
    const words = await wordsAt(bo);
    expect(words.split(' ')).toHaveLength(4);
    await shows(ana, 'Bo asks to come in');
    expect(await until(async () => (await badgeOf(ana)) === '1', 10_000)).toBe(true);
    await click(ana.panel, 'button', 'See who asks');
    expect(await wordsAt(ana)).toBe(words);
  });

  it('goes on where both browsers were killed meanwhile, with the same words', async () => {
    const words = await wordsAt(bo);
    await Promise.all([ana.kill(), bo.kill()]);
    ana = await restarted(ana, `${sample.origin}/`);
    bo = await restarted(bo, `${sample.origin}/`);
    expect(await wordsAt(bo)).toBe(words);
    await letIn(ana);
    await click(bo.panel, 'button', 'Later');
    for (const person of [ana, bo]) await hasStatus(person, 'Here now');
  });

  it('refuses whoever uses the invitation again, and tells the inviter', async () => {
    eve = await arrive('Eve');
    await joinWith(eve, code);
    await shows(eve, 'This invitation has been used. Ask your partner for a new one.');
    await shows(ana, 'Somebody tried a used invitation');
    await click(ana.panel, 'button', 'Not now');
    await bo.kill();
  });

  it('an invitation that has expired is called that', async () => {
    const old = { key: new Uint8Array(32), inviter: new Uint8Array(16), relays: ['ws://127.0.0.1:9'] };
    await joinWith(eve, encodeInvitation({ ...old, expires: Date.now() - 1000 }));
    await shows(eve, 'This invitation has expired.');
  });

  it('who is refused is told, and the inviter has a new invitation at once', async () => {
    const dora = await personAlone(`${sample.origin}/`, 'Dora');
    const relay = await ownRelay();
    await meetAt(dora, relay.url);
    const first = await invitationOf(dora);
    await joinWith(eve, first);
    await shows(dora, 'Eve asks to come in');
    await click(dora.panel, 'button', 'See who asks');
    await click(dora.panel, 'button', 'Refuse');
    await shows(eve, 'Your partner did not let you in.');
    const second = await until(() => valueOf(dora.panel, 'textbox', 'Invitation'), 10_000);
    expect(second).toMatch(/^bookbag2\./);
    expect(second).not.toBe(first);
  });
});
