import { seal, unseal } from '../crypto/seal';
import type { BookbagDb, LobbyRow } from './db';
import { deviceKey } from './settings';

const PURPOSE = 'invitation key';

interface NewLobby extends Omit<LobbyRow, 'key'> {
  /** The invitation's one-time key: sealed before it touches the disk. */
  readonly key: Uint8Array<ArrayBuffer>;
}

/** Keeps a lobby. Rejects when the disk refuses. */
export async function addLobby(db: BookbagDb, { key, ...lobby }: NewLobby): Promise<void> {
  const sealed = await seal(await deviceKey(db), key, PURPOSE);
  await db.lobbies.put({ ...lobby, key: sealed });
}

/** The one-time key of a lobby's invitation. */
export const lobbyKey = async (
  db: BookbagDb,
  { key }: Pick<LobbyRow, 'key'>,
): Promise<Uint8Array<ArrayBuffer>> => unseal(await deviceKey(db), key, PURPOSE);

/** Keeps where an end stands. Rejects when the disk refuses. Changes nothing where the lobby was removed. */
export async function keepLobby(
  db: BookbagDb,
  id: string,
  changes: Partial<Pick<LobbyRow, 'state' | 'notebook' | 'until'>>,
): Promise<void> {
  await db.lobbies.update(id, changes);
}

/** All lobbies of this device; those that are kept no longer are removed first. */
export async function allLobbies(db: BookbagDb, now: number): Promise<LobbyRow[]> {
  const rows = await db.lobbies.toArray();
  const over = rows.filter(({ expires, until = expires }) => until <= now);
  await db.lobbies.bulkDelete(over.map(({ id }) => id));
  return rows.filter((row) => !over.includes(row));
}

/** The lobbies of a notebook's own invitations. */
export const allInvitedTo = (db: BookbagDb, notebook: string): Promise<LobbyRow[]> =>
  db.lobbies.filter((row) => row.side === 'inviting' && row.notebook === notebook).toArray();

export const removeLobby = (db: BookbagDb, id: string): Promise<void> => db.lobbies.delete(id);
