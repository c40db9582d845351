import { derive } from '../../crypto/keys';
import type { LobbyKeys } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import { NAME_BYTES } from '../box-protocol';

/** Where a joiner leaves what it says. It stays the same for a joiner, whatever attempt it is at. */
export const placeOfJoiner = (publicKey: Uint8Array): string => `joiner ${toHex(publicKey)}`;

/** Where the inviter leaves what it says to an attempt. */
export const placeOfInviter = (attempt: string): string => `inviter ${attempt}`;

/** The first bit of a name tells what is for the joiner from what is for the inviter. */
const JOINER_BIT = 0x80;

/** Whether a name, in hexadecimal, is that of something for the inviter. */
export const isToInviter = (name: string): boolean => /^[0-7]/.test(name);

/** The name of a place in the box of a lobby, in hexadecimal (docs/protocol.md, P12). It tells the relay nothing. */
export async function nameInBox({ names }: LobbyKeys['box'], place: string): Promise<string> {
  const name = (await derive(names, place)).slice(0, NAME_BYTES);
  const bit = place.startsWith('joiner ') ? 0 : JOINER_BIT;
  name[0] = ((name[0] ?? 0) & ~JOINER_BIT) | bit;
  return toHex(name);
}
