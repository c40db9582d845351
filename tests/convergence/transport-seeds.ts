/** Seeds of `transport-random.test.ts` that once failed; each stays here for good. A new one is committed before its fix. */
export const FAILING_TRANSPORT_SEEDS: readonly number[] = [];
