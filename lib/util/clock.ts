/** Milliseconds since the epoch. Handed in as an argument, so that pure code stays pure. */
export type Clock = () => number;
