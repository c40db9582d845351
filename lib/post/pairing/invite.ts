import { keyHash, lobbyKeys, newEndKeys } from '../../crypto/lobby-keys';
import { newSecret } from '../../crypto/keys';
import type { Invitation } from '../../model/invitation';
import type { BookbagDb } from '../../store/db';
import { lobbyKey } from '../../store/lobbies';
import { INVITER_AT_START } from '../../sync/pairing/inviter-end';
import { encodeInvitation, INVITATION_LIFETIME } from '../../sync/pairing/invitation';
import { epochsOf } from '../../store/epochs';
import { isOnThisComputer } from '../../sync/pairing/relay-address';
import { type Member, pairOf } from '../../model/member';
import { relaysOf } from '../hosting/relays';
import type { Lobbies } from './lobbies';

/** An invitation that holds for less is not given out again, in milliseconds: a partner reads mail once a day. */
const TOO_SHORT = 24 * 60 * 60 * 1000;

/** Into which notebook one invites, and whom. */
interface Inviting {
  readonly notebook: string;
  /** The member as whose further computer somebody comes in; '' for the partner, who is not there yet. */
  readonly as: string;
  /** The members who are there. */
  readonly members: readonly Member[];
}

/**
 * A code to give the partner or to paste on a further computer, the same one as long as it holds: two codes in two mails
 * would make people wonder. It opens a lobby, in which this person lets somebody in.
 *
 * @throws when there is no such notebook, it is the example, or it takes nobody in so: who has joined invites no partner,
 * and further computers are only of the two
 */
export async function invite(db: BookbagDb, lobbies: Lobbies, inviting: Inviting): Promise<Invitation> {
  const { notebook, as, members } = inviting;
  const row = await db.notebooks.get(notebook);
  if (row === undefined || row.secret === null || epochsOf(row).out !== null)
    throw new Error('this notebook invites nobody');
  const pair = pairOf(members, row.me, row.pinned);
  const mayCome = as === '' ? row.relays.length === 0 : pair.length === 2 && pair.includes(as);
  if (!mayCome) throw new Error('this notebook invites nobody');
  const relays = await relaysOf(db, row);
  const about = { notebook, as, relays };
  const { key, inviter, expires } = (await lasting(db, lobbies, about)) ?? (await fresh(lobbies, about));
  const code = encodeInvitation({ key, inviter, relays, expires, ...(as !== '' && { further: true }) });
  key.fill(0);
  return { code, expires, onlyHere: relays.every(isOnThisComputer) };
}

type Made = Omit<Parameters<typeof encodeInvitation>[0], 'relays' | 'further'>;
type About = Pick<Inviting, 'notebook' | 'as'> & { readonly relays: readonly string[] };

/** The invitation that holds already, if there is one that nobody used and that leads to these relays. */
async function lasting(
  db: BookbagDb,
  lobbies: Lobbies,
  { notebook, as, relays }: About,
): Promise<Made | undefined> {
  const now = Date.now();
  for (const { row, end } of (await lobbies.inviting(notebook)).toReversed()) {
    const left = row.expires - now;
    const holds = !end.burnt && left >= TOO_SHORT && left <= INVITATION_LIFETIME;
    if (!holds || row.relays.join(' ') !== relays.join(' ') || (row.as ?? '') !== as) continue;
    return { key: await lobbyKey(db, row), inviter: row.inviterHash, expires: row.expires };
  }
  return undefined;
}

/** A new invitation, whose lobby is open (docs/protocol.md, I2). */
async function fresh(lobbies: Lobbies, { notebook, as, relays }: About): Promise<Made> {
  const [key, keys] = [newSecret(), await newEndKeys()];
  const { room: id } = await lobbyKeys(key);
  const expires = Date.now() + INVITATION_LIFETIME;
  const inviter = await keyHash(keys.publicKey);
  const row = { id, side: 'inviting', notebook, relays, expires, inviterHash: inviter } as const;
  await lobbies.open({ ...row, ...(as === '' ? {} : { as }), ...keys, key, state: INVITER_AT_START });
  return { key, inviter, expires };
}
