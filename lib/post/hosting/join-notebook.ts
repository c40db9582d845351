import { notebookKeys } from '../../crypto/keys';
import type { Joining } from '../../messages/to-post';
import type { BookbagDb } from '../../store/db';
import { allNotebooks, notebookSecret } from '../../store/notebooks';
import { decodeInvitation } from '../../sync/pairing/invitation';
import { beginNotebook, begun } from './begin-notebook';

/** The notebook with that secret on this device, if any: its own code was pasted, a code twice, or its backup is opened. */
export async function notebookHere(
  db: BookbagDb,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const { room } = await notebookKeys(secret);
  for (const row of await allNotebooks(db)) {
    const mine = await notebookSecret(db, row);
    if (mine !== undefined && (await notebookKeys(mine)).room === room) return row.id;
  }
  return undefined;
}

/** Joins by an invitation's code. Everything else comes by sync once both browsers run. */
export async function joinNotebook(db: BookbagDb, myName: string, code: string): Promise<Joining> {
  const invitation = decodeInvitation(code, Date.now());
  if (!invitation.ok) return invitation;
  const { secret, relays } = invitation.value;
  const notebook = await notebookHere(db, secret);
  if (notebook !== undefined) return { ok: false, reason: 'already-here', notebook };
  return begun(beginNotebook(db, { myName, name: '', seat: 'b', secret, relays }));
}
