/** What is kept of an envelope beside its bytes. Names and tags are in hexadecimal. */
export interface Kept {
  readonly name: string;
  /** The first bytes of SHA-256 over the envelope. */
  readonly tag: string;
  /** Bytes. */
  readonly size: number;
  /** When it came, in milliseconds by this computer's clock. */
  readonly at: number;
}

/** An envelope that is not kept any more. */
export interface Gone {
  readonly box: string;
  readonly name: string;
}

/** Where a relay keeps envelopes. One suite holds for every store (tests/contracts/box-store.ts). */
export interface BoxStore {
  /** Bytes of all envelopes of all boxes. */
  readonly bytes: number;
  /** What is in a box, in no order. */
  entries(box: string): Promise<Kept[]>;
  /** The bytes of an envelope; undefined when it is not there. */
  read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Resolves once the envelope is on the disk, in the place of the one of its name. Rejects when the disk refuses. */
  put(box: string, kept: Kept, envelope: Uint8Array): Promise<void>;
  remove(box: string, name: string): Promise<void>;
  /**
   * Removes what came before a time. What seems to come from the future, because the clock was set back, counts as
   * come now.
   *
   * @returns what was removed
   */
  sweep(before: number, now: number): Promise<Gone[]>;
  close(): Promise<void>;
}
