import { readAcknowledgements } from './cursors';
import type { BookbagDb } from './db';
import { OWN_WORDS, type StoredWords } from './own-words';
import { watch } from './watch';

/* What the post alone needs of who wrote in a member's name: no page loads it. */

export const NO_WORDS: Omit<StoredWords, 'first'> = {
  ...{ since: 0, cameIn: false, brought: [], claimed: [], trusted: [], taken: [], whole: [], vouched: [] },
  ...{ doubted: [], lobbies: [] },
};

/** Rejects when the disk refuses. */
export async function writeWords(db: BookbagDb, notebook: string, value: StoredWords): Promise<void> {
  await db.cursors.put({ notebook, key: OWN_WORDS, value });
}

/** Calls, at every change, with whether another device has held all that this one held, at some time after `since`. */
export function watchEqual(
  db: BookbagDb,
  notebook: string,
  since: number,
  listener: (equal: boolean) => void,
  signal: AbortSignal,
): void {
  const read = async (): Promise<boolean> =>
    (await readAcknowledgements(db, notebook)).some(({ equalAt }) => (equalAt ?? 0) > since);
  watch(db, 'devices equal', read, listener, signal);
}
