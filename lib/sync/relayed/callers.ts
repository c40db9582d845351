import { parsePeerId } from '../link/peer-id';
import type { Frame } from './frame';
import type { RelayedLink } from './relayed-link';

/** A session of another device that was heard in the box. */
export interface Caller {
  /** Its name, as `peer-id.ts` makes it. */
  readonly session: string;
  readonly device: string;
  /** When the session began, in milliseconds by that device's clock. */
  readonly start: number;
  /** The number of the last frame that was for us. */
  number: number;
  /** It has named our session since we last lost it: so it is there now, and no relay plays an old one. */
  isThere: boolean;
  /** From when on a direct link is waited for, in milliseconds of `performance.now()`. */
  since: number;
  /** It goes by the relay already. */
  goesByRelay: boolean;
  /** When it was greeted last, in milliseconds of `performance.now()`. */
  greetedAt: number;
  /** When it was told last what it lacks, by the same clock. */
  readonly answered: { at: number };
  link: RelayedLink | undefined;
}

/** Callers that have not named us; a relay can play any number of old greetings. */
const MOST_UNKNOWN = 16;
/** Callers that have: only who has the notebook's secret makes one. */
const MOST_KNOWN = 64;

/**
 * The number that a session's first frame may have: one frame each 40 ms for five years. And how far the next one may
 * be ahead. Else one frame in a session's name could mute it for good.
 */
const MOST_FIRST = 2 ** 32;
const MOST_AHEAD = 2 ** 20;

/** Milliseconds by which a session may begin in the future: clocks are wrong, but not by more than a day. */
const DAY = 24 * 60 * 60 * 1000;

/** Who was heard in the box. Drops what is not for this session, and what comes again or late (rule V5). */
export class Callers implements Iterable<Caller> {
  readonly #me: string;
  readonly #device: string;
  readonly #all = new Map<string, Caller>();
  /** By device, when the newest of its sessions began that has named ours. */
  readonly #newest = new Map<string, number>();

  /** @param me the name of our session */
  constructor(me: string) {
    this.#me = me;
    this.#device = parsePeerId(me)?.device ?? '';
  }

  [Symbol.iterator](): IterableIterator<Caller> {
    return this.#all.values();
  }

  /** A session of that device with a link. */
  linked(device: string): Caller | undefined {
    return [...this].find((caller) => caller.device === device && caller.link !== undefined);
  }

  /** Who says this frame; undefined for a frame that is to be dropped. */
  judge({ from, to, number }: Frame): Caller | undefined {
    if (to !== '' && to !== this.#me) return undefined;
    const caller = this.#all.get(from) ?? this.#meet(from);
    if (caller === undefined || this.#isOld(caller)) return undefined;
    if (to === '') return caller;
    if (number <= caller.number) return undefined;
    if (number > (caller.isThere ? caller.number + MOST_AHEAD : MOST_FIRST)) return undefined;
    caller.number = number;
    this.#isNewest(caller);
    return caller;
  }

  #isOld({ device, start }: Pick<Caller, 'device' | 'start'>): boolean {
    return start < (this.#newest.get(device) ?? 0);
  }

  /** The older sessions of its device have ended (rule S9). */
  #isNewest({ device, start }: Caller): void {
    if (this.#newest.get(device) === start) return;
    this.#newest.delete(device);
    this.#newest.set(device, start);
    const [oldest] = this.#newest.keys();
    if (this.#newest.size > MOST_KNOWN && oldest !== undefined) this.#newest.delete(oldest);
    for (const older of [...this])
      if (older.device === device && older.start < start && !older.link) this.#all.delete(older.session);
  }

  #meet(session: string): Caller | undefined {
    const id = parsePeerId(session);
    if (id === undefined || id.device === this.#device) return undefined; // ours come back only from a hostile relay
    if (this.#isOld(id) || id.start > Date.now() + DAY) return undefined;
    const at = { since: performance.now(), greetedAt: -Infinity, answered: { at: -Infinity } };
    const caller = { session, ...id, number: 0, isThere: false, goesByRelay: false, ...at, link: undefined };
    this.#all.set(session, caller);
    this.#forget(({ number }) => number === 0, MOST_UNKNOWN);
    this.#forget(({ number }) => number > 0, MOST_KNOWN);
    return caller;
  }

  /** Forgets the oldest of a kind beyond so many; never one with a link. */
  #forget(isOfKind: (caller: Caller) => boolean, most: number): void {
    const all = [...this].filter((caller) => caller.link === undefined && isOfKind(caller));
    for (const { session } of all.slice(0, Math.max(0, all.length - most))) this.#all.delete(session);
  }
}
