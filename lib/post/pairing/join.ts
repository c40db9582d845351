import { lobbyKeys, newEndKeys } from '../../crypto/lobby-keys';
import type { Joined } from '../../messages/to-post';
import type { BookbagDb, LobbyRow } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { decodeInvitation } from '../../sync/pairing/invitation';
import { newAttempt } from '../../sync/pairing/joiner-end';
import { report } from '../../util/report';
import { fail, ok } from '../../util/result';
import { letBackIn } from '../epoch/let-back-in';
import { beginNotebook } from '../hosting/begin-notebook';
import { notebookHere } from '../hosting/notebook-here';
import type { Lobbies } from './lobbies';
import type { Coming } from './running';

/**
 * Goes into the lobby of an invitation, and asks there to come in. What comes of it is told by `lobbies.pairing`. An
 * invitation that this device has used already, or has given out itself, names its notebook.
 */
export async function join(db: BookbagDb, lobbies: Lobbies, myName: string, code: string): Promise<Joined> {
  const invitation = decodeInvitation(code, Date.now());
  if (!invitation.ok) return invitation;
  const { key, inviter, relays, expires, further } = invitation.value;
  const { room: id } = await lobbyKeys(key);
  await lobbies.ready;
  const known = await db.lobbies.get(id);
  if (known !== undefined && known.notebook !== '' && (await db.notebooks.get(known.notebook)) !== undefined)
    return { ok: false, reason: 'already-here', notebook: known.notebook };
  try {
    await stopJoining(lobbies);
    const row = { id, side: 'joining', notebook: '', relays, expires, inviterHash: inviter } as const;
    const asWhom = further === true ? { further } : {};
    await lobbies.open({ ...row, ...asWhom, ...(await newEndKeys()), key, state: newAttempt(myName) });
  } catch (error) {
    report('join', error);
    return fail(diskFailure(error));
  }
  return ok(null);
}

/** Milliseconds for the mailbox to take the word that one waits no more. */
const LEAVING = 2000;

/** Waits no more: the inviter is told, and the lobby forgotten. One that has led into a notebook goes on by itself. */
export async function stopJoining(lobbies: Lobbies): Promise<void> {
  const mine = await lobbies.joining();
  if (mine === undefined) return;
  await mine.end.leave();
  await mine.box.settled(LEAVING);
  if (mine.row.notebook === '') await lobbies.close(mine.row.id);
  else lobbies.letGo();
}

/**
 * The notebook of a secret that was granted, for whoever comes. There is only ever one: a grant may come twice, when the browser was
 * killed between two writes.
 */
export async function enter(
  db: BookbagDb,
  { relays }: Pick<LobbyRow, 'relays'>,
  secret: Uint8Array<ArrayBuffer>,
  { name: myName, member }: Coming,
): Promise<string> {
  const here = (await notebookHere(db, secret)) ?? (await letBackIn(db, secret, member));
  if (here !== undefined) return here;
  // the member's own record comes with the notebook
  const who = member === '' ? { myName } : { myName: '', me: member };
  return beginNotebook(db, { ...who, name: '', seat: 'b', secret, relays });
}
