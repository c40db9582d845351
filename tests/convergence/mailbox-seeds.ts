/** Seeds with which the mailbox once failed. They stay for good. */
export const FAILING_MAILBOX_SEEDS: readonly number[] = [];
