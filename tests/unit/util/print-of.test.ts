import { expect, it } from 'vitest';
import { printOf } from '../../../lib/util/print-of';

it('words that differ have different prints, and the same words one', () => {
  expect(printOf('We sing')).toBe(printOf(['We', 'sing'].join(' ')));
  expect(new Set(['', 'a', 'b', 'ab', 'ba'].map(printOf)).size).toBe(5);
});
