import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { it } from 'vitest';
import { Doc, encodeStateAsUpdateV2 } from 'yjs';
import type { Person } from '../../scripts/driver.mjs';
import { SAMPLE, serveSample } from '../../scripts/household.mjs';
import { hasStatus, join } from '../../scripts/journey.mjs';
import { gone, newPerson, personAlone, restarted } from '../support/browser';
import { put } from '../support/records';
import { postPage, putOnDisk } from '../support/stored';
import { meetAt, ownRelay, reads } from '../support/two-people';

const TEXTS = 300;
const BEFORE_THE_CUT = 24;

/** Readings with a text each, as a year of clipping leaves them. */
function aYear() {
  const doc = new Doc();
  const bodies = Array.from({ length: TEXTS }, (_, i) => gzipSync(`<p>Text number ${i}.</p>`));
  for (const [i, bytes] of bodies.entries()) {
    const body = createHash('sha256').update(bytes).digest('hex');
    const at = 1_790_000_000_000 + i;
    put(doc, 'readings', {
      id: `r${i}`,
      by: 'ana',
      at,
      kind: 'article',
      title: `Reading ${i}`,
      body,
      words: 3,
    });
  }
  return { updates: [encodeStateAsUpdateV2(doc)], bodies };
}

/** The network loses all bodies after so many; the link itself stays. */
async function loseBodiesAfter(person: Person, count: number): Promise<void> {
  const post = await postPage(person);
  await post.evaluate((most) => {
    const { prototype } = RTCDataChannel;
    const send = Reflect.get(prototype, 'send') as (this: RTCDataChannel, data: Uint8Array) => void;
    const FIRST_OF_BODY = 3;
    let bodies = 0;
    Reflect.set(prototype, 'send', function (this: RTCDataChannel, data: Uint8Array) {
      if (this.label === 'bulk' && data[0] === FIRST_OF_BODY && ++bodies > most) return;
      send.call(this, data);
    });
  }, count);
}

it('a first sync that is cut: the texts that the partner lacks count, and "All sent" is said when they are stored', async () => {
  const relay = await ownRelay();
  const site = await serveSample();
  const address = site.origin + SAMPLE.path;
  let ana = await personAlone(address, 'Ana');
  await meetAt(ana, relay.url);
  await putOnDisk(ana, aYear());
  ana = await restarted(ana, address);
  await loseBodiesAfter(ana, BEFORE_THE_CUT);
  let bo = await newPerson();
  await bo.openPanel(address);
  await join(ana, bo, 'Bo');
  await reads(bo, /^Here now · Ana · 24 of 300 texts$/, 40_000);
  await reads(ana, /^Here now · Bo · sending · 24 of 300 texts$/);
  await bo.kill();
  await reads(ana, /^276 changes waiting · 276 texts to go$/, 40_000);

  ana = await restarted(ana, address);
  await reads(ana, /^276 changes waiting · 276 texts to go$/);
  bo = await restarted(bo, address);
  await hasStatus(bo, 'Here now', 40_000);
  await reads(ana, /^Here now · Bo$/, 60_000);
  await reads(bo, /^Here now · Ana$/, 30_000);
  await gone(bo);
  await reads(ana, /^All sent · Bo was here at /, 40_000);
});
