import { type BoxStore, fits, type Kept, type Room } from './box-store';

interface Envelope {
  readonly kept: Kept;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Envelopes in memory: they are gone when the process ends. */
export class MemoryStore implements BoxStore {
  bytes = 0;
  readonly isThere = true;
  readonly #boxes = new Map<string, Map<string, Envelope>>();

  async entries(box: string): Promise<Kept[]> {
    return [...(this.#boxes.get(box)?.values() ?? [])].map(({ kept }) => kept);
  }

  async read(box: string, name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#boxes.get(box)?.get(name)?.bytes;
  }

  async find(box: string, name: string): Promise<Kept | undefined> {
    return this.#boxes.get(box)?.get(name)?.kept;
  }

  async put(box: string, kept: Kept, envelope: Uint8Array, room: Room): Promise<boolean> {
    if (!fits(await this.entries(box), kept, room)) return false;
    this.#drop(box, kept.name);
    const all = this.#boxes.get(box) ?? new Map<string, Envelope>();
    this.#boxes.set(box, all);
    all.set(kept.name, { kept, bytes: envelope.slice() });
    this.bytes += kept.size;
    return true;
  }

  async remove(box: string, name: string, tag: string): Promise<boolean> {
    const isMeant = this.#boxes.get(box)?.get(name)?.kept.tag === tag;
    if (isMeant) this.#drop(box, name);
    return isMeant;
  }

  async sweep(before: number, now: number): Promise<number> {
    let gone = 0;
    for (const [box, all] of this.#boxes)
      for (const [name, { kept, bytes }] of all) {
        if (kept.at < before) {
          this.#drop(box, name);
          gone += 1;
        } else if (kept.at > now) all.set(name, { kept: { ...kept, at: now }, bytes });
      }
    return gone;
  }

  async close(): Promise<void> {
    // nothing is open
  }
  #drop(box: string, name: string): void {
    const all = this.#boxes.get(box);
    this.bytes -= all?.get(name)?.kept.size ?? 0;
    all?.delete(name);
    if (all?.size === 0) this.#boxes.delete(box);
  }
}
