import { argon2id } from '@noble/hashes/argon2.js';

/** What a passphrase costs whoever tries one (RFC 9106, Argon2id version 1.3). */
export interface Cost {
  /** Memory in KiB. */
  readonly memory: number;
  /** How often the memory is gone through. */
  readonly passes: number;
  readonly lanes: number;
}

/** `stretch`, wherever it runs. */
export type Stretch = (...of: Parameters<typeof stretch>) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Makes bytes of a passphrase, slowly. It keeps its thread busy for seconds, so run it in a worker.
 *
 * @param length how many bytes
 * @throws Error for a cost that Argon2 does not know
 */
export const stretch = (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  { memory, passes, lanes }: Cost,
  length: number,
): Uint8Array<ArrayBuffer> =>
  argon2id(new TextEncoder().encode(passphrase), salt, {
    ...{ m: memory, t: passes, p: lanes },
    dkLen: length,
  });
