import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Doc } from 'yjs';
import { stateOf } from '../../lib/sync/digest';
import { FakeBox, WELL } from '../support/fake-box';
import { MailboxDevice } from '../support/mailbox-device';
import { fakeTimers, passes } from '../support/passing';
import { pick, seeded } from '../support/random';
import { keysOf } from '../support/sync-mailbox';
import { FAILING_MAILBOX_SEEDS } from './mailbox-seeds';

/**
 * Three devices of two people who are hardly ever online together, and a relay that loses envelopes, gives out old ones,
 * and cuts lines. Browsers are killed at any moment. When the relay behaves again, and each was up alone a few times, all
 * have all that was ever on a disk, once; and nobody ever hears of a device that it has what it has not.
 */

const SESSIONS = 40;
const SEEDS = [1, 2, 3, 4];

beforeEach(() => {
  fakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const said = (doc: Doc): string[] => doc.getArray<string>('said').toArray();

async function play(seed: number): Promise<void> {
  const random = seeded(seed);
  const box = new FakeBox(random);
  box.mischief = { cut: 0.05, lose: 0.1, repeat: 0.2, silent: 0.3 };
  const keys = await keysOf();
  const devices = ['laptop of a', 'laptop of b', 'tablet of b'].map(
    (name) => new MailboxDevice(name, keys, box),
  );
  const written = new Set<string>();
  const truthful = (): void => {
    for (const { heard } of devices)
      for (const { from, digest } of heard.splice(0))
        expect(devices.find(({ name }) => name === from)?.held.has(digest)).toBe(true);
  };
  for (let session = 0; session < SESSIONS; session++) {
    const device = pick(random, devices);
    if (!device.isUp) device.start();
    for (let edits = Math.floor(random() * 4); edits > 0; edits--) {
      const { doc } = device;
      const word = `${session}.${edits}`;
      if (random() < 0.7) doc.getArray('said').insert(0, [word]);
      else if (said(doc).length > 3) doc.getArray('said').delete(1, 1);
      if (random() < 0.3) await device.clip(session * 10 + edits);
      await passes(random() * 60);
    }
    await passes(random() * 700);
    if (random() < 0.85) device.kill(); // else it stays up beside the next one
    for (const word of said(device.stored)) written.add(word);
    truthful();
  }
  for (const device of devices) device.kill();

  box.mischief = WELL;
  for (let round = 0; round < 4; round++)
    for (const device of devices) {
      device.start();
      await passes(900);
      truthful();
      device.kill();
    }
  const [first] = devices;
  const all = said(first!.stored);
  const named = [...first!.stored.getMap('bodies').keys()];
  for (const { stored, bodies } of devices) {
    expect(stateOf(stored)).toEqual(stateOf(first!.stored)); // so each has all that was on the disk of any
    expect(named.filter((hash) => !bodies.stored.has(hash))).toEqual([]);
  }
  expect(new Set(all).size).toBe(all.length); // nothing doubled
  expect(all.filter((word) => !written.has(word))).toEqual([]);
  expect([all.length, named.length].every((count) => count > 5)).toBe(true);
}

describe('M5 to M9: devices converge by a box', () => {
  it.each([...FAILING_MAILBOX_SEEDS, ...SEEDS])(`seed %i: ${SESSIONS} sessions`, (seed) => play(seed));
});
