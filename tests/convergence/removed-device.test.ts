import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailboxKeys } from '../../lib/crypto/keys';
import { refusalOf } from '../../lib/notebook/schema';
import { BoxLine } from '../../lib/sync/mailbox/box-line';
import { openNote } from '../../lib/sync/mailbox/envelope';
import { TIMING } from '../../lib/sync/mailbox/timing';
import { DirectWay, type Meadow } from '../support/lives/direct-way';
import { endScene, epochsAt, hosted, idOf, newScene, notesOn, type Scene } from '../support/lives/scene';
import type { LifeDevice } from '../support/lives/device';
import type { World } from '../support/lives/world';

/**
 * A device is removed (docs/protocol.md, E): the real post on each, over a real store, with a real mailbox between them.
 * Only the network, the disk's bytes and the time are made.
 */

const place = vi.hoisted(() => ({ meadow: undefined as unknown }));
vi.mock('../../lib/sync/webrtc/webrtc', () => ({
  webrtcTransport: (options: ConstructorParameters<typeof DirectWay>[1]) =>
    new DirectWay(place.meadow as Meadow, options),
}));

let scene: Scene;
let meadow: Meadow;
let world: World;
beforeEach(() => {
  ({ scene, meadow, world } = newScene(place));
});
afterEach(() => endScene(scene));

/** What notes in the box of the first epoch say, letter by letter, for whoever has its secret. */
async function inFirstBox(by: LifeDevice): Promise<{ readonly notes: number; readonly words: string }> {
  const keys = await mailboxKeys(scene.secret.slice());
  const end = new AbortController();
  const box = new BoxLine({ relay: by.relay, auth: keys.auth, timing: TIMING, chance: () => 0 }, end.signal);
  await world.passes(1_000);
  const entries = await scene.waits(box.list());
  let [notes, words] = [0, ''];
  for (const { name } of typeof entries === 'string' ? [] : entries) {
    const bytes = await scene.waits(box.get(name));
    const note = typeof bytes === 'string' ? undefined : await openNote(keys, name, bytes);
    if (note === undefined) continue;
    notes += 1;
    words += Buffer.from(note.update).toString('latin1');
  }
  end.abort();
  return { notes, words };
}

const outAt = async (device: LifeDevice) => (await epochsAt(device))?.out?.how;
const rosterAt = (device: LifeDevice) =>
  hosted(device)
    .roster?.devices.get()
    .map(({ id }) => id)
    .toSorted();

describe('a device that is removed', () => {
  it(
    'E5 learns nothing that is written after, and is told; the others go on',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      scene.writes(a, 'before');
      await world.passes(5_000);
      expect(notesOn(c)).toEqual(['before']);
      await scene.removes(a, c);
      await world.passes(10_000);
      scene.writes(a, 'from a');
      scene.writes(b, 'from b');
      await world.passes(150_000);
      for (const one of [a, b]) expect(notesOn(one)).toEqual(['before', 'from a', 'from b']);
      expect(notesOn(c)).toEqual(['before']);
      expect(await outAt(c)).toBe('removed');
      expect(hosted(c).status.get()).toMatchObject({ paired: true, out: { how: 'removed', by: 'Ana' } });
      expect(rosterAt(b)).toEqual([idOf(a), idOf(b)].toSorted());
      expect(refusalOf(hosted(c).open.doc)).toBe('out'); // it only reads
      // nor by what lies at the relay
      const { notes, words } = await inFirstBox(c);
      expect(notes).toBeGreaterThan(0);
      expect(words).not.toMatch(/from [ab]/);
    },
  );

  it(
    'E6 the partner who was away goes along before a word is said, and gets all',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      b.killBrowser();
      c.killBrowser();
      await scene.removes(a, c);
      scene.writes(a, 'from a');
      await world.passes(150_000);
      a.killBrowser();
      b.isOff = true; // Ben writes before he is told
      b.startPost();
      await world.passes(1_000);
      scene.writes(b, 'from b');
      await world.passes(1_000);
      b.slowness = 2_000; // what it hears takes a while to come to its disk
      b.isOff = false;
      await world.passes(300_000);
      b.slowness = 0;
      expect(notesOn(b)).toEqual(['from a', 'from b']);
      expect((await epochsAt(b))?.gone).toEqual([idOf(c)]);
      expect((await inFirstBox(c)).words).not.toMatch(/from [ab]/);
      b.killBrowser();
      a.startPost();
      await world.passes(150_000);
      expect(notesOn(a)).toEqual(['from a', 'from b']);
    },
  );

  it(
    'E6 nothing is said in the room that was left to one that is there still',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      b.killBrowser();
      c.hasBox = false; // it hears nothing of a farewell, as one that does not want to
      await world.passes(1_000);
      c.killBrowser();
      await scene.removes(a, c);
      await world.passes(10_000);
      c.startPost();
      b.startPost();
      for (let n = 0; n < 300; n += 1) {
        await world.passes(20);
        meadow.meet();
        if (b.post?.hosted) scene.writesOnce(b, 'from b');
      }
      await world.passes(20_000);
      expect(await outAt(c)).toBeUndefined();
      expect([notesOn(a), notesOn(b), notesOn(c)]).toEqual([['from b'], ['from b'], []]);
    },
  );

  it(
    'E6 two meet where a mailbox that was there is not to be reached for two minutes, and no sooner',
    { timeout: 60_000 },
    async () => {
      const { a, b } = await scene.begin();
      for (const one of [a, b]) [one.isOff, one.hasBox] = [true, false];
      await world.passes(300_000); // nobody gives up while there is no network
      scene.writes(a, 'from a');
      for (const one of [a, b]) one.isOff = false;
      await world.passes(100_000);
      expect(notesOn(b)).toEqual([]);
      await world.passes(30_000);
      expect(notesOn(b)).toEqual(['from a']);
    },
  );

  it(
    'E5 one that was removed by mistake goes on under another id, once it is let in anew',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      const before = idOf(c);
      await scene.removes(a, c);
      await world.passes(20_000);
      expect(await scene.isLetIn(c, await scene.secretOf(a), 'ana')).toBe(c.notebook);
      await world.passes(20_000);
      scene.writes(c, 'from c');
      await world.passes(20_000);
      for (const one of [a, b]) {
        expect(notesOn(one)).toEqual(['from c']);
        expect(rosterAt(one)).toEqual([idOf(a), idOf(b), idOf(c)].toSorted());
        expect(rosterAt(one)).not.toContain(before);
      }
    },
  );

  it('E6 who was away for two removals follows the first, then the second', { timeout: 60_000 }, async () => {
    const { a, b, c } = await scene.begin();
    const d = await scene.comes('d', 'ana', '');
    await world.passes(20_000);
    for (const one of [b, c]) one.killBrowser();
    await scene.removes(a, c);
    await world.passes(150_000);
    await scene.removes(d, a); // by one that came along with the first
    await world.passes(150_000);
    scene.writes(d, 'from d');
    await world.passes(150_000);
    d.killBrowser();
    b.startPost();
    await world.passes(300_000);
    expect(notesOn(b)).toEqual(['from d']);
    expect((await epochsAt(b))?.left).toHaveLength(2);
    expect(rosterAt(b)).toEqual([idOf(b), idOf(d)].toSorted());
    expect(await outAt(a)).toBe('removed');
    c.startPost();
    await world.passes(150_000);
    expect(await outAt(c)).toBe('removed');
  });

  it(
    'E6 a farewell that is taken out of the box is left again, also after a year',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      b.killBrowser();
      c.killBrowser();
      a.offset = -365 * 24 * 60 * 60 * 1000; // by its own clock it was a year ago
      await scene.removes(a, c);
      await world.passes(10_000);
      a.killBrowser();
      a.offset = 0;
      a.startPost();
      await world.passes(10_000);
      const keys = await mailboxKeys(scene.secret.slice());
      const end = new AbortController();
      const box = new BoxLine(
        { relay: c.relay, auth: keys.auth, timing: TIMING, chance: () => 0 },
        end.signal,
      );
      await world.passes(1_000);
      const entries = await scene.waits(box.list());
      for (const entry of typeof entries === 'string' ? [] : entries) await scene.waits(box.remove(entry));
      expect(entries.length).toBeGreaterThan(1);
      await world.passes(10_000);
      a.killBrowser();
      b.startPost();
      await world.passes(150_000);
      expect((await epochsAt(b))?.gone).toEqual([idOf(c)]);
      end.abort();
    },
  );

  it(
    'E5 one of whom the maker did not know is left behind, says nothing, and goes on once it is let in',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      a.isOff = true;
      await world.passes(15_000);
      const d = await scene.comes('d', 'ben', '');
      await world.passes(20_000);
      for (const one of [b, c, d]) one.isOff = true;
      scene.writes(d, 'from d'); // and nobody has heard of it
      a.isOff = false;
      await scene.removes(a, c);
      await world.passes(10_000);
      for (const one of [b, d]) one.isOff = false;
      await world.passes(150_000);
      expect(await outAt(b)).toBeUndefined();
      expect(await outAt(d)).toBe('left behind');
      expect(notesOn(d)).toEqual(['from d']);
      expect(notesOn(b)).toEqual([]);
      const secret = await scene.secretOf(a);
      expect(await scene.isLetIn(d, secret, 'ana')).toBeUndefined(); // as another member: a notebook of its own
      expect(await scene.isLetIn(d, secret, 'ben')).toBe(d.notebook);
      await world.passes(300_000);
      for (const one of [a, b, d]) expect(notesOn(one)).toEqual(['from d']);
      expect(rosterAt(a)).toContain(idOf(d));
    },
  );

  it(
    'E7 who is let in later knows who is gone, and lets nobody back by a removal',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      await scene.removes(a, c);
      await world.passes(20_000);
      const d = await scene.comes('d', 'ana', '', await scene.secretOf(a));
      await world.passes(20_000);
      expect(rosterAt(d)).toEqual([idOf(a), idOf(b), idOf(d)].toSorted());
      await scene.removes(d, a);
      await world.passes(150_000);
      expect(rosterAt(b)).toEqual([idOf(b), idOf(d)].toSorted());
      scene.writes(b, 'from b');
      await world.passes(150_000);
      expect(notesOn(d)).toEqual(['from b']);
      expect(notesOn(c)).toEqual([]);
    },
  );
});
