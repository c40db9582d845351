/** Seeds of `foreign-updates.test.ts` that once failed; each stays here for good. A new one is committed before its fix. */
export const FAILING_FOREIGN_SEEDS: readonly number[] = [
  41, // a list with something collected in it: Yjs throws half-way
  345, // the same, by what waited for others
];
