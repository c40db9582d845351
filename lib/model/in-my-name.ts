/** Something that stands in a member's name, and that none of their devices has confirmed. */
export interface InMyName {
  readonly kind: string;
  /** Of the record; '' for words in texts. */
  readonly id: string;
  /** Fields of another one's record in which it was said, as they are stored; none for the record itself. */
  readonly fields: readonly string[];
}

/** What "I wrote this" would do, with what comes along: a person sees that before anything is signed. */
export interface Alongside {
  /** What would count as the person's own; first that at which they said it. */
  readonly all: readonly InMyName[];
  /** Ids of devices that would count as the person's own, with all that they sign from then on. */
  readonly devices: readonly string[];
  /** How far it would be signed: each client of Yjs, and the number of its first change that would not. */
  readonly upTo: readonly (readonly [client: number, clock: number])[];
  /** A device of the person was removed. Whoever has it may have written these words. */
  readonly removed: boolean;
}
