import type { BookbagDb } from './db';
import { watch } from './watch';

export const OWN_WORDS = 'ownWords';

type Pairs = readonly (readonly [client: number, clock: number])[];

/** What this device keeps of who wrote in its member's name (docs/adr/0041-confirmed-words.md). The post alone writes it. */
export interface StoredWords {
  /** When this device first asked, in milliseconds. */
  readonly first: number;
  /** From when on it notes what comes from elsewhere; 0 before. What was there until then counts as it stands. */
  readonly since: number;
  /** It came in as a further device, with nothing in its member's name: what it gets is not its own from the first change on. */
  readonly cameIn: boolean;
  /** Clients of Yjs, and from which change on theirs came from elsewhere. */
  readonly brought: Pairs;
  /** Clients of Yjs, and up to which change a device of this member has signed theirs. */
  readonly claimed: Pairs;
  /** Other devices of this member, each with its public key. */
  readonly trusted: readonly (readonly [device: string, sign: string])[];
  /** Those of them that only stood in the roster on the day on which it began: it vouches for none of these. */
  readonly taken: readonly string[];
  /** Those of them that have signed all that they had. */
  readonly whole: readonly string[];
  /** Devices that one of these has vouched for. */
  readonly vouched: readonly string[];
  /** Devices that came in this member's name, and nobody knew whence. */
  readonly doubted: readonly string[];
  /** Lobbies in which this device let in one of them. */
  readonly lobbies: readonly string[];
}

/** A device of this member has not signed what it had: an older Bookbag signs nothing. */
export const isLax = ({ trusted, whole }: Pick<StoredWords, 'trusted' | 'whole'>): boolean =>
  trusted.some(([device]) => !whole.includes(device));

/** What is stored as lists take it. */
export const asKnown = (stored: StoredWords) => ({
  brought: new Map(stored.since > 0 ? stored.brought : []), // of a device that came in it is noted before it counts
  claimed: new Map(stored.claimed),
  lax: isLax(stored),
});

export const readWords = async (db: BookbagDb, notebook: string): Promise<StoredWords | undefined> =>
  (await db.cursors.get([notebook, OWN_WORDS]))?.value as StoredWords | undefined;

/** Calls now and at every change with what the post keeps; not before it keeps anything. */
export function watchWords(
  db: BookbagDb,
  notebook: string,
  listener: (words: StoredWords) => void,
  signal: AbortSignal,
): void {
  const take = (words: StoredWords | undefined): void => {
    if (words !== undefined) listener(words);
  };
  watch(db, 'own words', () => readWords(db, notebook), take, signal);
}
