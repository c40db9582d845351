import { checkNumbers } from '../../crypto/lobby-keys';
import type { Cost, Stretch } from '../../crypto/stretch';
import { toHex } from '../../util/bytes';
import { bytesOf, commitmentOf, type Opening } from './transcript';

/** What one try costs somebody who looks for a key with the same words. Both ends take this, so it never changes. */
const COST: Cost = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** Bytes that four words are read from. */
const WORD_BYTES = 6;

/** What both ends know without having spoken: the lobby, and whose key its invitation names. */
export interface Invited {
  /** The id of the lobby's room: it follows from the invitation's key. */
  readonly room: string;
  /** What the invitation says of the inviter's key, in hexadecimal. */
  readonly inviterHash: string;
}

/**
 * The check words of an answer (docs/protocol.md, A4): of what the joiner shows, slowly. Nobody has committed to
 * anything before, so only the cost of a try stands against keys that are tried until the words fit.
 *
 * @returns four numbers under 2048
 */
export async function answerWords(
  stretched: Stretch,
  { room, inviterHash }: Invited,
  opening: Opening,
): Promise<readonly number[]> {
  const commitment = await commitmentOf(room, opening);
  const said = `bookbag answer words ${commitment} ${inviterHash}`;
  return checkNumbers(await stretched(said, bytesOf(room), COST, WORD_BYTES));
}

/** The id of a lobby's room and the name of the inviter's key, as the slow words take them. */
export const invitedBy = (room: string, inviterHash: Uint8Array): Invited => ({
  room,
  inviterHash: toHex(inviterHash),
});
