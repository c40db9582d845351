import { notebookKeys } from '../../crypto/keys';
import type { JoinFailure } from '../../messages/to-post';
import type { BookbagDb } from '../../store/db';
import { allNotebooks, notebookSecret } from '../../store/notebooks';
import { decodeInvitation } from '../../sync/pairing/invitation';
import { fail, type Result } from '../../util/result';
import { beginNotebook, begun } from './begin-notebook';

/** True when a notebook with that secret is on this device: its own code was pasted, or a code twice. */
async function isHere(db: BookbagDb, secret: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { room } = await notebookKeys(secret);
  for (const row of await allNotebooks(db)) {
    const mine = await notebookSecret(db, row);
    if (mine !== undefined && (await notebookKeys(mine)).room === room) return true;
  }
  return false;
}

/** Joins by an invitation's code. Everything else comes by sync once both browsers run. */
export async function joinNotebook(
  db: BookbagDb,
  myName: string,
  code: string,
): Promise<Result<string, JoinFailure>> {
  const invitation = decodeInvitation(code, Date.now());
  if (!invitation.ok) return invitation;
  const { secret, relays } = invitation.value;
  if (await isHere(db, secret)) return fail('already-here');
  return begun(beginNotebook(db, { myName, name: '', seat: 'b', secret, relays }));
}
