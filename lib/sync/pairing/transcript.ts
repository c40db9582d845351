import * as encoding from 'lib0/encoding';
import { fromHex, toHex } from '../../util/bytes';

/** What a joiner commits to before the inviter shows a nonce. All but the name in hexadecimal. */
export interface Opening {
  readonly attempt: string;
  readonly publicKey: string;
  readonly nonce: string;
  readonly name: string;
}

/** What the inviter shows after that. */
interface Answering {
  readonly publicKey: string;
  readonly nonce: string;
}

/** SHA-256 over the fields, each with its length before it, so that no two lists of fields read alike. */
async function hashOf(...fields: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = encoding.createEncoder();
  for (const field of fields) encoding.writeVarString(encoder, field);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoding.toUint8Array(encoder)));
}

/**
 * The joiner's commitment (docs/protocol.md, P4). The name is in it: else somebody could try names until the words
 * fit.
 */
export async function commitmentOf(room: string, opening: Opening): Promise<string> {
  const { attempt, publicKey, nonce, name } = opening;
  return toHex(await hashOf('bookbag lobby commitment', room, attempt, publicKey, nonce, name));
}

/** The hash of all that the two said to each other: 32 bytes. */
export async function transcriptOf(
  room: string,
  opening: Opening,
  answering: Answering,
): Promise<Uint8Array<ArrayBuffer>> {
  const commitment = await commitmentOf(room, opening);
  return hashOf('bookbag lobby', commitment, answering.publicKey, answering.nonce);
}

/** Bytes of hexadecimal digits of ours. */
export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => fromHex(hex) ?? new Uint8Array();
