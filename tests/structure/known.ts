import { expect } from 'vitest';

/**
 * Fails for what was found and is not known, and for what is known and was not found: such a list only shrinks.
 *
 * @param known what is to be mended yet, or is an exception whose reason stands beside it
 * @param advice what to do with something new
 */
export function expectOnlyKnown(found: readonly string[], known: readonly string[], advice: string): void {
  const isKnown = new Set(known);
  const isFound = new Set(found);
  const news = found.filter((one) => !isKnown.has(one));
  const mended = known.filter((one) => !isFound.has(one));
  expect(news, `new: ${advice}`).toEqual([]);
  expect(mended, 'mended already: take it out of the list of this test').toEqual([]);
}
