import { beforeAll, describe, it } from 'vitest';
import { click } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';
import { hasStatus } from '../../scripts/journey.mjs';
import { restarted } from '../support/browser';
import { postPage } from '../support/stored';
import { type Couple, couple, post, reads, shows } from '../support/two-people';

/** Updates of Yjs, version 1, after each of which Yjs itself lets no edit of that document out any more. */
const HARMFUL = {
  'a struct of no length': [1, 1, 3, 0, 0, 0, 0],
  'an item that stands on itself': [1, 1, 3, 0, 132, 3, 0, 1, 97, 0],
};

/** Within so many milliseconds the partner has said what it has on its disk, and that is stored here. */
const BEAT = 3000;

let home: Couple;

beforeAll(async () => {
  home = await couple();
  for (const person of [home.ana, home.bo]) await click(person.panel, 'tab', 'Notes');
});

/** Sends an update over the link that is up, as a damaged or hostile Bookbag would. */
async function sendFrom(person: Person, update: readonly number[]): Promise<void> {
  const page = await postPage(person);
  await page.evaluate(
    (frame) => {
      const { prototype } = RTCDataChannel;
      const send = Reflect.get(prototype, 'send') as (this: RTCDataChannel, data: Uint8Array) => void;
      // the next beat shows which channel is up
      Reflect.set(prototype, 'send', function (this: RTCDataChannel, data: Uint8Array) {
        send.call(this, data);
        if (this.label !== 'live') return;
        Reflect.set(prototype, 'send', send);
        send.call(this, Uint8Array.from(frame));
      });
    },
    [0, 0, 2, update.length, ...update],
  );
}

describe.each(Object.entries(HARMFUL))('one malformed update of the partner: %s', (_name, update) => {
  it('is told, and what I write goes on being saved and sent', async () => {
    const words = `written after it, ${update.length}`;
    await hasStatus(home.ana, 'Here now', 60_000);
    await sendFrom(home.bo, update);
    const told = 'Bo’s browser sent something damaged. Bookbag left it out, and nothing of yours is lost.';
    await reads(home.ana, new RegExp(`^(All sent|\\d+ changes? waiting) · ${told}$`));
    await post(home.ana, words);
    await reads(home.ana, new RegExp(`^1 change waiting · ${told}$`));
    home.ana = await restarted(home.ana, home.address);
    await click(home.ana.panel, 'tab', 'Notes');
    await shows(home.ana, words);
    await shows(home.bo, words, 60_000);
    await hasStatus(home.ana, 'Here now', 60_000);
    await post(home.bo, `an answer to it, ${update.length}`);
    await shows(home.ana, `an answer to it, ${update.length}`, 30_000);
  });

  it('and neither waits for anything in the end', async () => {
    await reads(home.ana, /^Here now · Bo$/, 40_000);
    await new Promise((done) => setTimeout(done, BEAT)); // Bo's browser says what is on its disk
    await home.bo.kill();
    await reads(home.ana, /^All sent · Bo was here at /, 40_000);
    home.bo = await restarted(home.bo, home.address);
    await click(home.bo.panel, 'tab', 'Notes');
    await shows(home.bo, 'written after it');
  });
});
