import type { BookbagDb } from '../../store/db';
import type { Invitation } from '../../model/invitation';
import { readInvited, writeInvited } from '../../store/cursors';
import { notebookSecret } from '../../store/notebooks';
import { encodeInvitation, INVITATION_LIFETIME } from '../../sync/pairing/invitation';
import { isOnThisComputer } from '../../sync/pairing/relay-address';
import { relaysOf } from './relays';

/** An invitation that holds for less is not given out again, in milliseconds: a partner reads mail once a day. */
const TOO_SHORT = 24 * 60 * 60 * 1000;

/**
 * A code to give the partner, the same one as long as it holds: two codes in two mails would make people wonder. For
 * now it carries the notebook's secret; the lobby will stand in front of it.
 *
 * @throws when there is no such notebook, or it is the example
 */
export async function invite(db: BookbagDb, notebook: string): Promise<Invitation> {
  const row = await db.notebooks.get(notebook);
  const secret = row === undefined ? undefined : await notebookSecret(db, row);
  if (row === undefined || secret === undefined) throw new Error('this notebook invites nobody');
  const expires = await lastingUntil(db, notebook);
  const relays = await relaysOf(db, row);
  const code = encodeInvitation({ secret, relays, expires });
  secret.fill(0);
  return { code, expires, onlyHere: relays.every(isOnThisComputer) };
}

/** When the invitation ends: as the last one did, or seven days from now (docs/protocol.md, I2). */
async function lastingUntil(db: BookbagDb, notebook: string): Promise<number> {
  const now = Date.now();
  const last = await readInvited(db, notebook);
  if (last - now >= TOO_SHORT && last - now <= INVITATION_LIFETIME) return last;
  const expires = now + INVITATION_LIFETIME;
  await writeInvited(db, notebook, expires);
  return expires;
}
