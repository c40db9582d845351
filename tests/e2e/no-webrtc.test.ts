import { it } from 'vitest';
import { click, getByRole } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, hasStatus } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { postPage } from '../support/stored';
import { meetAt, ownRelay, post, reads, shows } from '../support/two-people';

const BLOCKED = /^Only you so far · this browser allows no direct connections$/;

const openStatus = async ({ panel }: Person): Promise<void> => {
  const status = await getByRole(panel, 'status', 'Sync status');
  await (await status.$('button'))?.click();
};

it('what a privacy add-on takes away is said, with what works and what to do, until it is back', async () => {
  const site = await serveSample();
  const ana = await personAlone(site.origin + SAMPLE.path);
  await hasStatus(ana, 'Only you so far');
  const page = await postPage(ana);
  await page.evaluate(() => {
    Object.assign(globalThis, { taken: RTCPeerConnection });
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  });
  await meetAt(ana, (await ownRelay()).url);
  await reads(ana, BLOCKED);
  await openStatus(ana);
  await click(ana.panel, 'button', 'Try now');
  await shows(ana, 'is saved here all the same');
  await shows(ana, 'This browser still allows no direct connections.');
  await click(ana.panel, 'button', 'Close');
  await reads(ana, BLOCKED);
  await clip(ana, SAMPLE.title);
  await post(ana, 'written without connections');
  await page.evaluate(() =>
    Object.assign(globalThis, { RTCPeerConnection: Reflect.get(globalThis, 'taken') }),
  );
  await openStatus(ana);
  await click(ana.panel, 'button', 'Try now');
  await click(ana.panel, 'button', 'Close');
  await reads(ana, /^Only you so far$/);
});
