import type { LobbyKeys } from '../../crypto/lobby-keys';
import { report } from '../../util/report';
import { after, every, pause, soon } from '../../util/timers';
import { type Box, type Entry, LineLost } from '../mailbox/box';
import { BoxLine } from '../mailbox/box-line';
import { type MailboxTiming, TIMING } from '../mailbox/timing';
import { FRAME_BYTES } from './lobby-end';
import { isToInviter, nameInBox } from './lobby-names';

type Bytes = Uint8Array<ArrayBuffer>;

interface BoxOptions {
  readonly relays: readonly string[];
  readonly lobby: Pick<LobbyKeys, 'box'>;
  /** The place in which the other end leaves what is for this one; undefined reads all that is for the inviter. */
  readonly from: () => string | undefined;
  /** Takes a frame that was left here: hostile. Answers whether what follows from it is on the disk. */
  readonly hear: (frame: Bytes) => Promise<boolean>;
  readonly changed: () => void;
  /** Tests bring their own. */
  readonly SocketClass?: typeof WebSocket;
  readonly boxAt?: (relay: string, signal: AbortSignal) => Box;
  readonly timing?: MailboxTiming;
}

/** Something that this end leaves for the other. */
interface Left {
  readonly frame: Bytes;
  /** What it says: a second time the same is not left again. */
  readonly what: string;
  /** The relays at which it lies, or lay. */
  readonly at: Set<Box>;
}

/** Places in which this end has left something. More come only of somebody who wants to do harm. */
const MOST_PLACES = 32;
/** Milliseconds between two looks whether all is left. */
const LOOK = 25;
/** Frames that are read in one visit. */
const MOST_READ = 32;

/**
 * What the two ends of a lobby say, in the mailboxes of their relays (docs/protocol.md, P12): for two whose browsers are
 * never open at the same time. Whoever reads a frame takes it out.
 */
export class LobbyBox {
  readonly #options: BoxOptions;
  readonly #signal: AbortSignal;
  readonly #left = new Map<string, Left>();
  readonly #timing: MailboxTiming;
  readonly #boxes: readonly Box[];
  readonly #visits = new Map<Box, Promise<void>>();
  /** A frame of the mailbox is being heard: what is said now is said to somebody who has to find it there. */
  #hearing = false;

  constructor(options: BoxOptions, signal: AbortSignal) {
    [this.#options, this.#signal] = [options, signal];
    const { lobby, SocketClass, timing = TIMING } = options;
    this.#timing = timing;
    const line = (relay: string): Box =>
      new BoxLine({ relay, auth: lobby.box.auth, timing, chance: Math.random, SocketClass }, signal);
    this.#boxes = options.relays.map((relay) => (options.boxAt ?? line)(relay, signal));
    for (const box of this.#boxes) {
      const look = soon(timing.gather, () => void this.#visit(box), signal);
      box.on('changed', look, signal);
      box.on('status', () => (options.changed(), box.status === 'open' && look()), signal);
      every(timing.look, look, signal);
      if (box.status === 'open') look();
    }
  }

  /** Whether all that this end has said lies at a relay, or was read there. */
  get isLeft(): boolean {
    return this.#left.size > 0 && this.#isAllLeft;
  }

  get #isAllLeft(): boolean {
    return [...this.#left.values()].every(({ at }) => at.size > 0);
  }

  /**
   * Leaves a frame in a place, instead of what lies there.
   *
   * @param place whose it is, as the other end knows it too
   * @param what what the frame says, in any form
   */
  leave(place: string, frame: Bytes, what: string): void {
    if (this.#left.get(place)?.what === what && !this.#hearing) return;
    this.#left.delete(place); // so that it is the newest
    this.#left.set(place, { frame, what, at: new Set() });
    for (const old of [...this.#left.keys()].slice(0, -MOST_PLACES)) this.#left.delete(old);
    for (const box of this.#boxes) void this.#visit(box);
  }

  /** Waits until all that was said is left at a relay, as long as one may take it; `ms` milliseconds at most. */
  async settled(ms: number): Promise<void> {
    const mayTake = (): boolean =>
      this.#boxes.some(({ status }) => status === 'open' || status === 'connecting');
    for (let left = ms; left > 0 && !this.#isAllLeft && mayTake(); left -= LOOK)
      await pause(LOOK, this.#signal);
    await Promise.race([Promise.all(this.#visits.values()), pause(ms, this.#signal)]);
  }

  /** One visit of a box after another. */
  #visit(box: Box): Promise<void> {
    const visit = this.#visitBehind(this.#visits.get(box), box);
    this.#visits.set(box, visit);
    return visit;
  }

  async #visitBehind(before: Promise<void> | undefined, box: Box): Promise<void> {
    await before;
    if (box.status !== 'open' || this.#signal.aborted) return;
    try {
      await this.#read(box);
      await this.#put(box);
    } catch (error) {
      if (!(error instanceof LineLost)) report('lobby.box', error);
      if (box.status === 'open') this.#later(box); // else it is visited once it is open again
    }
  }

  async #read(box: Box): Promise<void> {
    const entries = await box.list();
    if (typeof entries === 'string') return this.#later(box);
    const from = this.#options.from();
    const mine = from === undefined ? undefined : await nameInBox(this.#options.lobby.box, from);
    const isMine = ({ name, size }: Entry): boolean =>
      size === FRAME_BYTES && (mine === undefined ? isToInviter(name) : name === mine);
    const found = entries.filter(isMine);
    for (const entry of found.slice(0, MOST_READ))
      if (!(await this.#take(box, entry))) return this.#later(box);
    if (found.length > MOST_READ) this.#again(box, this.#timing.gather);
  }

  /** Reads one, and takes it out. Answers false when it has to be read later. */
  async #take(box: Box, entry: Entry): Promise<boolean> {
    const frame = await box.get(entry.name);
    if (typeof frame === 'string') return frame === 'gone';
    const before = [...this.#left].filter(([, { at }]) => at.size === 0);
    this.#hearing = true;
    const isDone = await this.#options.hear(frame).finally(() => (this.#hearing = false));
    if (!isDone) return false; // the disk is full: it stays there
    // a joiner who has an answer may have nothing to say any more; what they have to say they say again
    if (this.#options.from() !== undefined)
      for (const [place, left] of before) if (this.#left.get(place) === left) this.#left.delete(place);
    await box.remove(entry);
    return true;
  }

  async #put(box: Box): Promise<void> {
    for (const [place, left] of this.#left) {
      if (left.at.has(box)) continue;
      const answer = await box.put(await nameInBox(this.#options.lobby.box, place), left.frame);
      if (typeof answer === 'string') return this.#later(box);
      left.at.add(box);
      this.#options.changed();
    }
  }

  /** The relay asked to slow down, or has no room. */
  #later(box: Box): void {
    this.#again(box, this.#timing.later);
  }

  #again(box: Box, ms: number): void {
    after(ms, () => void this.#visit(box), this.#signal);
  }
}
