import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DirectWay, Meadow } from '../support/lives/direct-way';
import { Play, type Way } from '../support/lives/play';
import { World } from '../support/lives/world';

/**
 * Three devices of two people: the real post and a panel on each, over a real store, with a real mailbox between them.
 * Only the network, the disk's bytes and the time are made. Everything is killed at any moment. BOOKBAG_LIVES and
 * BOOKBAG_LIVES_FROM play more seeds, or others.
 */

const place = vi.hoisted(() => ({ meadow: undefined as unknown }));
vi.mock('../../lib/sync/webrtc/webrtc', () => ({
  webrtcTransport: (options: ConstructorParameters<typeof DirectWay>[1]) =>
    new DirectWay(place.meadow as Meadow, options),
}));

/** By which way all comes together at the end, in turn. */
const WAYS: readonly Way[] = ['direct', 'relay', 'mailbox', 'alone', 'letters'];

/** Seeds that once showed a fault: a text that came to one device while another one, which had not counted it, was away. */
const KEPT = [3025];

const MANY = Number(process.env['BOOKBAG_LIVES'] ?? 50);
const FROM = Number(process.env['BOOKBAG_LIVES_FROM'] ?? 1);

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What all seeds together were told to be kept: plays in which little was show little. */
let kept = 0;

async function lives(play: Play, way: Way): Promise<void> {
  await play.begin();
  await play.goWrong();
  await play.comeTogether(way);
  const { told, states, lost, waiting } = await play.outcome();
  kept += told;
  expect({ states, lost, waiting }).toEqual({
    states: 1, // all have the same
    lost: lost.map(() => ({ lost: [], back: [], unsaid: [], twice: [], bodies: [] })),
    waiting: waiting.map(() => [0, 0]), // and all know it
  });
}

describe('what somebody was told to be kept is with all in the end, once, and nobody is told too early', () => {
  const seeds = [...KEPT, ...Array.from({ length: MANY }, (_, i) => FROM + i)];

  it.each(seeds)('seed %i', { timeout: 60_000 }, async (seed) => {
    const [world, meadow] = [new World(), new Meadow()];
    place.meadow = meadow;
    world.begin();
    const play = new Play(seed, world, meadow);
    try {
      await lives(play, WAYS[seed % WAYS.length] as Way);
    } catch (error) {
      throw new Error(`seed ${seed}:\n${play.log.join('\n')}\n${String(error)}`, { cause: error });
    } finally {
      await play.end();
    }
  });

  it('and somebody was told so more than once a seed', () => expect(kept).toBeGreaterThan(MANY));
});
