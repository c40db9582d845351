import { createDecoder, hasContent, readUint8Array, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint8Array } from 'lib0/encoding';
import { fromHex, toHex } from '../../util/bytes';
import { FramingError } from '../framing-error';
import type { DocState } from '../digest';
import { DIGEST_BYTES } from '../digest';
import type { LiveKind } from './live-frames';
import { LIVE } from './live-frames';
import type { LiveLink } from './live-link';
import type { StoredState } from '../stored-state';

/** Most bytes of a state vector in an acknowledgement: some 16,000 sessions that wrote. Beyond, a beat stands for it. */
const MAX_STATE_VECTOR = 128 * 1024;

/** What the partner said last about what it has on disk. */
interface PartnerWord {
  readonly digest: string | undefined;
  /** Undefined in a beat. */
  readonly stateVector: Uint8Array | undefined;
}

/** Bytes of a beat: the digest of what is stored, or nothing while nothing may be acknowledged (rule S6). */
export function encodeBeat(stored: DocState | undefined): Uint8Array {
  return stored ? (fromHex(stored.digest) ?? new Uint8Array()) : new Uint8Array();
}

/** Bytes of an acknowledgement: digest and state vector of what is stored. */
export function encodeAcknowledgement(stored: DocState): Uint8Array {
  const encoder = createEncoder();
  writeUint8Array(encoder, encodeBeat(stored));
  writeVarUint8Array(encoder, stored.stateVector);
  return toUint8Array(encoder);
}

/** @throws FramingError for anything that is neither a beat nor an acknowledgement */
export function decodeBeat(kind: LiveKind, body: Uint8Array): PartnerWord {
  if (kind === LIVE.beat && body.length === 0) return { digest: undefined, stateVector: undefined };
  if (body.length < DIGEST_BYTES) throw new FramingError('beat without a digest');
  const decoder = createDecoder(body);
  const digest = toHex(readUint8Array(decoder, DIGEST_BYTES));
  const stateVector = kind === LIVE.acknowledgement ? readVarUint8Array(decoder).slice() : undefined;
  if (hasContent(decoder)) throw new FramingError('beat with something behind it');
  return { digest, stateVector };
}

/** Sends the beats and acknowledgements of one link, and keeps what the partner's say. */
export class Heartbeat {
  /** The digest of what the partner has on disk; undefined while the partner acknowledges nothing. */
  partnerDigest: string | undefined;
  /** When the partner's digest last changed, in milliseconds of `performance.now()`. */
  digestChangedAt = 0;
  /** The partner has sent a beat or an acknowledgement on this link. */
  heard = false;

  readonly #link: LiveLink;
  readonly #state: StoredState;
  readonly #every: number;
  readonly #before: () => void;
  #sentAt = -Infinity;

  /**
   * @param every milliseconds between two beats
   * @param before called before each beat and acknowledgement: says what must be known with it
   */
  constructor(link: LiveLink, state: StoredState, every: number, before: () => void) {
    this.#link = link;
    this.#state = state;
    this.#every = every;
    this.#before = before;
    state.on('stored', () => this.acknowledge(), link.signal);
  }

  /** Says what is stored, if anything is. */
  acknowledge(): void {
    const { stored } = this.#state;
    if (!stored) return;
    this.#before();
    if (stored.stateVector.length > MAX_STATE_VECTOR) this.#link.control(LIVE.beat, encodeBeat(stored));
    else this.#link.control(LIVE.acknowledgement, encodeAcknowledgement(stored));
  }

  tick(now: number): void {
    if (now - this.#sentAt < this.#every) return;
    this.#sentAt = now;
    this.#before();
    this.#link.control(LIVE.beat, encodeBeat(this.#state.stored));
  }

  /**
   * Takes the partner's beat or acknowledgement.
   *
   * @returns what the partner has on disk, for an acknowledgement
   * @throws FramingError when it is malformed
   */
  take(kind: LiveKind, body: Uint8Array, now: number): DocState | undefined {
    const { digest, stateVector } = decodeBeat(kind, body);
    this.heard = true;
    if (digest !== this.partnerDigest) this.digestChangedAt = now;
    this.partnerDigest = digest;
    return digest !== undefined && stateVector ? { digest, stateVector } : undefined;
  }
}
