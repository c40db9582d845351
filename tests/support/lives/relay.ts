import { parseWord } from '../../../lib/sync/box-protocol';
import { serveBox } from '../../../server/box/box-connection';
import { Boxes } from '../../../server/box/boxes';
import { MemoryStore } from '../../../server/box/memory-store';
import { LIMITS } from '../../../server/limits';
import { logNothing } from '../../../server/log';
import { Counts } from '../../../server/metrics';
import { type FakeSocket, ServerEnd } from './socket';
import type { Clock } from './world';

/** A store that can become what it was some time ago, as one does that is restored from a backup. */
class OldStore extends MemoryStore {
  /** What was done in it, in order. */
  readonly done: ((to: MemoryStore) => Promise<unknown>)[] = [];

  override put(...all: Parameters<MemoryStore['put']>): Promise<boolean> {
    this.done.push((to) => to.put(...all));
    return super.put(...all);
  }

  override remove(...all: Parameters<MemoryStore['remove']>): Promise<boolean> {
    this.done.push((to) => to.remove(...all));
    return super.remove(...all);
  }

  /** Another one, with the first so many things done. */
  async asOf(many: number): Promise<OldStore> {
    const old = new OldStore();
    for (const act of this.done.slice(0, many)) await act(old);
    return old;
  }
}

/** The real mailbox of a relay, whose process is killed and begins anew with what is on its disk. */
export class LifeRelay implements Clock {
  offset = 0;
  /** It carries what goes live; one of an older version does not. */
  carries = true;
  #store = new OldStore();
  readonly #ends = new Set<ServerEnd>();
  #boxes: Boxes | undefined;

  get isUp(): boolean {
    return this.#boxes !== undefined;
  }

  start(): void {
    this.#boxes ??= new Boxes(this.#store, LIMITS, logNothing, () => Date.now() + this.offset);
  }

  /** Ends it at once: no answer leaves any more. */
  kill(): void {
    this.#boxes = undefined;
    for (const end of this.#ends) end.terminate();
    this.#ends.clear();
  }

  /** What it has on its disk becomes what was there when so much of all had been done, from 0 to 1. */
  async restore(part: number): Promise<void> {
    this.#store = await this.#store.asOf(Math.floor(this.#store.done.length * part));
  }

  /** Takes a connection; undefined while it is not running. */
  door(client: FakeSocket): ServerEnd | undefined {
    const boxes = this.#boxes;
    if (boxes === undefined) return undefined;
    const around = {
      boxes,
      limits: LIMITS,
      log: logNothing,
      counts: new Counts(),
      ice: () => new Uint8Array(),
      from: '',
    };
    const end = new ServerEnd(client, (socket) => serveBox(socket, around));
    end.mayTell = (frame) =>
      this.carries || typeof frame === 'string' || parseWord(Uint8Array.from(frame))?.kind !== 'carries';
    this.#ends.add(end);
    end.on('close', () => this.#ends.delete(end));
    return end;
  }
}
