import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import { type Person, temporaryFolder, until } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample } from '../../scripts/household.mjs';
import { join } from '../../scripts/journey.mjs';
import { newPerson, personAlone } from '../support/browser';
import { postPage } from '../support/stored';
import { badgeOf, meetAt, ownRelay, post, reads, shows } from '../support/two-people';

const LIVE = /^Here now · (Bo|Ana) · through the relay$/;

let relay: RunningRelay;
let ana: Person;
let bo: Person;

/** As behind a firewall: this browser connects, but no address of it gets out, and none gets in. */
async function standBehindAFirewall(person: Person): Promise<void> {
  const page = await postPage(person);
  await page.evaluate(() => {
    const { prototype } = RTCPeerConnection;
    prototype.addIceCandidate = () => Promise.resolve();
    Object.defineProperty(prototype, 'onicecandidate', { set: (_listener) => {} });
  });
}

/** Notes what this browser says of itself to a partner, descriptions and candidates, and which servers it asks. */
async function notesCandidates(person: Person): Promise<Page> {
  const page = await postPage(person);
  await page.evaluate(() => {
    const { prototype } = RTCPeerConnection;
    const noted: [policy: string, said: string][] = [];
    Object.assign(globalThis, { noted });
    const { set } = Object.getOwnPropertyDescriptor(prototype, 'onicecandidate') ?? {};
    Object.defineProperty(prototype, 'onicecandidate', {
      configurable: true,
      set(listener: (event: RTCPeerConnectionIceEvent) => void) {
        set?.call(this, (event: RTCPeerConnectionIceEvent) => {
          const { localDescription, getConfiguration } = this as RTCPeerConnection;
          const { iceTransportPolicy, iceServers } = getConfiguration.call(this);
          const said = [event.candidate?.candidate, localDescription?.sdp, JSON.stringify(iceServers)];
          noted.push([iceTransportPolicy ?? '', said.join('\n')]);
          listener(event);
        });
      },
    });
  });
  return page;
}
/** What was said by connections of a policy: `all`, or `relay` where addresses are hidden. */
const notedBy = async (page: Page, policy: string): Promise<string> => {
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: [string, string][] }).noted);
  return noted.flatMap(([by, said]) => (by === policy ? [said] : [])).join('\n');
};

const draftOf = ({ panel }: Person) => getByRole(panel, 'textbox', 'Draft');
const written = async (person: Person): Promise<string> =>
  (await draftOf(person)).evaluate((node) => node.textContent ?? '');

beforeAll(async () => {
  const site = await serveSample();
  const address = site.origin + SAMPLE.path;
  relay = await ownRelay(undefined, temporaryFolder('bookbag-live'));
  ana = await personAlone(address);
  await standBehindAFirewall(ana);
  await meetAt(ana, relay.url);
  bo = await newPerson();
  await bo.openPanel(address);
  await join(ana, bo, 'Bo');
});

describe('V6: two who cannot connect directly', () => {
  it('are here through the relay after a fair time, as both headers say', async () => {
    await reads(ana, LIVE, 30_000);
    await reads(bo, LIVE);
  });

  it('type in one draft, and each letter is there within two seconds', async () => {
    for (const { panel } of [ana, bo]) await click(panel, 'tab', 'Write');
    await click(ana.panel, 'button', 'New draft');
    await click(ana.panel, 'menuitem', 'Blank');
    await fill(ana.panel, 'textbox', 'Title', 'The Song Comes First');
    await click(bo.panel, 'button', 'The Song Comes First', 15_000);
    await (await draftOf(ana)).focus();
    const times: number[] = [];
    let text = '';
    for (const letter of 'a song') {
      text += letter;
      const before = performance.now();
      await ana.panel.keyboard.type(letter);
      await until(async () => (await written(bo)).replace('Ana', '') === text, 5_000);
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    console.info(`a keystroke through the relay: ${times.map(Math.round).join(', ')} ms`);
    expect((await written(bo)).replace('Ana', '')).toBe(text);
    expect(times.at(-1)).toBeLessThan(2_000);
  });

  it('see at once what is written while one has no panel open', async () => {
    await bo.panel.goto('about:blank');
    await post(ana, 'While your panel is closed');
    expect(await until(async () => Number(await badgeOf(bo)) > 0, 5_000)).toBe(true);
    await reads(ana, LIVE);
  });

  it('have no way for the addresses of who hides them, and show them otherwise', async () => {
    const page = await notesCandidates(bo);
    await bo.panel.goto(`chrome-extension://${bo.extensionId}/sidepanel.html`);
    await click(bo.panel, 'button', 'Settings');
    await click(bo.panel, 'switch', 'Hide my addresses');
    await until(async () => /m=application/.test(await notedBy(page, 'relay')), 20_000);
    await reads(bo, LIVE, 30_000);
    const hidden = await notedBy(page, 'relay');
    expect(hidden).toContain('m=application'); // a connection was tried
    expect(hidden).not.toMatch(/candidate:|c=IN IP4 (?!0\.0\.0\.0)/);
    await click(bo.panel, 'switch', 'Hide my addresses');
    await fill(bo.panel, 'textbox', 'Own STUN server', 'stun:127.0.0.1:9');
    await bo.panel.keyboard.press('Enter');
    await until(async () => (await notedBy(page, 'all')).includes('stun:127.0.0.1:9'), 20_000);
    const shown = await notedBy(page, 'all');
    expect(shown).toMatch(/typ host/);
    expect(shown).toContain('stun:127.0.0.1:9');
    await reads(ana, LIVE, 30_000);
  });

  it('are told the truth when the relay is gone', async () => {
    relay.stop();
    await reads(ana, /^Relay not reached/, 20_000);
    await shows(ana, 'While your panel is closed');
  });
});
