import type { BoxStore, Gone, Kept } from './box-store';

interface Envelope {
  readonly kept: Kept;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Envelopes in memory: they are gone when the process ends. */
export class MemoryStore implements BoxStore {
  bytes = 0;
  readonly #boxes = new Map<string, Map<string, Envelope>>();

  async entries(box: string): Promise<Kept[]> {
    return [...(this.#boxes.get(box)?.values() ?? [])].map(({ kept }) => kept);
  }

  async read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#boxes.get(box)?.get(name)?.bytes;
  }

  async put(box: string, kept: Kept, envelope: Uint8Array): Promise<void> {
    await this.remove(box, kept.name);
    const all = this.#boxes.get(box) ?? new Map<string, Envelope>();
    this.#boxes.set(box, all);
    all.set(kept.name, { kept, bytes: envelope.slice() });
    this.bytes += kept.size;
  }

  async remove(box: string, name: string): Promise<void> {
    const all = this.#boxes.get(box);
    this.bytes -= all?.get(name)?.kept.size ?? 0;
    all?.delete(name);
    if (all?.size === 0) this.#boxes.delete(box);
  }

  async sweep(before: number, now: number): Promise<Gone[]> {
    const gone: Gone[] = [];
    for (const [box, all] of this.#boxes)
      for (const [name, { kept, bytes }] of all) {
        if (kept.at < before) gone.push({ box, name });
        else if (kept.at > now) all.set(name, { kept: { ...kept, at: now }, bytes });
      }
    for (const { box, name } of gone) await this.remove(box, name);
    return gone;
  }

  async close(): Promise<void> {
    // nothing is open
  }
}
