import type { BookbagDb, NotebookRow } from '../store/db';
import { readSetting } from '../store/settings';

/** Most addresses a notebook meets at; an invitation carries one to three. */
const MAX_RELAYS = 3;

/**
 * Where a notebook's members meet: the addresses of its invitation, and the one of the settings. Without
 * either, the one this build was made for.
 */
export async function relaysOf(db: BookbagDb, row: Pick<NotebookRow, 'relays'>): Promise<string[]> {
  const chosen = await readSetting(db, 'relayAddress');
  const named = [...row.relays, ...(chosen === undefined ? [] : [chosen])];
  return [...new Set(named.length === 0 ? [__RELAY_URL__] : named)].slice(0, MAX_RELAYS);
}
