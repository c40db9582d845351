import type { Body, BodyPort, Lacks } from '../../lib/sync/transport';
import { sha256Hex } from '../../lib/util/bytes';

/** Bodies in memory, for tests of transports: what is wanted is told by hand. */
export class MemoryBodies implements BodyPort {
  readonly stored = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly batches: number[] = [];
  /** Most wanted first. */
  wanted: string[] = [];
  reads = 0;
  refuses = false;
  full = false;
  /** What a partner has said to lack. */
  lacking: string[] = [];
  /** By which devices, in order. */
  readonly lackedBy: string[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #naming = new Set<() => void>();

  async missing(limit: number): Promise<readonly string[]> {
    return this.wanted.filter((hash) => !this.stored.has(hash)).slice(0, limit);
  }

  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.reads += 1;
    return this.stored.get(hash);
  }

  async write(batch: readonly Body[]): Promise<void> {
    if (this.refuses) throw new Error('the disk is full');
    this.batches.push(batch.length);
    for (const { hash, bytes } of batch) this.stored.set(hash, bytes);
  }

  /** Each body counts as the text of a record. */
  lacks(): Lacks {
    const count = this.wanted.filter((hash) => !this.stored.has(hash) && !this.lacking.includes(hash)).length;
    return { records: count, texts: count, pictures: 0, full: this.full };
  }

  lacked(hashes: readonly string[], from: string): void {
    this.lacking.push(...hashes);
    this.lackedBy.push(from);
  }

  mayHave(_from: string, which: (hash: string) => boolean): void {
    this.lacking = this.lacking.filter((hash) => !which(hash));
  }

  onMissing(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  onNamed(listener: () => void, signal: AbortSignal): void {
    this.#naming.add(listener);
    signal.addEventListener('abort', () => this.#naming.delete(listener), { once: true });
  }

  /** The notebook names others than before, of which nothing is missing. */
  name(): void {
    for (const listener of this.#naming) listener();
  }

  /** The notebook names these now. */
  want(...hashes: readonly string[]): void {
    this.wanted.push(...hashes);
    for (const listener of this.#listeners) listener();
  }

  /** Stores bytes under their true hash. */
  async keep(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const hash = await sha256Hex(bytes);
    this.stored.set(hash, bytes);
    return hash;
  }
}

/** Bytes that do not compress, the same for the same seed. */
export function noise(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let state = (seed * 2654435761 + 1) >>> 0;
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}
