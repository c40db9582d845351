import { expect, it } from 'vitest';
import { ByteRates } from '../../../server/byte-rates';

it('M4: each name has its own rate, which fills up again', () => {
  let now = 0;
  const rates = new ByteRates(10, 1, () => now);
  expect([rates.take(['a'], 10), rates.take(['a'], 1), rates.take(['b'], 10)]).toEqual([true, false, true]);
  now += 2_000;
  expect([rates.take(['a'], 3), rates.take(['a'], 2), rates.take(['a'], 1)]).toEqual([false, true, false]);
});

it('M4: to be forgotten gives nobody more', () => {
  let now = 0;
  const rates = new ByteRates(10, 1, () => now);
  rates.take(['a'], 10);
  now += 9_999;
  rates.forget();
  expect(rates.take(['a'], 10)).toBe(false);
  now += 10_000;
  rates.forget();
  expect([rates.take(['a'], 10), rates.take(['a'], 1)]).toEqual([true, false]);
});

it('M4: where one of two may not, the other one keeps what it has', () => {
  const rates = new ByteRates(10, 1, () => 0);
  rates.take(['b'], 5);
  expect([rates.take(['a', 'b'], 6), rates.take(['a'], 10), rates.take(['b'], 5)]).toEqual([
    false,
    true,
    true,
  ]);
});
