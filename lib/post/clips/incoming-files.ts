import { MAX_PDF } from '../../clip/fetched';
import { fromBase64, joinBytes } from '../../util/bytes';
import { randomId } from '../../util/random-id';

/** How long a page script may take for a file, in milliseconds; and how many are awaited at once. */
const PATIENCE = 120_000;
const MOST = 4;

interface Transfer {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  readonly since: number;
  size: number;
  /** All pieces are here, within the limit and well formed. */
  whole: boolean;
}

/**
 * Files that page scripts send piece by piece. Only a name that was given out is taken from, since a page may
 * have taken its script over; what grows too large or is no base64 is dropped.
 */
export class IncomingFiles {
  readonly #transfers = new Map<string, Transfer>();

  /** Gives out a name; the oldest that never came to its end is forgotten. */
  expect(now: number): string {
    for (const [name, { since }] of this.#transfers) {
      if (now - since > PATIENCE || this.#transfers.size >= MOST) this.#transfers.delete(name);
    }
    const name = randomId();
    this.#transfers.set(name, { pieces: [], since: now, size: 0, whole: false });
    return name;
  }

  take(name: unknown, piece: unknown, last: boolean): void {
    const transfer = typeof name === 'string' ? this.#transfers.get(name) : undefined;
    if (transfer === undefined || transfer.whole) return;
    const bytes = typeof piece === 'string' ? fromBase64(piece) : undefined;
    if (bytes === undefined || transfer.size + bytes.length > MAX_PDF) {
      this.#transfers.delete(name as string);
      return;
    }
    transfer.pieces.push(bytes);
    transfer.size += bytes.length;
    transfer.whole = last;
  }

  /** The file once, if it came whole. */
  collect(name: string): Uint8Array<ArrayBuffer> | undefined {
    const transfer = this.#transfers.get(name);
    this.#transfers.delete(name);
    return transfer?.whole === true ? joinBytes(transfer.pieces, transfer.size) : undefined;
  }
}
