import { newSecret } from '../../crypto/keys';
import type { BeginFailure } from '../../messages/to-post';
import { copyRecords } from '../../notebook/copy';
import type { BookbagDb } from '../../store/db';
import { fail, type Result } from '../../util/result';
import { beginNotebook, begun } from './begin-notebook';
import type { HostedNotebook } from './host-notebook';

/**
 * Makes a notebook of all that this app understands of another one: the way on where only a newer app may write. It
 * has a secret of its own, so nothing of it travels until somebody is invited. Bodies are shared by their hashes.
 * What this device alone keeps goes along: words that only this member sees, sealed answers, unsent words.
 */
export async function copyNotebook(
  db: BookbagDb,
  host: HostedNotebook | undefined,
  name: string,
): Promise<Result<string, BeginFailure>> {
  if (host === undefined) return fail('failed');
  const { id, me, members, open } = host;
  const seat = members.get().find((one) => one.id === me)?.seat ?? 'a';
  const fill = (copy: typeof open.doc): void => copyRecords(open.doc, copy, me);
  const copy = { me, myName: '', name, seat, secret: newSecret(), relays: [], fill, copyOf: id };
  return begun(beginNotebook(db, copy));
}
