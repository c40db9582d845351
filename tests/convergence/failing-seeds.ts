/** Seeds that once failed, with what was wrong; each stays here for good. A new one is committed before its fix. */
export const FAILING_SEEDS: readonly number[] = [];
