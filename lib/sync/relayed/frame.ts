import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope';
import { MAX_SAID } from '../box-protocol';

/** What one session says to another one, or to all in the box (docs/protocol.md, rules V4 and V5). */
export interface Frame {
  /** The session that says it, as `peer-id.ts` names it. */
  readonly from: string;
  /** The session that it is for; '' for a greeting to all. */
  readonly to: string;
  /** Counts what the session says. */
  readonly number: number;
  /** Frames as they go over `live`; none in a greeting. */
  readonly messages: readonly Uint8Array[];
}

type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 1;
const HEADER: Bytes = Uint8Array.of(...new TextEncoder().encode('bookbag live '), VERSION);

/** What is sealed is filled up to a multiple of so many bytes: a letter typed looks like a beat, or like ten letters. */
const FILL = 512;

/** Bytes of a frame, unpacked. */
export const MOST_UNPACKED = 256 * 1024;

/** Messages in a frame: some come together in one moment, and more than that only from somebody who floods. */
const MOST_MESSAGES = 256;

/** Seals a frame; undefined for one that is too large to be said. */
export async function sealFrame(key: CryptoKey, frame: Frame): Promise<Bytes | undefined> {
  const encoder = createEncoder();
  writeVarString(encoder, frame.from);
  writeVarString(encoder, frame.to);
  writeVarUint(encoder, frame.number);
  for (const message of frame.messages) writeVarUint8Array(encoder, message);
  const content = toUint8Array(encoder);
  if (content.length > MOST_UNPACKED) return undefined;
  const sealed = await sealEnvelope(key, HEADER, content, FILL);
  return sealed.length <= MAX_SAID ? sealed : undefined;
}

/** Opens what was said; undefined for what nobody with the notebook's secret has sealed, and for what is no frame. */
export async function openFrame(key: CryptoKey, said: Bytes): Promise<Frame | undefined> {
  if (said.length > MAX_SAID || HEADER.some((byte, i) => said[i] !== byte)) return undefined;
  const content = await openEnvelope(key, said, HEADER.length, MOST_UNPACKED);
  return content && parseFrame(content);
}

function parseFrame(content: Bytes): Frame | undefined {
  const decoder = createDecoder(content);
  try {
    const [from, to, number] = [readVarString(decoder), readVarString(decoder), readVarUint(decoder)];
    const messages: Uint8Array[] = [];
    while (hasContent(decoder)) {
      if (messages.length >= MOST_MESSAGES) return undefined;
      messages.push(readVarUint8Array(decoder).slice());
    }
    return { from, to, number, messages };
  } catch {
    return undefined; // a length that leads past the end: only who has the notebook's secret could have sealed it
  }
}
