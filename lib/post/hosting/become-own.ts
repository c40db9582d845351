import type { BookbagDb } from '../../store/db';
import { knownDevice, renewDevice } from '../../store/device-keys';
import { diskFailure } from '../../store/disk/disk-error';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import type { Hosts } from './hosts';

/**
 * Makes this browser a device of its own in a notebook, with keys of its own, and meets anew. Its profile is a copy of
 * another one, or has been copied. The other one stays what it was. What was written here is in the document, so
 * nothing is lost by another id. The one that it was vouches for the one that it is.
 */
export async function becomeOwn(
  db: BookbagDb,
  hosts: Hosts,
  notebook: string,
): Promise<Result<null, 'disk-full' | 'failed'>> {
  const host = await hosts.get(notebook);
  const before = host?.roster?.own.id;
  if (before === undefined) return fail('failed');
  try {
    const renewed = await renewDevice(db, notebook, before);
    const after = renewed ? await knownDevice(db, notebook) : undefined;
    if (after !== undefined) await host?.words?.becomes(after.id);
  } catch (error) {
    report('becomeOwn', error);
    return fail(diskFailure(error));
  }
  hosts.restart(notebook);
  return ok(null);
}
