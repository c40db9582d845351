import { Emitter } from '../../util/emitter';
import { observe } from '../../util/observed';
import { randomId } from '../../util/random-id';
import { report } from '../../util/report';
import { after } from '../../util/timers';
import { PartnerSession } from '../link/partner-session';
import { newPeerId } from '../link/peer-id';
import { Refusals } from '../link/refusals';
import type { BoxRefusal } from '../box-protocol';
import type { Box } from '../mailbox/box';
import type { Acknowledgement, TransportPort } from '../transport';
import { type Caller, Callers } from './callers';
import { Ear } from './ear';
import type { Frame } from './frame';
import { Greetings } from './greetings';
import { Incoming } from './incoming';
import { RelayedLink } from './relayed-link';
import type { RelayedTiming } from './timing';
import { type Saying, Voice } from './voice';

export interface RelayedOptions {
  readonly key: CryptoKey;
  /** The id of this device. */
  readonly device: string;
  /** Opens the notebook's box at one relay; the mailbox may have it open by the same line. */
  readonly openBox: (signal: AbortSignal) => Box;
  /** Whether a way that goes before this one has a link to that device now. */
  readonly reaches: (device: string) => boolean;
  /** No direct link can come: this browser makes none. */
  readonly isHopeless: () => boolean;
  /** Whether links may come about now. Not given, always. */
  readonly mayMeet?: () => boolean;
  readonly timing: RelayedTiming;
}

interface RelayedRoomEvents {
  acknowledged: Acknowledgement;
  /** Something that the status is made of may have changed. */
  changed: undefined;
}

/** Devices with a link: a relay's box has so many connections, and who has the secret can name any number. */
const MOST_LINKED = 8;

interface PresenceChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * The sessions of this notebook's devices that are at the relay, and the links to those that no other way reaches
 * (rules V4 to V8). It says nothing but greetings while a direct link is up, and nothing at all to an empty box.
 */
export class RelayedRoom extends Emitter<RelayedRoomEvents> {
  readonly #options: RelayedOptions;
  readonly #port: TransportPort;
  readonly #box: Box;
  readonly #signal: AbortSignal;
  readonly #callers: Callers;
  readonly #incoming: Incoming;
  readonly #refusals: Refusals;
  readonly #voice: Voice;
  readonly #sessions = new Map<Caller, PartnerSession>();
  readonly #greetings = new Greetings();
  /** The session of the link that has said something last. */
  #lastTo = '';
  #greetedAt = -Infinity;
  /** So many heard what was said last; undefined until the relay has said so. */
  #others: number | undefined;
  #isLooking = false;
  #carried = false;

  /** @param origin under which what comes goes into the document */
  constructor(options: RelayedOptions, port: TransportPort, box: Box, origin: unknown, signal: AbortSignal) {
    super();
    [this.#options, this.#port, this.#box, this.#signal] = [options, port, box, signal];
    const { key, device, timing } = options;
    const me = newPeerId(device, Date.now(), randomId());
    this.#callers = new Callers(me);
    this.#refusals = new Refusals(timing.refused, () => this.emit('changed', undefined), signal);
    this.#incoming = new Incoming(
      port,
      origin,
      timing.answer,
      (...refused) => this.#refuse(...refused),
      signal,
    );
    const next = (): Saying | undefined => this.#next();
    const answered = (...all: [Saying, number | BoxRefusal]): void => this.#answered(...all);
    const tooLarge = ({ to, messages }: Saying): void =>
      [...this.#callers].find(({ session }) => session === to)?.link?.cut(messages);
    this.#voice = new Voice({ box, key, me, timing, next, tooLarge, answered }, signal);
    const ear = new Ear(key, (frame) => this.#take(frame), signal);
    box.on('said', (said) => box.carries && ear.hear(said), signal);
    box.on('status', () => this.#followBox(), signal);
    this.#followPort(signal);
    signal.addEventListener('abort', () => this.#endAll(), { once: true });
    this.#followBox();
  }

  /** The links of the partner's devices that have spoken. */
  get here(): readonly PartnerSession[] {
    const ours = this.#port.ours?.get();
    return [...this.#sessions.values()].filter(({ here, device }) => here && ours?.has(device) !== true);
  }

  get refused(): boolean {
    return this.#refusals.any;
  }

  reaches(device: string): boolean {
    return this.#callers.linked(device) !== undefined;
  }

  /** Sends on what changes here, but not what any way has brought. */
  #followPort(signal: AbortSignal): void {
    const { doc, awareness, brought, ours } = this.#port;
    const onUpdate = (update: Uint8Array, by: unknown): void => {
      if (brought.has(by)) return;
      for (const { link } of this.#callers) link?.update(update);
    };
    const onPresence = ({ added, updated, removed }: PresenceChange, by: unknown): void => {
      if (brought.has(by)) return;
      for (const { link } of this.#callers) link?.present([...added, ...updated, ...removed]);
    };
    doc.on('update', onUpdate);
    awareness.on('update', onPresence);
    const stop = (): void => {
      doc.off('update', onUpdate);
      awareness.off('update', onPresence);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (ours) observe(ours, () => this.emit('changed', undefined), signal);
  }

  #followBox(): void {
    const { carries } = this.#box;
    if (carries && !this.#carried) this.#greet('');
    if (!carries) {
      this.#others = undefined;
      this.#endAll();
    }
    this.#carried = carries;
    this.#lookLater();
    this.emit('changed', undefined);
  }

  #take(frame: Frame): void {
    const caller = this.#callers.judge(frame);
    if (caller === undefined || this.#refusals.pauses(caller.device)) return;
    this.#others ||= 1;
    this.#lookLater();
    if (frame.to === '') return this.#greetBack(caller);
    if (!caller.isThere) {
      [caller.isThere, caller.since] = [true, performance.now()];
      this.#greet(caller.session, caller); // it may not know yet that this session is there
    }
    if (frame.messages.length === 0) return this.#look();
    caller.goesByRelay = true;
    this.#look();
    caller.link?.heard(frame.messages);
  }

  /** Answers a greeting, but not those of any number of sessions that a relay or a partner may name. */
  #greetBack(caller: Caller): void {
    if (caller.isThere || this.#greetings.mayBeToStranger(this.#options.timing.strangers))
      this.#greet(caller.session, caller);
  }

  /** Greets a session, or all: who is greeted knows that this session is there. */
  #greet(session: string, caller?: Caller): void {
    const now = performance.now();
    if (caller && now - caller.greetedAt < this.#options.timing.answer) return;
    if (!this.#greetings.add(session)) return;
    if (caller) caller.greetedAt = now;
    else this.#greetedAt = now;
    this.#voice.speak();
  }

  /** What goes next. Neither greetings nor one busy link keep others waiting. */
  #next(): Saying | undefined {
    const next = this.#greetings.inTurn(() => this.#nextOfLinks());
    return typeof next === 'string' ? { to: next, messages: [] } : next;
  }

  #nextOfLinks(): Saying | undefined {
    const links = [...this.#callers].filter(({ link }) => link !== undefined);
    const next = links.findIndex(({ session }) => session === this.#lastTo) + 1;
    for (const { session, link } of [...links.slice(next), ...links.slice(0, next)]) {
      const messages = link?.next() ?? [];
      if (messages.length === 0) continue;
      this.#lastTo = session;
      return { to: session, messages };
    }
    return undefined;
  }

  /** A greeting that was refused is said again: without it nobody would know of the other. */
  #answered({ to, messages }: Saying, answer: number | BoxRefusal): void {
    if (typeof answer === 'number') {
      this.#others = answer;
      if (answer === 0) this.#endAll(); // all have left
      this.#lookLater();
    } else if (messages.length === 0) this.#greetings.add(to);
  }

  /** Looks from time to time, unless nobody else is there. */
  #lookLater(): void {
    if (this.#isLooking || this.#others === 0 || !this.#box.carries) return;
    this.#isLooking = true;
    const look = (): void => {
      this.#isLooking = false;
      this.#look();
      this.#lookLater();
    };
    after(this.#options.timing.look, look, this.#signal);
  }

  /** Opens links to who is there and not reached by a better way, and ends those that a better way has taken over. */
  #look(): void {
    const { reaches, isHopeless, mayMeet = () => true, timing } = this.#options;
    const now = performance.now();
    for (const caller of this.#callers) {
      const { device, since, goesByRelay } = caller;
      if (reaches(device)) {
        [caller.since, caller.goesByRelay] = [now, false];
        caller.link?.end();
      } else if (caller.isThere && caller.link === undefined) {
        const wentByRelay = this.#callers.linked(device) !== undefined; // its browser has started again
        const isTime = goesByRelay || wentByRelay || isHopeless() || now - since >= timing.wait;
        if (isTime && mayMeet() && !this.#refusals.pauses(device)) this.#open(caller);
      }
    }
    const all = [...this.#callers];
    const isAlone = this.#others === 0 || all.some(({ link, device }) => link ?? reaches(device));
    if (this.#box.carries && !isAlone && now - this.#greetedAt >= timing.greet) this.#greet('');
  }

  /** Begins with what each has, as every link does. A device has one session: the one that began last. */
  #open(caller: Caller): void {
    const before = this.#callers.linked(caller.device);
    if (before === undefined && this.#sessions.size >= MOST_LINKED) return;
    if (before && before.start > caller.start) return;
    before?.link?.end();
    const link = new RelayedLink({
      awareness: this.#port.awareness,
      waits: () => this.#voice.speak(),
      take: (message, by) => this.#takeMessage(message, by),
      isTaking: (one) => this.#incoming.isTaking(one),
      answered: caller.answered,
    });
    caller.link = link;
    this.#refusals.follow(link, caller.device);
    const session = new PartnerSession(link, caller.device, this.#port, this.#options.timing);
    this.#sessions.set(caller, session);
    session.on('changed', () => this.emit('changed', undefined));
    session.on('acknowledged', (acknowledgement) => this.emit('acknowledged', acknowledgement));
    link.signal.addEventListener('abort', () => this.#ended(caller, link), { once: true });
    this.#incoming.ask(link);
    link.present([...this.#port.awareness.states.keys()]);
    this.emit('changed', undefined);
  }

  #ended(caller: Caller, link: RelayedLink): void {
    this.#sessions.delete(caller);
    caller.link = undefined;
    if (!this.#options.reaches(caller.device)) {
      // it must name us again
      [caller.isThere, caller.goesByRelay, caller.since] = [false, false, performance.now()];
      this.#incoming.forgetPages(link);
    }
    this.emit('changed', undefined);
  }

  #endAll(): void {
    for (const caller of this.#callers) {
      caller.isThere = false;
      caller.link?.end();
    }
  }

  #takeMessage(message: Uint8Array, link: RelayedLink): void {
    try {
      this.#incoming.take(message, link);
    } catch (error) {
      this.#refusals.add(link);
      throw error;
    }
  }

  /** Ends a link whose update was refused after a part of it was taken. */
  #refuse(link: RelayedLink, error: unknown): void {
    report('incoming.update', error);
    this.#refusals.add(link);
    link.end();
  }
}
