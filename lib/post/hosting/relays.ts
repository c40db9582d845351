import type { BookbagDb, NotebookRow } from '../../store/db';
import { readSetting, writeSetting } from '../../store/settings';
import { relayAddress } from '../../sync/pairing/relay-address';
import { fail, ok, type Result } from '../../util/result';

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

/**
 * Whether this device hides its addresses from partners, from now on. @param meetAnew as below: connections that stand
 * know the address
 */
export async function hideAddresses(db: BookbagDb, on: boolean, meetAnew: () => void): Promise<null> {
  await writeSetting(db, 'hideAddresses', on);
  meetAnew();
  return null;
}

/**
 * Sets the relay of this device, '' the one built in.
 *
 * @param meetAnew has every notebook meet there from now on
 */
export async function useRelay(
  db: BookbagDb,
  typed: string,
  meetAnew: () => void,
): Promise<Result<null, 'not-an-address'>> {
  const address = typed.trim() === '' ? __RELAY_URL__ : relayAddress(typed);
  if (address === undefined) return fail('not-an-address');
  await writeSetting(db, 'relayAddress', address);
  meetAnew();
  return ok(null);
}
