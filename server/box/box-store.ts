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

/** What a box may hold. */
export interface Room {
  readonly bytes: number;
  readonly envelopes: number;
}

/**
 * Where a relay keeps envelopes. One suite holds for every store (tests/contracts/box-store.ts). A store that several
 * relays share says itself what fits and which envelope is meant, since none of them knows what another one does. One that
 * is of a single process may count on it that this process does one thing at a time in a box.
 */
export interface BoxStore {
  /** Bytes of all envelopes of all boxes. Where several relays share the store, as of some moments ago. */
  readonly bytes: number;
  /** False while it can be known to take and give nothing. */
  readonly isThere: boolean;
  /** What is in a box, in no order. */
  entries(box: string): Promise<Kept[]>;
  /** What is kept of one envelope; undefined when it is not there. */
  find(box: string, name: string): Promise<Kept | undefined>;
  /** The bytes of an envelope; undefined when it is not there. */
  read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * Resolves once the envelope is on the disk, in the place of the one of its name. Rejects when the disk refuses.
   *
   * @returns false when it does not fit into the box; then nothing has changed
   */
  put(box: string, kept: Kept, envelope: Uint8Array, room: Room): Promise<boolean>;
  /** Removes an envelope, if it is still the one with that tag, and says whether it was. */
  remove(box: string, name: string, tag: string): Promise<boolean>;
  /**
   * Removes what came before a time. What seems to come from the future, because the clock was set back, counts as
   * come now.
   *
   * @returns how many were removed
   */
  sweep(before: number, now: number): Promise<number>;
  close(): Promise<void>;
}

/** Whether an envelope fits among those that are there, in the place of the one of its name. */
export function fits(there: readonly Kept[], { name, size }: Kept, room: Room): boolean {
  const others = there.filter((one) => one.name !== name);
  const bytes = others.reduce((sum, one) => sum + one.size, size);
  const isOneMore = others.length === there.length;
  return bytes <= room.bytes && (!isOneMore || there.length < room.envelopes);
}
