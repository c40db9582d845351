import type { Contents } from '../../backup/contents';
import type { Member } from '../../model/member';
import type { BookbagDb } from '../../store/db';
import { readSetting, writeSetting } from '../../store/settings';
import { relayAddress } from '../../sync/pairing/relay-address';

/**
 * Where a restored notebook meets. What is named beside a notebook counts as that of an invitation. So for somebody who
 * is alone in it, the address becomes the device's own, where that has none.
 */
export async function relaysFor(
  db: BookbagDb,
  { relays, me }: Pick<Contents, 'relays' | 'me'>,
  people: readonly Member[],
): Promise<readonly string[]> {
  const good = relays.flatMap((one) => relayAddress(one) ?? []);
  if (people.some(({ id, brought }) => id !== me && brought === 0)) return good;
  const [first] = good;
  if (first !== undefined && (await readSetting(db, 'relayAddress')) === undefined)
    await writeSetting(db, 'relayAddress', first);
  return [];
}

/** On a device where nobody has said their name yet, the member's name is it. */
export async function nameMyself(db: BookbagDb, me: string, people: readonly Member[]): Promise<void> {
  if (((await readSetting(db, 'myName')) ?? '') !== '') return;
  const name = people.find(({ id }) => id === me)?.name;
  if (name !== undefined) await writeSetting(db, 'myName', name);
}
