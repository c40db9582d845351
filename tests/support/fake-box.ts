import { createHash } from 'node:crypto';
import { Emitter } from '../../lib/util/emitter';
import type { BoxRefusal } from '../../lib/sync/box-protocol';
import { type Box, type BoxEvents, type Entry, LineLost } from '../../lib/sync/mailbox/box';

interface Envelope extends Entry {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How a relay misbehaves: the chance of each thing, each time that it could. */
export interface Mischief {
  /** The line is lost before the ask was done, or after. */
  cut: number;
  /** An envelope that was acknowledged is lost. */
  lose: number;
  /** An older envelope of the name is given out. */
  repeat: number;
  /** It does not say that something has changed. */
  silent: number;
}

export const WELL: Mischief = { cut: 0, lose: 0, repeat: 0, silent: 0 };

/** A box in memory at a relay that may misbehave. Any number of lines lead to it. */
export class FakeBox {
  room = 64 * 1024 * 1024;
  mischief: Mischief = WELL;
  /** Answered in place of an acknowledgement, while it is set. */
  refuses: BoxRefusal | undefined;
  readonly #chance: () => number;
  readonly #there = new Map<string, Envelope>();
  readonly #before = new Map<string, Envelope[]>();
  readonly #lines = new Set<FakeLine>();

  constructor(chance: () => number = () => 1) {
    this.#chance = chance;
  }

  /** What is there, oldest first. */
  get entries(): readonly Entry[] {
    return [...this.#there.values()].map(({ name, tag, size }) => ({ name, tag, size }));
  }

  bytesOf(name: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#there.get(name)?.bytes;
  }

  /** Puts bytes in a place, as somebody could who has the key of the box. */
  force(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.put(name, bytes);
    for (const line of this.#lines) line.emit('changed', undefined);
  }

  /** An envelope has expired. */
  forget(name: string): void {
    this.#there.delete(name);
  }

  readonly open = (signal: AbortSignal): Box => {
    const line = new FakeLine(this);
    this.#lines.add(line);
    signal.addEventListener('abort', () => this.#lines.delete(line), { once: true });
    return line;
  };

  happens(what: keyof Mischief): boolean {
    return this.#chance() < this.mischief[what];
  }

  get(name: string): Envelope | undefined {
    const old = this.#before.get(name);
    if (old !== undefined && this.happens('repeat')) return old[Math.floor(this.#chance() * old.length)];
    return this.#there.get(name);
  }

  put(name: string, bytes: Uint8Array<ArrayBuffer>): string {
    const tag = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const old = this.#there.get(name);
    if (old !== undefined) this.#before.set(name, [...(this.#before.get(name) ?? []), old]);
    this.#there.delete(name); // the newest stands last
    if (!this.happens('lose')) this.#there.set(name, { name, tag, size: bytes.length, bytes });
    return tag;
  }

  remove({ name, tag }: Entry): void {
    if (this.#there.get(name)?.tag === tag) this.#there.delete(name);
  }

  /** What was said to everybody, as the relay could keep it. */
  readonly said: Uint8Array<ArrayBuffer>[] = [];

  /** Hands on what was said; it may be lost, or an older saying come again. */
  handOn(said: Uint8Array<ArrayBuffer>, by?: FakeLine): number {
    if (by) this.said.push(said);
    const others = [...this.#lines].filter((line) => line !== by);
    const again = this.happens('repeat')
      ? this.said[Math.floor(this.#chance() * this.said.length)]
      : undefined;
    for (const line of others) {
      if (!this.happens('lose')) line.emit('said', said.slice());
      if (again) line.emit('said', again.slice());
    }
    return others.length;
  }

  tell(by: FakeLine): void {
    for (const line of this.#lines)
      if (line !== by && !this.happens('silent')) line.emit('changed', undefined);
  }
}

class FakeLine extends Emitter<BoxEvents> implements Box {
  readonly status = 'open';
  carries = true;
  readonly ice = [];
  readonly #box: FakeBox;

  constructor(box: FakeBox) {
    super();
    this.#box = box;
  }

  get room(): number {
    return this.#box.room;
  }

  retry(): void {
    // it is always reached
  }

  list = (): Promise<readonly Entry[] | BoxRefusal> => this.#asked(() => this.#box.entries);

  get = (name: string): Promise<Uint8Array<ArrayBuffer> | BoxRefusal> =>
    this.#asked(() => this.#box.get(name)?.bytes ?? 'gone');

  put = (name: string, envelope: Uint8Array<ArrayBuffer>): Promise<{ tag: string } | BoxRefusal> =>
    this.#asked(() => {
      if (this.#box.refuses !== undefined) return this.#box.refuses;
      const used = this.#box.entries.reduce((sum, one) => sum + (one.name === name ? 0 : one.size), 0);
      if (used + envelope.length > this.room) return 'full';
      const tag = this.#box.put(name, envelope);
      this.#box.tell(this);
      return { tag };
    });

  say = (said: Uint8Array<ArrayBuffer>): Promise<number | BoxRefusal> =>
    this.#asked(() => this.#box.refuses ?? this.#box.handOn(said, this));

  remove = (entry: Entry): Promise<void> => this.#asked(() => this.#box.remove(entry));

  /** Each ask takes a moment; the line may be lost before it is done, or before the answer comes. */
  async #asked<T>(act: () => T): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.#box.happens('cut')) throw new LineLost('before');
    const answer = act();
    if (this.#box.happens('cut')) throw new LineLost('after');
    return answer;
  }
}
