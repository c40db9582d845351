import { encodeStateAsUpdate } from 'yjs';
import type { LetterKeys } from '../../crypto/keys';
import { sha256Hex, toHex } from '../../util/bytes';
import { Emitter } from '../../util/emitter';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { stateOf } from '../digest';
import { ownClients } from '../foreign/own-clients';
import { takePieces } from '../foreign/take-pieces';
import { DamagedDocument } from '../foreign/take-update';
import type { Body, TransportEvents, TransportPort } from '../transport';
import { withFarewells } from './letter-farewells';
import { type Letter, MOST_WANTS, nameOnLetter, openLetter, sealLetter } from './letter-file';

/** Bytes of texts and pictures in one letter. In an e-mail it grows by a third, and most take 20 MB. */
export const MOST_BODIES = 14 * 1024 * 1024;

interface LettersPort extends Pick<TransportPort, 'doc' | 'brought' | 'bodies' | 'damaged'> {
  /** Resolves when all that the document holds now is on disk; rejects when the disk refused. */
  readonly whenStored: () => Promise<void>;
}

/** A letter that was written. */
interface WrittenLetter {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many texts and pictures are in it. */
  readonly bodies: number;
  /** The last of them, if more did not fit: the next letter begins behind it. '' when all are in. */
  readonly last: string;
}

/** What a letter brought. */
interface ReadLetter {
  /** Something in the notebook is another than before. */
  readonly changed: boolean;
  /** Texts and pictures that were not here. */
  readonly bodies: number;
}

/** Why nothing, or not all, came of a letter. */
type LetterFailure = 'damaged' | 'own-letter' | 'by-removed' | 'harmful' | 'not-stored';

/** What is known of epochs before this one (docs/protocol.md, E8). */
interface Before {
  /** The keys of those whose letters may be on their way still. */
  readonly keys: readonly LetterKeys[];
  /** The farewells to them, oldest first. */
  readonly farewells: readonly Uint8Array<ArrayBuffer>[];
  /** The devices that were removed: nothing of theirs is taken in. */
  readonly gone: readonly string[];
}

const NOTHING_BEFORE: Before = { keys: [], farewells: [], gone: [] };

/**
 * The way by files that people send each other (docs/protocol.md, rules L1 to L6). It is no transport: nothing goes by
 * itself. A letter carries the whole document, so that one that was lost or came late does no harm. What a letter
 * says of its writer's disk counts as an acknowledgement.
 */
export class Letters extends Emitter<Pick<TransportEvents, 'acknowledged'>> {
  readonly #port: LettersPort;
  readonly #keys: LetterKeys;
  readonly #device: string;
  readonly #own: ReadonlySet<number>;
  readonly #signal: AbortSignal;
  readonly #before: Before;
  /** By the name on the letters that they open. */
  readonly #byName: ReadonlyMap<string, LetterKeys>;

  /** @param device the id of this device */
  constructor(
    port: LettersPort,
    keys: LetterKeys,
    device: string,
    signal: AbortSignal,
    before: Before = NOTHING_BEFORE,
  ) {
    super();
    [this.#port, this.#keys, this.#device, this.#signal, this.#before] = [port, keys, device, signal, before];
    this.#byName = new Map([...before.keys, keys].map((one) => [toHex(one.name), one]));
    port.brought.add(this);
    this.#own = ownClients(port.doc, port.brought, signal);
  }

  /** Whether a letter with that name on it, in hexadecimal, is of this notebook. */
  reads(name: string): boolean {
    return this.#byName.has(name);
  }

  /**
   * Writes a letter with the document as it is now.
   *
   * @param hashes bodies that the partner may lack, most wanted first
   * @param after the last body of the letter before this one; '' for the first
   * @throws when the disk refuses: a letter says nothing that is not on it
   */
  async write(hashes: readonly string[], after: string): Promise<WrittenLetter> {
    const { doc, bodies, whenStored } = this.#port;
    const state = stateOf(doc);
    const update = encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
    const lacks = bodies.lacks();
    const wants = await bodies.missing(MOST_WANTS);
    await whenStored();
    const packed = await this.#pack(hashes.slice(hashes.indexOf(after) + 1));
    const letter = { from: this.#device, ...state, lacks, update, wants, bodies: packed.bodies };
    const bytes = withFarewells(this.#before.farewells, await sealLetter(this.#keys, letter));
    return { bytes, bodies: packed.bodies.length, last: packed.last };
  }

  /** Takes in a letter of this notebook, without the farewells before it. What it answers is on the disk. */
  async read(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadLetter, LetterFailure>> {
    const name = nameOnLetter(bytes);
    const keys = name.ok ? this.#byName.get(name.value) : undefined;
    const opened = keys && (await openLetter(keys, bytes));
    if (!opened?.ok) return fail('damaged');
    const { value: letter } = opened;
    if (this.#before.gone.includes(letter.from)) return fail('by-removed');
    if (letter.from === this.#device) return fail('own-letter');
    const before = stateOf(this.#port.doc).digest;
    try {
      await takePieces(this.#port.doc, letter.update, this, this.#own, this.#signal);
    } catch (error) {
      report('letter', error);
      if (error instanceof DamagedDocument) this.#port.damaged?.();
      return fail('harmful');
    }
    return this.#keep(letter, before);
  }

  /** As many bodies as fit, one at least. What is not here or cannot be read is left out. */
  async #pack(hashes: readonly string[]): Promise<{ bodies: Body[]; last: string }> {
    const bodies: Body[] = [];
    let size = 0;
    for (const hash of hashes) {
      const bytes = await this.#port.bodies.read(hash);
      if (bytes === undefined) continue;
      if (bodies.length > 0 && size + bytes.length > MOST_BODIES)
        return { bodies, last: bodies.at(-1)?.hash ?? '' };
      bodies.push({ hash, bytes });
      size += bytes.length;
    }
    return { bodies, last: '' };
  }

  /** Stores what came, and only then says what the writer has. */
  async #keep(letter: Letter, before: string): Promise<Result<ReadLetter, LetterFailure>> {
    const { doc, whenStored } = this.#port;
    let kept: number;
    try {
      kept = await this.#keepBodies(letter.bodies);
      await whenStored();
    } catch (error) {
      report('letter.keep', error);
      return fail('not-stored');
    }
    const { from, digest, stateVector, lacks, wants } = letter;
    this.emit('acknowledged', { from, digest, stateVector, lacks, wants });
    return ok({ changed: stateOf(doc).digest !== before, bodies: kept });
  }

  /** Stores those that the notebook names, that are not here, and that are what their names say. */
  async #keepBodies(bodies: readonly Body[]): Promise<number> {
    const missing = new Set(await this.#port.bodies.missing(Infinity));
    const good: Body[] = [];
    for (const body of bodies)
      if (missing.has(body.hash) && (await sha256Hex(body.bytes)) === body.hash) good.push(body);
    if (good.length > 0) await this.#port.bodies.write(good);
    return good.length;
  }
}
