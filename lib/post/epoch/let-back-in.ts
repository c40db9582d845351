import { epochKeys } from '../../crypto/epoch';
import type { BookbagDb } from '../../store/db';
import { knownDevice, renewDevice } from '../../store/device-keys';
import { comeBack, epochsOf } from '../../store/epochs';
import { allNotebooks } from '../../store/notebooks';

/**
 * Somebody has let this device in anew, into an epoch to which others of a notebook on it have gone: that notebook goes
 * on there, with all that was written in it meanwhile. The device gets keys of its own that nobody has removed. They
 * come first: a browser that is killed between the two writes is out still, and is let in once more.
 *
 * @param member as whose further computer it is let in
 * @returns the notebook's id; undefined where there is none
 */
export async function letBackIn(
  db: BookbagDb,
  secret: Uint8Array<ArrayBuffer>,
  member: string,
): Promise<string | undefined> {
  const { mark } = await epochKeys(secret);
  for (const row of await allNotebooks(db)) {
    const { out, rivals } = epochsOf(row);
    const next = [...(out?.next ?? []), ...rivals.map((one) => one.next)];
    if (row.me !== member || !next.includes(mark)) continue;
    const before = await knownDevice(db, row.id);
    if (before !== undefined) await renewDevice(db, row.id, before.id);
    return (await comeBack(db, row, secret.slice())) ? row.id : undefined;
  }
  return undefined;
}
