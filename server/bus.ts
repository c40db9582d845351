/** How many connections have a topic open, and how many of them hear what is said there. */
export interface Presence {
  readonly open: number;
  readonly hear: number;
}

export const NOBODY: Presence = { open: 0, hear: 0 };

/** Who is told of what other instances say. */
export interface BusListener {
  heard(topic: string, word: Uint8Array<ArrayBuffer>): void;
  /** Something may have been said that was not heard: the way between the instances was cut. */
  missed(): void;
}

/**
 * What goes between the instances of one relay: processes behind one address that share a store. A topic is a room or a
 * box. What is said while the way is cut is lost: browsers say it again, or find that they differ.
 */
export interface Bus {
  /** False while the way is cut. */
  readonly isThere: boolean;
  listen(listener: BusListener): void;
  /** Those at other instances, as far as is known. */
  elsewhere(topic: string): Presence;
  /** Says how many are here. Resolves once it is known who is elsewhere, or while the way is cut. */
  here(topic: string, presence: Presence): Promise<void>;
  /** Whether somebody at another instance may have the topic open: else nothing of it is handed on. */
  reaches(topic: string): boolean;
  /**
   * Hands a word on to the other instances that have the topic open, in the order of sending.
   *
   * @returns false when too much waits; then it goes nowhere
   */
  send(topic: string, word: Uint8Array<ArrayBuffer>): boolean;
  /** Tells the others that nobody is here any more. */
  close(): Promise<void>;
}

/** The bus of a relay that is a single process. */
export const ALONE: Bus = {
  isThere: true,
  listen: () => undefined,
  elsewhere: () => NOBODY,
  here: () => Promise.resolve(),
  reaches: () => false,
  send: () => true,
  close: () => Promise.resolve(),
};
