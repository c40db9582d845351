import { expect, it } from 'vitest';
import { median, note, rounded, useRtcPair } from '../support/rtc-pair';

const pair = useRtcPair();
const SECONDS = 1_000;

it('B3, B5: 1,000 of 2 to 15 kB, against a bare channel', async () => {
  const { a, b } = pair;
  const bytes = 8_500_000;
  await pair.connect();
  const ratios: number[] = [];
  const raw: number[] = [];
  for (let i = 1; i <= 3; i++) {
    const hashes = await a.call('keepBodies', 1_000, 2_000, 15_000, i * 1_000);
    const bare = await pair.rawTransfer(bytes);
    await b.call('wantBodies', hashes);
    raw.push(bare);
    ratios.push(bare / (await b.call('untilBodies', i * 1_000, 30 * SECONDS)));
  }
  note('bare channel ms; throughput of bodies over it', [
    rounded(raw),
    ratios.map((ratio) => ratio.toFixed(2)),
  ]);
  expect((await b.call('bodyBatches')).every((count) => count <= 64)).toBe(true);
  // The benchmark holds the bound, 0.75. Here a busy computer shall not fail the suite.
  expect(median(ratios)).toBeGreaterThan(0.3);
}, 60_000);

it('B1, S4: 300 interrupted and resumed, while the notebook stays quick', async () => {
  const { a, b } = pair;
  const hashes = await a.call('keepBodies', 300, 20_000, 200_000);
  await pair.connect();
  await b.call('wantBodies', hashes);
  for (const some of [20, 120]) {
    await b.call('untilBodies', some, 20 * SECONDS);
    await a.call('setMap', `at${some}`, 'x');
    const took = await b.call('untilMap', `at${some}`);
    note('an edit among bodies, ms', Math.round(took));
    // It went before the bodies, of which some are still to come. A busy computer alone can take a second for it.
    expect(took).toBeLessThan(3 * SECONDS);
    await pair.both('cut');
    expect(await b.call('bodyCount')).toBeLessThan(300);
  }
  await b.call('untilBodies', 300, 30 * SECONDS);
  expect(new Set(hashes).size).toBe(300);
  await expect.poll(() => b.call('status')).toMatchObject({ busy: false });
}, 60_000);
