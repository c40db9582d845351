/** The times of a mailbox, in milliseconds. Tests bring shorter ones. */
export interface MailboxTiming {
  /** From a change on the disk to the note that carries it. */
  readonly settle: number;
  /** The same while the partner gets all by another way: the note is for other devices then. */
  readonly settleLinked: number;
  /** From the relay's word that something has changed to the look at it: several come together. */
  readonly gather: number;
  /** Between two looks that nothing has caused. */
  readonly look: number;
  /** Until a relay that asked to slow down, or could not store, is asked again. */
  readonly later: number;
  /** Between two tries to reach the relay: the first pause, doubled each time, and the longest. */
  readonly retry: number;
  readonly retryMost: number;
  /**
   * Without a mailbox though a relay answers, until nobody waits for a mailbox before a link. One that was there may be
   * down for days, and whoever has a removed device can hold all of the box's connections.
   */
  readonly unreached: number;
  /** For a relay to say that it has a mailbox. */
  readonly greeting: number;
  /** For the answer to a small ask, and to one that moves an envelope over a slow line. */
  readonly answer: number;
  readonly large: number;
  /** Until a relay is asked again which servers it names: the words for them hold for a day. */
  readonly ice: number;
  /** So long a copy of this device counts as there after its last note. */
  readonly copied: number;
  /** Between two asks. */
  readonly between: number;
}

export const TIMING: MailboxTiming = {
  settle: 1_000,
  settleLinked: 15_000,
  gather: 300,
  look: 5 * 60_000,
  later: 60_000,
  retry: 1_000,
  retryMost: 120_000,
  unreached: 2 * 60_000,
  greeting: 8_000,
  answer: 30_000,
  large: 180_000,
  ice: 6 * 60 * 60_000,
  copied: 2 * 60_000,
  between: 25,
};
