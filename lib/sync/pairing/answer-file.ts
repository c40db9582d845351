import { createDecoder, hasContent, readUint8Array, readVarString, readVarUint } from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope';
import { ANSWER_NAME_BYTES, type LobbyKeys, PUBLIC_KEY_BYTES } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import { fail, ok, type Result } from '../../util/result';
import { ATTEMPT_BYTES, MAX_NAME, NONCE_BYTES } from './lobby-messages';
import { bytesOf, type Opening } from './transcript';

/** What a joiner shows in a file where no relay brings it: what goes over a relay as `open`. */
export interface Answer extends Opening {
  /** When it was saved, in milliseconds since the epoch by the joiner's clock. */
  readonly when: number;
}

/** What stands in clear on an answer. */
interface OnAnswer {
  /** Which invitation it answers. */
  readonly name: string;
  /** When that invitation ends, in milliseconds since the epoch. Nothing but words to the person depends on it. */
  readonly expires: number;
}

/** Why bytes are no answer that this app can read. */
type NoAnswer = 'newer-version' | 'damaged';

/** What answers of every version begin with; behind it stands the version, one byte. */
const MAGIC = new TextEncoder().encode('bookbag answer ');
const VERSION = 1;
const EXPIRES_AT = MAGIC.length + 1 + ANSWER_NAME_BYTES;
const HEADER_BYTES = EXPIRES_AT + 4;

/** Bytes of an answer that is opened at all. Those that Bookbag writes have some 4 KiB. */
export const MAX_ANSWER = 8 * 1024;

/** Bytes of what is in one, unpacked. */
const MAX_CONTENT = 1024;

/** Whether bytes begin as an answer does, of whichever version. */
export const isAnswer = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Seals an answer; answers the bytes of the file. */
export function sealAnswer(
  { answerName, answerKey }: Pick<LobbyKeys, 'answerName' | 'answerKey'>,
  expires: number,
  { attempt, publicKey, nonce, name, when }: Answer,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(MAGIC);
  header[MAGIC.length] = VERSION;
  header.set(bytesOf(answerName), MAGIC.length + 1);
  new DataView(header.buffer).setUint32(EXPIRES_AT, Math.floor(expires / 1000));
  const encoder = encoding.createEncoder();
  for (const hex of [attempt, publicKey, nonce]) encoding.writeUint8Array(encoder, bytesOf(hex));
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, when);
  return sealEnvelope(answerKey, header, encoding.toUint8Array(encoder));
}

/** Which invitation an answer is to: anybody can read it. */
export function onAnswer(bytes: Uint8Array<ArrayBuffer>): Result<OnAnswer, NoAnswer> {
  const version = bytes[MAGIC.length] ?? 0;
  if (version > VERSION) return fail('newer-version');
  if (version < VERSION || bytes.length <= HEADER_BYTES || bytes.length > MAX_ANSWER) return fail('damaged');
  const name = toHex(bytes.subarray(MAGIC.length + 1, EXPIRES_AT));
  return ok({ name, expires: new DataView(bytes.buffer, bytes.byteOffset).getUint32(EXPIRES_AT) * 1000 });
}

/** Opens an answer to the invitation that this key is of; undefined for a damaged one. What is in it is foreign. */
export async function openAnswer(
  { answerKey }: Pick<LobbyKeys, 'answerKey'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Answer | undefined> {
  const content = await openEnvelope(answerKey, bytes, HEADER_BYTES, MAX_CONTENT);
  if (content === undefined) return undefined;
  const decoder = createDecoder(content);
  try {
    const read = (length: number): string => toHex(readUint8Array(decoder, length));
    const keys = {
      attempt: read(ATTEMPT_BYTES),
      publicKey: read(PUBLIC_KEY_BYTES),
      nonce: read(NONCE_BYTES),
    };
    const answer = { ...keys, name: readVarString(decoder), when: readVarUint(decoder) };
    return hasContent(decoder) || answer.name.length > MAX_NAME ? undefined : answer;
  } catch {
    return undefined; // a length that leads past the end: somebody else has the invitation
  }
}
