import { expect, it, vi } from 'vitest';
import { Ear } from '../../../../lib/sync/relayed/ear';
import { sealFrame } from '../../../../lib/sync/relayed/frame';
import { liveKeyOf } from '../../../support/sync-relayed';

const FRAME = { from: 'laptop~1~a', to: '', number: 1, messages: [] };

it('V5: goes on hearing after any number of frames that could not be taken', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const key = await liveKeyOf();
  const said = (await sealFrame(key, FRAME)) ?? new Uint8Array();
  let taken = 0;
  const ear = new Ear(key, () => (taken += 1), new AbortController().signal);
  const broken = said.slice();
  Object.defineProperty(broken, 'subarray', {
    value: () => {
      throw new Error('it cannot be opened');
    },
  });
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 64; i++) ear.hear(broken);
    await vi.waitFor(async () => {
      ear.hear(said);
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(taken).toBeGreaterThan(round);
    });
  }
  vi.restoreAllMocks();
});

it('V5: keeps 64 that wait, and drops the rest', async () => {
  const key = await liveKeyOf();
  const seal = async (number: number) => (await sealFrame(key, { ...FRAME, number })) ?? new Uint8Array();
  const [said, last] = [await seal(1), await seal(2)];
  const taken: number[] = [];
  const ear = new Ear(key, ({ number }) => taken.push(number), new AbortController().signal);
  for (let i = 0; i < 70; i++) ear.hear(said);
  await expect.poll(() => taken.length).toBeGreaterThanOrEqual(64);
  ear.hear(last);
  await expect.poll(() => taken.at(-1)).toBe(2);
  expect(taken.length).toBe(65);
});
