import type { LobbyKeys } from '../../crypto/lobby-keys';
import { report } from '../../util/report';
import { after, every, pause, soon } from '../../util/timers';
import { type Box, type Entry, LineLost } from '../mailbox/box';
import { BoxLine } from '../mailbox/box-line';
import { type MailboxTiming, TIMING } from '../mailbox/timing';
import { FRAME_BYTES, type ToLeave } from './lobby-end';
import { isToInviter, nameInBox } from './lobby-names';

type Bytes = Uint8Array<ArrayBuffer>;

interface BoxOptions {
  readonly relays: readonly string[];
  readonly lobby: Pick<LobbyKeys, 'box'>;
  /** The place in which the other end leaves what is for this one; undefined reads all that is for the inviter. */
  readonly from: () => string | undefined;
  /** The place of this end, while it says nothing here any more: what lies there is taken out. */
  readonly silent?: () => string | undefined;
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
  /** Nothing is said after it. */
  readonly isLast: boolean;
  /** The relays at which it lies, or lay. */
  readonly at: Set<Box>;
  /** It lies there no more, and no answer to it does. */
  isGone: boolean;
}

/** Places in which this end has left something. More come only of somebody who wants to do harm. */
const MOST_PLACES = 32;
/** Milliseconds between two looks whether all is left. */
const LOOK = 25;
/** Frames that are read in one visit. */
const MOST_READ = 32;

/**
 * What the two ends of a lobby say, in the mailboxes of their relays (docs/protocol.md, P12): for two whose browsers are
 * never open at the same time. Whoever has read a frame, and left the answer to it, takes it out.
 */
export class LobbyBox {
  readonly #options: BoxOptions;
  readonly #signal: AbortSignal;
  readonly #left = new Map<string, Left>();
  readonly #timing: MailboxTiming;
  readonly #boxes: readonly Box[];
  readonly #visits = new Map<Box, Promise<void>>();
  /** So many frames of the mailboxes are being heard: what is said now is said to somebody who has to find it there. */
  #hearing = 0;
  /** Boxes in which this end looks whether what it left was lost. */
  readonly #checks = new Set<Box>();

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
      every(timing.look, () => (this.#checks.add(box), look()), signal);
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
  leave({ place, what, isLast }: ToLeave, frame: Bytes): void {
    const known = this.#left.get(place);
    if (known?.what === what && !known.isGone && this.#hearing === 0) return;
    this.#left.delete(place); // so that it is the newest
    this.#left.set(place, { frame, what, isLast, at: new Set(), isGone: false });
    for (const old of [...this.#left.keys()].slice(0, -MOST_PLACES)) this.#left.delete(old);
    this.look();
  }

  /** Looks at all boxes that are open. */
  look(): void {
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
      const heard = await this.#read(box);
      // who is killed before the answer lies there reads them again
      if (await this.#put(box)) for (const entry of heard) await box.remove(entry);
    } catch (error) {
      if (!(error instanceof LineLost)) report('lobby.box', error);
      if (box.status === 'open') this.#later(box); // else it is visited once it is open again
    }
  }

  /** Hears what lies there. Answers what is done with. */
  async #read(box: Box): Promise<Entry[]> {
    const entries = await box.list();
    if (typeof entries === 'string') return (this.#later(box), []);
    await this.#takeOut(box, entries);
    const found = await this.#forThisEnd(entries);
    if (this.#checks.delete(box) && found.length === 0) await this.#check(box, entries);
    const heard: Entry[] = [];
    for (const entry of found.slice(0, MOST_READ)) {
      const frame = await box.get(entry.name);
      if (typeof frame !== 'string' && (await this.#hear(frame))) heard.push(entry);
      else if (frame !== 'gone') this.#later(box); // the disk is full, or the relay asks to slow down: it stays there
    }
    if (found.length > MOST_READ) this.#again(box, this.#timing.gather);
    return heard;
  }

  async #forThisEnd(entries: readonly Entry[]): Promise<Entry[]> {
    const from = this.#options.from();
    const mine = from === undefined ? undefined : await nameInBox(this.#options.lobby.box, from);
    return entries.filter(
      ({ name, size }) => size === FRAME_BYTES && (mine === undefined ? isToInviter(name) : name === mine),
    );
  }

  /** Hears one. Answers whether what follows from it is on the disk. */
  async #hear(frame: Bytes): Promise<boolean> {
    const before = [...this.#left].filter(([, { at, isLast }]) => at.size === 0 && !isLast);
    this.#hearing += 1;
    const isDone = await this.#options.hear(frame).finally(() => (this.#hearing -= 1));
    // a joiner who has an answer may have nothing to say any more; what they have to say they say again
    if (isDone && this.#options.from() !== undefined)
      for (const [place, left] of before) if (this.#left.get(place) === left) this.#left.delete(place);
    return isDone;
  }

  /** Takes out what lies in the place of this end, where it has found another way. */
  async #takeOut(box: Box, entries: readonly Entry[]): Promise<void> {
    const place = this.#options.silent?.();
    if (place === undefined) return;
    this.#left.clear();
    const own = await nameInBox(this.#options.lobby.box, place);
    for (const entry of entries) if (entry.name === own) await box.remove(entry);
  }

  /**
   * A joiner whose words lie there no more, and who finds no answer: the relay has lost one of them. The inviter only
   * answers, so the joiner says it again.
   */
  async #check(box: Box, entries: readonly Entry[]): Promise<void> {
    if (this.#options.from() === undefined) return;
    for (const [place, left] of this.#left) {
      const name = await nameInBox(this.#options.lobby.box, place);
      if (left.at.has(box) && !entries.some((entry) => entry.name === name)) left.isGone = true;
    }
  }

  /** Answers whether all lies there that this end has to leave. */
  async #put(box: Box): Promise<boolean> {
    for (const [place, left] of this.#left) {
      if (left.at.has(box)) continue;
      const answer = await box.put(await nameInBox(this.#options.lobby.box, place), left.frame);
      if (typeof answer === 'string') return (this.#later(box), false);
      left.at.add(box);
      this.#options.changed();
    }
    return true;
  }

  /** The relay asked to slow down, or has no room. */
  #later(box: Box): void {
    this.#again(box, this.#timing.later);
  }

  #again(box: Box, ms: number): void {
    after(ms, () => void this.#visit(box), this.#signal);
  }
}
