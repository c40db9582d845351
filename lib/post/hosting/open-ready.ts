import { decodeWords, ownRow, seenRow, type SealedWords } from '../../model/seal-answer';

/** A sealed answer. */
interface Sealed {
  readonly id: string;
  readonly seal: string;
}

/** An answer of this member that may open. */
export interface Ready {
  readonly own: Sealed;
  /** Those of the partner for which it has waited. */
  readonly theirs: readonly Sealed[];
  readonly tell: (words: SealedWords) => void;
}

/** What opens this member's answers. */
export interface Opener {
  /** All that may open now. */
  readonly ready: () => readonly Ready[];
  /** What this device alone keeps, by the names of lib/model/seal-answer.ts; '' where it keeps nothing. */
  readonly read: (row: string) => Promise<string>;
  /** Resolves once it is on the disk. */
  readonly keep: (row: string, value: string) => Promise<void>;
}

async function openOne({ ready, read, keep }: Opener, { own, theirs }: Ready): Promise<void> {
  const words = decodeWords(await read(ownRow(own.seal)));
  if (words === undefined) return; // sealed on another device of this member
  // first what was seen, so that no partner can change their seal after they have read this
  for (const { id, seal } of theirs) if (seal !== '') await keep(seenRow(id), seal);
  const still = ready().find((one) => one.own.id === own.id && one.own.seal === own.seal);
  still?.tell(words);
}

/**
 * Opens this member's sealed answers that may open, as far as this device keeps their words. Rejects where the disk
 * refuses: nothing is told then.
 */
export async function openReady(opener: Opener): Promise<void> {
  for (const one of opener.ready()) await openOne(opener, one);
}
