import type { BookbagDb } from '../../store/db';
import { notebookSecret } from '../../store/notebooks';
import { encodeInvitation } from '../../sync/pairing/invitation';
import { relaysOf } from './relays';

/** An invitation holds for seven days (docs/protocol.md, I2). */
const LIFETIME = 7 * 24 * 60 * 60 * 1000;

/**
 * A code to give the partner. For now it carries the notebook's secret; the lobby will stand in front of it.
 *
 * @throws when there is no such notebook, or it is the example
 */
export async function invite(db: BookbagDb, notebook: string): Promise<string> {
  const row = await db.notebooks.get(notebook);
  const secret = row === undefined ? undefined : await notebookSecret(db, row);
  if (row === undefined || secret === undefined) throw new Error('this notebook invites nobody');
  const code = encodeInvitation({ secret, relays: await relaysOf(db, row), expires: Date.now() + LIFETIME });
  secret.fill(0);
  return code;
}
