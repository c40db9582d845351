import { beforeAll, expect, it } from 'vitest';
import { click } from '../../scripts/by-role.mjs';
import { type Person, temporaryFolder } from '../../scripts/driver.mjs';
import { type RunningRelay, SAMPLE, serveSample } from '../../scripts/household.mjs';
import { clip, comment, hasStatus, join, openReading, sees, storedBodies } from '../../scripts/journey.mjs';
import { gone, newPerson, personAlone, restarted } from '../support/browser';
import { meetAt, ownRelay, reads, shows } from '../support/two-people';

const COMMENT = 'The table by the window: could we try that?';
const REPLY = 'Yes, on Thursday.';
const LEFT = /^All sent · left at the relay at \d/;

let relay: RunningRelay;
let address: string;
let ana: Person;
let bo: Person;
const data = temporaryFolder('bookbag-mailbox');

beforeAll(async () => {
  const site = await serveSample();
  address = site.origin + SAMPLE.path;
  relay = await ownRelay(undefined, data);
  ana = await personAlone(address);
  await meetAt(ana, relay.url);
  bo = await newPerson();
  await bo.openPanel(address);
  await join(ana, bo, 'Bo'); // to pair, both are there; from here on never again
  await hasStatus(ana, 'Here now');
  await hasStatus(bo, 'Here now');
  await gone(bo);
});

it('what one leaves is there when the other comes, with the article’s text, though the two are never online together', async () => {
  await clip(ana, SAMPLE.title);
  await openReading(ana, SAMPLE.title);
  await comment(ana, COMMENT);
  await reads(ana, LEFT, 40_000);
  const [body] = await storedBodies(ana);
  await gone(ana);

  relay.stop(); // and starts again: what it acknowledged is on its disk
  relay = await ownRelay(relay.port, data);
  bo = await restarted(bo, address);
  await click(bo.panel, 'tab', 'Readings');
  await sees(bo, SAMPLE.title, 30_000);
  await openReading(bo, SAMPLE.title);
  await shows(bo, 'Three groups were larger than the others');
  expect(await storedBodies(bo)).toContain(body);
  await click(bo.panel, 'tab', 'Discussion');
  await shows(bo, COMMENT);
  await comment(bo, REPLY);
  await reads(bo, LEFT, 40_000);
  await gone(bo);
});

it('the answer comes back the same way, and then the partner is known to have everything', async () => {
  ana = await restarted(ana, address);
  await openReading(ana, SAMPLE.title);
  await click(ana.panel, 'tab', 'Discussion');
  await shows(ana, REPLY, 30_000);
  await reads(ana, /^All sent · your partner has everything$/, 30_000);
});
