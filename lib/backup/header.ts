import type { Cost } from '../crypto/stretch';
import { fail, ok, type Result } from '../util/result';

/** What stands in clear at the beginning of a backup (docs/protocol.md, K1). */
export interface Header {
  readonly cost: Cost;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Tells a wrong passphrase from a damaged file. */
  readonly check: Uint8Array<ArrayBuffer>;
}

/** Why the first bytes of a file are no header that this app can go on from. */
export type NoBackup = 'not-a-backup' | 'newer-version' | 'damaged';

/** What backups of every version begin with; behind it stands the version, one byte. */
const MAGIC = new TextEncoder().encode('bookbag backup ');
const VERSION = 1;
export const SALT_BYTES = 16;
export const CHECK_BYTES = 8;
const COST_AT = MAGIC.length + 1;
const SALT_AT = COST_AT + 6;
const CHECK_AT = SALT_AT + SALT_BYTES;
export const HEADER_BYTES = CHECK_AT + CHECK_BYTES;

/** What a new backup costs whoever guesses: RFC 9106's second choice, with one lane. Some two seconds here. */
export const USUAL_COST: Cost = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** The most that a foreign file may ask for: memory in KiB, lanes, and memory times passes. A minute at most. */
export const MOST_MEMORY = 256 * 1024;
export const MOST_LANES = 4;
export const MOST_WORK = 4 * MOST_MEMORY;

export function encodeHeader({ cost, salt, check }: Header): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes.set(MAGIC);
  bytes[MAGIC.length] = VERSION;
  new DataView(bytes.buffer).setUint32(COST_AT, cost.memory);
  bytes[COST_AT + 4] = cost.passes;
  bytes[COST_AT + 5] = cost.lanes;
  bytes.set(salt, SALT_AT);
  bytes.set(check, CHECK_AT);
  return bytes;
}

/** Whether this computer is asked for no more than a backup of ours would ask for, with room for later ones. */
const isBearable = ({ memory, passes, lanes }: Cost): boolean =>
  passes >= 1 &&
  lanes >= 1 &&
  lanes <= MOST_LANES &&
  memory >= 8 * lanes &&
  memory <= MOST_MEMORY &&
  memory * passes <= MOST_WORK;

/** Reads the header of a foreign file. Nothing is worked out from it before its cost is known to be bearable. */
export function parseHeader(bytes: Uint8Array<ArrayBuffer>): Result<Header, NoBackup> {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) return fail('not-a-backup');
  const version = bytes[MAGIC.length] ?? 0;
  if (version > VERSION) return fail('newer-version');
  if (version < VERSION || bytes.length < HEADER_BYTES) return fail('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const cost = {
    memory: view.getUint32(COST_AT),
    passes: bytes[COST_AT + 4] as number,
    lanes: bytes[COST_AT + 5] as number,
  };
  if (!isBearable(cost)) return fail('damaged');
  return ok({ cost, salt: bytes.slice(SALT_AT, CHECK_AT), check: bytes.slice(CHECK_AT, HEADER_BYTES) });
}
