import type { BookbagDb, NotebookRow } from '../../store/db';
import { readSetting, writeSetting } from '../../store/settings';
import { stunAddress } from '../../sync/mailbox/ice';
import { relayAddress } from '../../sync/pairing/relay-address';
import { fail, ok, type Result } from '../../util/result';

/** Own STUN servers: a browser waits for each of them with each connection. */
export const MOST_STUN = 2;

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
 * Sets the STUN servers of this device, '' for none.
 *
 * @param typed addresses, parted by commas or blanks; `stun:` may be left out
 * @param meetAnew has every notebook connect by them from now on
 */
export async function useStun(
  db: BookbagDb,
  typed: string,
  meetAnew: () => void,
): Promise<Result<null, 'not-an-address' | 'too-many'>> {
  const named = [...new Set(typed.split(/[\s,]+/).filter((one) => one !== ''))];
  if (named.length > MOST_STUN) return fail('too-many');
  const addresses = named.flatMap((one) => stunAddress(one) ?? []);
  if (addresses.length < named.length) return fail('not-an-address');
  await writeSetting(db, 'stunServers', addresses);
  meetAnew();
  return ok(null);
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
