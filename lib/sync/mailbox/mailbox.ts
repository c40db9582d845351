import type { MailboxKeys } from '../../crypto/keys';
import { Emitter } from '../../util/emitter';
import { Cell, type Observed } from '../../util/observed';
import { after, every, soon } from '../../util/timers';
import type { Transport, TransportEvents, TransportPort, TransportStatus } from '../transport';
import type { Box, Entry } from './box';
import { BoxBodies, reportEnd } from './box-bodies';
import { noteName } from './envelope';
import { Later } from './later';
import { type MailboxMemory, OwnNote, type Left } from './own-note';
import { OtherNotes } from './other-notes';
import { NoteReader } from './read-notes';
import type { MailboxTiming } from './timing';
import { Twin } from './twin';

export interface MailboxOptions {
  readonly keys: MailboxKeys;
  /** The id of this device. */
  readonly device: string;
  /** Opens the notebook's box at one relay. */
  readonly openBox: (signal: AbortSignal) => Box;
  readonly memory: MailboxMemory;
  readonly timing: MailboxTiming;
  /** Milliseconds since the epoch, told to the person as the time of leaving. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
  /**
   * Bodies that the partner may lack, by what is known of the acknowledged: most wanted first.
   *
   * @param unsaid also those of which nobody has said that they lack them
   */
  readonly carry: (unsaid: boolean) => readonly string[];
  /** Whether there is somebody to leave something for. */
  readonly somebody: () => boolean;
  /** Whether the partner gets all by another way at this moment. */
  readonly linked: () => boolean;
  /** Farewells that lie beside the notes; not given, there are none. */
  readonly farewells?: Farewells | undefined;
}

/** What the mailbox has to know of farewells: others have left this box for another one (docs/protocol.md, E6). */
interface Farewells {
  /** Whether a farewell lies under that name. */
  isName(name: string): boolean;
  /** Looks at those that lie there. Where this device goes along, the mailbox ends by its signal meanwhile. */
  look(box: Box, entries: readonly Entry[]): Promise<void>;
}

/** How things stand at one relay. */
export interface MailboxStanding {
  /** It was looked whether others have left for another box, since the relay was reached. */
  readonly looked: boolean;
  /** The relay has a mailbox, as of the last answer; false also where it does not answer; null before it was tried. */
  readonly offered: boolean | null;
  /** The box has no more room. */
  readonly full: boolean;
  /** The document has more for the others than fits in at once: the next part goes when they have taken this one. */
  readonly inParts: boolean;
  /** What of the document lies at the relay, with its bodies; null when nothing that counts does. */
  readonly left: Left | null;
  /** All bodies that somebody may lack lie there, as of the last look. */
  readonly whole: boolean;
}

const AT_FIRST: MailboxStanding = {
  looked: false,
  offered: null,
  full: false,
  inParts: false,
  left: null,
  whole: false,
};

/**
 * The way by a box at a relay, for two who are never online together (docs/protocol.md, M5 to M9). Each device leaves
 * one note for all others, with what they may lack of the document, and bodies beside it. One visit to the box after
 * another does all that is due, and can be broken off anywhere: the next one goes on.
 */
export class Mailbox extends Emitter<TransportEvents> implements Transport {
  readonly standing: Observed<MailboxStanding>;
  readonly #options: MailboxOptions;
  readonly #standing = new Cell(AT_FIRST);
  readonly #others = new OtherNotes();
  #twin: Twin | undefined;
  #port: TransportPort | undefined;
  #box: Box | undefined;
  #busy = false;
  #refused = false;
  #visiting = false;
  #wasOpen = false;
  #again = false;
  /** Looks at the box, unless a visit does. */
  #look = (): void => undefined;
  #told = '';

  constructor(options: MailboxOptions) {
    super();
    this.#options = options;
    this.standing = this.#standing;
  }

  get status(): TransportStatus {
    const { status = 'unreached' } = this.#box ?? {};
    const reached = {
      connecting: 'connecting',
      open: 'reached',
      none: 'reached',
      unreached: 'unreached',
    } as const;
    return {
      relay: reached[status],
      partnerHere: false,
      delivered:
        this.#port !== undefined && this.#others.holds(this.#port.state.now.digest, this.#port.ours?.get()),
      busy: this.#busy,
      refused: this.#refused,
      partnerFull: false,
      blocked: this.#standing.get().offered !== true, // else it is a way where no direct one is
      copied: this.#twin?.copied === true,
    };
  }

  start(port: TransportPort, signal: AbortSignal): void {
    this.#port = port;
    port.brought.add(this);
    this.#begin(port, signal).catch(reportEnd);
  }

  /** Looks at the box soon: something else has changed that matters here. */
  look(): void {
    this.#box?.retry();
    this.#look();
  }

  /** Looks at the box soon; until then it is not known whether others have left for another one meanwhile. */
  lookAnew(): void {
    this.#put({ looked: false });
    this.look();
  }

  async #begin(port: TransportPort, signal: AbortSignal): Promise<void> {
    const { keys, device, memory, openBox, timing, linked, now } = this.#options;
    const reader = new NoteReader(port, keys, this, this.#others, signal); // at once: it watches who writes here
    const [name, remembered] = [await noteName(keys, device), await memory.read()];
    if (signal.aborted) return;
    const box = openBox(signal);
    this.#box = box;
    this.#twin = new Twin(timing.copied, () => this.#tell(), signal);
    const bodies = new BoxBodies({
      ...{ box, keys, port: port.bodies, interrupted: () => this.#again },
      moving: () => {
        this.#busy = true;
        this.#tell();
      },
      acknowledged: () => own.acknowledged(),
    });
    const others = this.#others;
    const own = new OwnNote({ port, keys, device, name, box, memory, now, others, bodies }, remembered);
    this.#put({ left: own.left });
    const visit = (): void => void this.#visit({ port, box, reader, bodies, own }, signal);
    const [quick, slow] = [soon(timing.settle, visit, signal), soon(timing.settleLinked, visit, signal)];
    const settled = (): void => (linked() ? slow() : quick());
    this.#look = soon(timing.gather, visit, signal);
    port.state.on('stored', settled, signal);
    port.bodies.onMissing(settled, signal);
    box.on('changed', this.#look, signal);
    box.on('status', () => this.#reached(box, visit), signal);
    every(timing.look, visit, signal);
    this.#reached(box, visit);
    signal.addEventListener('abort', () => (this.#busy = false), { once: true });
  }

  #reached({ status }: Box, visit: () => void): void {
    // a server that refuses the mailbox cannot be told from one that does not answer: who knows that it answers decides
    const isKnown = this.#standing.get().offered === true && status === 'unreached';
    if (status !== 'connecting' && !isKnown) this.#put({ offered: status === 'open' });
    if (status === 'open' && !this.#wasOpen) visit(); // not for what else the relay says of itself
    this.#wasOpen = status === 'open';
    if (!this.#wasOpen) this.#put({ looked: false }); // who was away may have been left behind
    this.#tell();
  }

  /** One visit after another while something is due. */
  async #visit(parts: VisitParts, signal: AbortSignal): Promise<void> {
    this.#again = true;
    if (this.#visiting) return;
    this.#visiting = true;
    const { timing, chance } = this.#options;
    try {
      while (this.#again && !signal.aborted && parts.box.status === 'open') {
        this.#again = false;
        await this.#visitOnce(parts, signal);
      }
    } catch (error) {
      reportEnd(error);
      if (error instanceof Later) this.#put({ full: error.why === 'full' });
      const wait = timing.later * (0.5 + chance());
      after(wait, () => void this.#visit(parts, signal), signal);
    } finally {
      this.#visiting = false;
      this.#busy = false;
      this.#tell();
    }
  }

  async #visitOnce({ port, box, reader, bodies, own }: VisitParts, signal: AbortSignal): Promise<void> {
    const { farewells } = this.#options;
    const all = await box.list();
    if (typeof all === 'string') throw new Later(all);
    await farewells?.look(box, all); // before anything is said: who was removed reads it
    if (signal.aborted) return;
    this.#put({ looked: true });
    const entries = all.filter(({ name }) => farewells?.isName(name) !== true);
    own.see(entries);
    this.#put({ left: own.left });
    await reader.read(box, entries, own.name);
    await this.#twin?.look(entries, { keys: this.#options.keys, own, box, reader }); // may go on from what came just now
    for (const one of reader.heard()) this.emit('acknowledged', one);
    this.#refused = reader.refused;
    const { linked, somebody, carry } = this.#options;
    const isApart = !linked(); // else bodies go by the other way
    if (isApart) await bodies.fetch(entries);
    if (!somebody() && this.#others.isEmpty) return this.#tell();
    const mayLeave = this.#twin?.mayBeReplaced(reader.clocks, port.state.now.digest, this.#others) !== false;
    const isLeft = mayLeave && (await own.leave(entries, port.state));
    const wants = this.#others.wants;
    const wanted = wants.length > 0 ? [...wants, ...carry(false)] : carry(true);
    const before = bodies.lacking.size;
    const came = isApart ? await bodies.leave(entries, wanted, new Set(wants)) : 'interrupted';
    if (bodies.lacking.size !== before) this.#again = true; // the others hear of it
    if (came === 'all' && isLeft) await own.allIsLeft(port.state);
    this.#put({ left: own.left, whole: came === 'all', full: came === 'full', inParts: own.isPart });
    this.#tell();
  }

  #put(part: Partial<MailboxStanding>): void {
    const next = { ...this.#standing.get(), ...part };
    const isNew = (Object.keys(part) as (keyof MailboxStanding)[]).some(
      (key) => next[key] !== this.#standing.get()[key],
    );
    if (isNew) this.#standing.set(next);
  }

  /** Tells the status where it is another one than was told last. */
  #tell(): void {
    const { status } = this;
    const told = JSON.stringify(status);
    if (told === this.#told) return;
    this.#told = told;
    this.emit('status', status);
  }
}

interface VisitParts {
  readonly port: TransportPort;
  readonly box: Box;
  readonly reader: NoteReader;
  readonly bodies: BoxBodies;
  readonly own: OwnNote;
}
