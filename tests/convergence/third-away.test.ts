import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../lib/notebook/texts/texts';
import { stateOf } from '../../lib/sync/digest';
import { DirectWay, type Meadow } from '../support/lives/direct-way';
import { endScene, epochsAt, hosted, idOf, newScene, notesOn, type Scene } from '../support/lives/scene';
import type { LifeDevice } from '../support/lives/device';
import { DRAFT } from '../support/lives/shown';
import type { World } from '../support/lives/world';
import { seeded } from '../support/random';
import { put } from '../support/records';

/**
 * One of three devices is off all along, with words on it that nobody has heard, and comes back a month later or after
 * the relay has dropped what lay there. The real post is on each, over a real store, with a real mailbox between them.
 */

const place = vi.hoisted(() => ({ meadow: undefined as unknown }));
vi.mock('../../lib/sync/webrtc/webrtc', () => ({
  webrtcTransport: (options: ConstructorParameters<typeof DirectWay>[1]) =>
    new DirectWay(place.meadow as Meadow, options),
}));

const DAY = 24 * 60 * 60 * 1000;

let scene: Scene;
let meadow: Meadow;
let world: World;
beforeEach(() => {
  ({ scene, meadow, world } = newScene(place));
});
afterEach(() => endScene(scene));

/** Nobody is on, for so many days; then the relay runs as before, with what is not too old. */
async function nobodyFor(days: number): Promise<void> {
  for (const device of scene.devices.values()) device.killBrowser();
  scene.relay.kill();
  await world.passes(100);
  world.now += days * DAY;
  scene.relay.start();
  await world.passes(100);
}

/** Each is on for a while, and never two. */
async function inTurn(devices: readonly LifeDevice[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const device of devices) {
      device.startPost();
      await world.passes(30_000);
      device.killBrowser();
    }
}

/** Ana's second computer has words on it that nobody has heard, and is off from then on. */
async function awayWithWords(): Promise<{ a: LifeDevice; b: LifeDevice; c: LifeDevice }> {
  const three = await scene.begin();
  const { a, b, c } = three;
  world.by(a, () =>
    put(hosted(a).open.doc, 'drafts', { id: DRAFT, by: 'ana', at: world.now, title: 'Our post' }),
  );
  await world.passes(10_000);
  c.isOff = true;
  scene.writes(c, 'on c');
  await world.passes(1_000);
  c.killBrowser();
  c.isOff = false;
  expect(notesOn(c)).toEqual(['on c']);
  for (const one of [a, b]) expect(notesOn(one)).toEqual([]);
  return three;
}

/** Letters that do not pack. */
function noise(size: number, seed: number): string {
  const random = seeded(seed);
  return Array.from({ length: size }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join('');
}

const draftOn = (device: LifeDevice): string => textOf(device.disk.doc, DRAFT)?.toJSON() ?? '';

function types(device: LifeDevice, words: string): void {
  const { doc } = hosted(device).open;
  world.by(device, () => textOf(doc, DRAFT)?.insert(0, words));
}

const statesOn = (devices: readonly LifeDevice[]): number =>
  new Set(devices.map(({ disk }) => stateOf(disk.doc).digest)).size;

describe('a third device that is off all along', () => {
  it(
    'has a large edit that the two others made through the relay, a month later',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await awayWithWords();
      meadow.reaches = () => false;
      await world.passes(60_000);
      const pasted = noise(300_000, 1);
      types(a, pasted);
      await world.passes(1_000);
      types(a, 'and behind it ');
      await world.passes(30_000);
      expect(draftOn(b).includes(`and behind it ${pasted}`)).toBe(true);
      await nobodyFor(31);
      c.startPost();
      await world.passes(60_000);
      expect(draftOn(c) === draftOn(b)).toBe(true);
      c.killBrowser();
      await inTurn([a, b], 2);
      expect(statesOn([a, b, c])).toBe(1);
      expect(notesOn(b)).toEqual(['on c']);
    },
  );

  it.each([31, 50])(
    'has all of a mailbox into which all did not fit at once, %i days later',
    { timeout: 120_000 },
    async (days) => {
      const { a, b, c } = await awayWithWords();
      meadow.reaches = () => false;
      b.killBrowser();
      for (let part = 0; part < 7; part += 1) {
        types(a, noise(1_000_000, part));
        await world.passes(3_000);
      }
      const all = draftOn(a);
      await inTurn([b, a], 3);
      expect(draftOn(b).length).toBeLessThan(all.length); // the rest waits for the one that is off
      await nobodyFor(days);
      await inTurn([a, b, c], 4);
      for (const one of [a, b, c]) expect(draftOn(one) === all).toBe(true);
      expect(statesOn([a, b, c])).toBe(1);
      expect(notesOn(b)).toEqual(['on c']);
    },
  );

  it.each([31, 50])(
    'goes along with a removal, and brings its words, %i days later',
    { timeout: 60_000 },
    async (days) => {
      const { a, b, c } = await awayWithWords();
      await scene.removes(b, a); // Ben, of Ana's laptop that was stolen
      await world.passes(20_000);
      scene.writes(b, 'on b');
      await world.passes(20_000);
      await nobodyFor(days);
      c.startPost();
      if (days > 45) b.startPost(); // the relay has dropped the word of it: one who went along has to be on
      await world.passes(60_000);
      b.startPost();
      await world.passes(60_000);
      expect((await epochsAt(c))?.gone).toEqual([idOf(a)]);
      for (const one of [b, c]) expect(notesOn(one)).toEqual(['on b', 'on c']);
      a.startPost();
      await world.passes(60_000);
      expect((await epochsAt(a))?.out?.how).toBe('removed');
      expect(notesOn(a)).toEqual([]);
    },
  );

  it.each([31, 50])(
    'meets a partner who came back from a backup on a new computer, %i days later',
    { timeout: 60_000 },
    async (days) => {
      const { a, b, c } = await awayWithWords();
      scene.writes(b, 'before the backup');
      await world.passes(10_000);
      const made = await scene.backsUp(b);
      scene.writes(b, 'after the backup');
      await world.passes(10_000);
      b.killBrowser(); // and its disk is lost
      await nobodyFor(days);
      a.startPost();
      const e = await scene.restores('e', 'ben', made);
      await world.passes(60_000);
      expect(notesOn(e)).toEqual(['after the backup', 'before the backup']);
      scene.writes(e, 'on e');
      await world.passes(20_000);
      for (const one of [a, e]) one.killBrowser();
      await inTurn([c, a, e], 2);
      for (const one of [a, c, e])
        expect(notesOn(one)).toEqual(['after the backup', 'before the backup', 'on c', 'on e']);
    },
  );
});
