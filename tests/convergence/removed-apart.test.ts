import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DirectWay, type Meadow } from '../support/lives/direct-way';
import { endScene, epochsAt, hosted, idOf, newScene, notesOn, type Scene } from '../support/lives/scene';
import type { LifeDevice } from '../support/lives/device';
import type { World } from '../support/lives/world';

/**
 * Devices are removed while things go wrong, and by letters (docs/protocol.md, E): the real post on each, over a real store, with a real mailbox between them.
 * Only the network, the disk's bytes and the time are made.
 */

const place = vi.hoisted(() => ({ meadow: undefined as unknown }));
vi.mock('../../lib/sync/webrtc/webrtc', () => ({
  webrtcTransport: (options: ConstructorParameters<typeof DirectWay>[1]) =>
    new DirectWay(place.meadow as Meadow, options),
}));

let scene: Scene;
let world: World;
beforeEach(() => {
  ({ scene, world } = newScene(place));
});
afterEach(() => endScene(scene));

const outAt = async (device: LifeDevice) => (await epochsAt(device))?.out?.how;
const rosterAt = (device: LifeDevice) =>
  hosted(device)
    .roster?.devices.get()
    .map(({ id }) => id)
    .toSorted();

describe('removals that cross, or are cut short', () => {
  it(
    'E9 two at once: nobody is taken along, both are told, and one lets the other in anew',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      const d = await scene.comes('d', 'ben', '');
      await world.passes(20_000);
      for (const one of [a, b, c, d]) one.isOff = true;
      await world.passes(15_000);
      await scene.removes(a, c);
      await scene.removes(b, d);
      scene.writes(a, 'from a');
      scene.writes(b, 'from b');
      for (const one of [a, b]) one.isOff = false;
      await world.passes(300_000);
      expect([notesOn(a), notesOn(b)]).toEqual([['from a'], ['from b']]);
      expect(hosted(a).status.get()).toMatchObject({ out: null, apart: [{ by: 'Ben' }] });
      expect(hosted(b).status.get()).toMatchObject({ out: null, apart: [{ by: 'Ana' }] });
      for (const one of [c, d]) one.isOff = false;
      await world.passes(150_000);
      for (const one of [c, d]) expect(await outAt(one)).toBe('undecided');
      // Ben's computer is let in by Ana: what he wrote comes along, and what he removed is to be removed anew
      expect(await scene.isLetIn(b, await scene.secretOf(a), 'ben')).toBe(b.notebook);
      await world.passes(300_000);
      for (const one of [a, b]) expect(notesOn(one)).toEqual(['from a', 'from b']);
      expect(hosted(b).status.get().apart).toEqual([]);
      expect(rosterAt(a)).toContain(idOf(d));
      expect(rosterAt(b)).toContain(idOf(d));
      expect(rosterAt(b)).not.toContain(idOf(c));
    },
  );

  it(
    'E9 two who remove each other: a third follows neither, and sends nothing',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      for (const one of [a, b, c]) one.isOff = true;
      await world.passes(15_000);
      await scene.removes(a, c);
      await scene.removes(c, a);
      for (const one of [a, c]) one.isOff = false;
      await world.passes(150_000);
      scene.writes(b, 'from b');
      b.isOff = false;
      await world.passes(300_000);
      expect(await outAt(b)).toBe('undecided');
      for (const one of [a, c]) {
        expect(notesOn(one)).toEqual([]);
        expect(hosted(one).status.get().apart).toMatchObject([{ by: 'Ana' }]);
      }
      expect(await scene.isLetIn(b, await scene.secretOf(a), 'ben')).toBe(b.notebook);
      await world.passes(300_000);
      expect(notesOn(a)).toEqual(['from b']);
      expect(notesOn(c)).toEqual([]);
    },
  );

  it(
    'E9 a removed one that wins the partner who was away: both who were parted are told',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      for (const one of [b, c]) one.isOff = true;
      await world.passes(15_000);
      await scene.removes(a, c);
      await world.passes(10_000);
      a.killBrowser();
      await scene.removes(c, a); // it has heard of nothing
      await scene.emptiesFirstBox(c);
      c.isOff = false;
      await world.passes(200_000);
      b.isOff = false;
      await world.passes(200_000);
      expect((await epochsAt(b))?.gone).toEqual([idOf(a)]);
      a.startPost();
      await world.passes(300_000);
      for (const one of [a, b]) expect(hosted(one).status.get().apart).toMatchObject([{ by: 'Ana' }]);
    },
  );

  it(
    'E6 a browser that is killed at any moment has removed it or not, and all follow',
    { timeout: 120_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      let removed = 0;
      for (let turns = 0; removed === 0 && turns < 50_000; turns = 2 * turns + 3) {
        await scene.removesAndIsKilled(a, c, turns);
        a.startPost();
        await world.passes(5_000);
        removed = (await epochsAt(a))?.gone.length ?? 0;
        expect((await epochsAt(a))?.left).toHaveLength(removed);
      }
      expect(removed).toBe(1);
      // the partner's is killed while it goes along
      for (let turns = 0; turns < 40; turns += 5) {
        b.killBrowser();
        b.startPost();
        await world.passes(30 * turns);
      }
      scene.writes(a, 'from a');
      await world.passes(300_000);
      expect(notesOn(b)).toEqual(['from a']);
      expect(await outAt(c)).toBe('removed');
    },
  );
});

describe('letters after a removal', () => {
  const letterOf = async (device: LifeDevice): Promise<Uint8Array<ArrayBuffer>> => {
    const { letters, toCarry } = hosted(device);
    if (letters === null) throw new Error('no letters');
    return (await scene.waits(letters.write(toCarry(), ''))).bytes;
  };
  const opens = (device: LifeDevice, letter: Uint8Array<ArrayBuffer>) => scene.opens(device, letter.slice());

  it(
    'E8 take the partner along, who was never online; and bring what was on its way',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      for (const one of [a, b, c]) one.isOff = true;
      await world.passes(15_000);
      scene.writes(b, 'from b');
      scene.writes(c, 'from c');
      await world.passes(3_000);
      const [before, removedOnes] = [await letterOf(b), await letterOf(c)];
      await scene.removes(a, c);
      await world.passes(3_000);
      scene.writes(a, 'from a');
      await world.passes(3_000);
      expect(await opens(a, before)).toMatchObject({ ok: true }); // saved before, opened after
      expect(await opens(a, removedOnes)).toEqual({ ok: false, reason: 'by-removed' });
      const letter = await letterOf(a);
      expect(await opens(c, letter)).toEqual({ ok: false, reason: 'removed' });
      expect(await opens(c, letter)).toEqual({ ok: false, reason: 'removed' });
      expect(await opens(b, letter)).toMatchObject({ ok: true, value: { kind: 'letter' } });
      expect(await opens(a, await letterOf(b))).toMatchObject({ ok: true });
      for (const one of [a, b]) expect(notesOn(one)).toEqual(['from a', 'from b']);
      expect(notesOn(c)).toEqual(['from c']);
    },
  );

  it(
    'E9 tell two who only have letters that their removals crossed, and one lets the other in anew',
    { timeout: 60_000 },
    async () => {
      const { a, b, c } = await scene.begin();
      for (const one of [a, b, c]) one.isOff = true;
      await world.passes(15_000);
      await scene.removes(a, c);
      await scene.removes(b, c);
      scene.writes(a, 'from a');
      scene.writes(b, 'from b');
      await world.passes(3_000);
      const letter = await letterOf(a);
      expect(await opens(b, letter)).toEqual({ ok: false, reason: 'parted' });
      expect(await opens(b, letter)).toEqual({ ok: false, reason: 'parted' }); // also once it is known
      expect(await opens(a, await letterOf(b))).toEqual({ ok: false, reason: 'parted' });
      for (const [one, by] of [
        [a, 'Ben'],
        [b, 'Ana'],
      ] as const)
        expect(hosted(one).status.get()).toMatchObject({ out: null, apart: [{ by }] });
      expect(await scene.isLetIn(b, await scene.secretOf(a), 'ben')).toBe(b.notebook);
      await world.passes(3_000);
      expect(await opens(b, await letterOf(a))).toMatchObject({ ok: true });
      expect(await opens(a, await letterOf(b))).toMatchObject({ ok: true });
      for (const one of [a, b]) expect(notesOn(one)).toEqual(['from a', 'from b']);
    },
  );

  it('E8 take along who was away for two removals', { timeout: 60_000 }, async () => {
    const { a, b, c } = await scene.begin();
    const d = await scene.comes('d', 'ana', '');
    await world.passes(20_000);
    b.isOff = true;
    await scene.removes(a, c);
    await world.passes(20_000);
    await scene.removes(a, d);
    scene.writes(a, 'from a');
    await world.passes(20_000);
    expect(await opens(b, await letterOf(a))).toMatchObject({ ok: true, value: { kind: 'letter' } });
    expect(notesOn(b)).toEqual(['from a']);
    expect((await epochsAt(b))?.gone).toEqual([idOf(c), idOf(d)]);
  });
});
