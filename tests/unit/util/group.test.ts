import { expect, it } from 'vitest';
import { groupBy } from '../../../lib/util/group';

it('items stand together by their key, in their order', () => {
  const groups = groupBy([3, 4, 5, 6], (n) => n % 2);
  expect([...groups]).toEqual([
    [1, [3, 5]],
    [0, [4, 6]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
