import { newSecret } from '../../crypto/keys';
import type { RemoveFailure } from '../../messages/to-post';
import type { BookbagDb } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { epochOf, epochsOf, moveOn } from '../../store/epochs';
import { notebookSecret } from '../../store/notebooks';
import { makeFarewell } from '../../sync/epoch/farewell';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { Hosts } from '../hosting/hosts';

interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Pick<Hosts, 'get' | 'restart'>;
  readonly now: () => number;
}

interface Wish {
  readonly notebook: string;
  /** The id of the device that is to go. */
  readonly device: string;
  /** The ids of those that stay, as the person has seen them. */
  readonly stay: readonly string[];
}

/**
 * Removes a device from a notebook: this one leaves the epoch with all that stay. It answers once that is on the disk.
 * Nothing was said to anybody before, so a browser that is killed has removed it or not. The farewell is then left for
 * the others (`keepLeft`).
 */
export async function removeDevice(
  { db, hosts, now }: Parts,
  { notebook, device, stay }: Wish,
): Promise<Result<null, RemoveFailure>> {
  const host = await hosts.get(notebook);
  const row = await db.notebooks.get(notebook);
  if (!host?.roster || row === undefined || epochsOf(row).out !== null) return fail('failed');
  const { own, devices, gone: goneHere } = host.roster;
  const there = devices.get();
  const staying = there.filter(({ id }) => id !== device);
  const isAsSeen = staying.length === stay.length && staying.every(({ id }) => stay.includes(id));
  // who has come meanwhile would stay unseen, and who went would get no secret
  if (device === own.id || staying.length === there.length || !isAsSeen) return fail('changed');
  try {
    const [old, epoch] = [await notebookSecret(db, row), await epochOf(db, row)];
    if (old === undefined || epoch === undefined) return fail('failed');
    const [next, at] = [newSecret(), now()];
    const gone = [...new Set([...epochsOf(row).gone, ...goneHere.get(), device])];
    const farewell = await makeFarewell({ old, next, own, me: host.me, at, gone, stay: staying });
    old.fill(0);
    if (!(await moveOn(db, row, { mark: epoch.mark, secret: next, farewell, gone, at })))
      return fail('changed');
  } catch (error) {
    report('removeDevice', error);
    return fail(diskFailure(error));
  }
  hosts.restart(notebook);
  return ok(null);
}
