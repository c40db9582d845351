import { agree, type Agreement } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import type { KeptAsker } from './askers';
import type { EndOptions } from './lobby-end';
import { bytesOf, transcriptOf } from './transcript';

/** What an inviter's end agrees on with each who asks (docs/protocol.md, P6). */
export class Agreements {
  readonly #options: Pick<EndOptions<unknown>, 'lobby' | 'key' | 'keys'>;
  readonly #known = new Map<string, Promise<Agreement>>();

  constructor(options: Pick<EndOptions<unknown>, 'lobby' | 'key' | 'keys'>) {
    this.#options = options;
  }

  /** What this asker and we agree on; worked out once. Rejects where what they have shown is no key. */
  of(asker: KeptAsker): Promise<Agreement> {
    const known = this.#known.get(asker.attempt);
    if (known !== undefined) return known;
    const fresh = this.#agree(asker);
    this.#known.set(asker.attempt, fresh);
    fresh.catch(() => this.#known.delete(asker.attempt));
    return fresh;
  }

  async #agree({ attempt, publicKey, theirNonce, name, nonce }: KeptAsker): Promise<Agreement> {
    const { keys, key, lobby } = this.#options;
    const opening = { attempt, publicKey, nonce: theirNonce, name };
    const answering = { publicKey: toHex(keys.publicKey), nonce };
    const transcript = await transcriptOf(lobby.room, opening, answering);
    return agree({ privateKey: keys.privateKey, theirs: bytesOf(publicKey), key, transcript });
  }
}
