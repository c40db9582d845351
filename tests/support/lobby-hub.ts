import { type EndKeys, keyHash, type LobbyKeys, lobbyKeys, newEndKeys } from '../../lib/crypto/lobby-keys';
import { INVITER_AT_START, InviterEnd, type InviterState } from '../../lib/sync/pairing/inviter-end';
import { JoinerEnd, type JoinerState, newAttempt } from '../../lib/sync/pairing/joiner-end';
import { LobbyBox } from '../../lib/sync/pairing/lobby-box';
import { type MailboxTiming, TIMING } from '../../lib/sync/mailbox/timing';
import { toHex } from '../../lib/util/bytes';
import type { FakeBox } from './fake-box';
import { noise } from './sync-bodies';

type Frame = Uint8Array<ArrayBuffer>;
type Hears = (frame: Frame, from: string) => Promise<void> | void;

/** A relay in memory: what one says all others hear. It remembers everything, and can lose or change it. */
export class LobbyHub {
  readonly said: { readonly from: string; readonly frame: Frame }[] = [];
  readonly #here = new Map<string, Hears>();
  #under = Promise.resolve();
  /** What becomes of a frame on the way: null loses it. */
  onTheWay: (frame: Frame, from: string) => Frame | null = (frame) => frame;

  /** The mailbox of the relay, where it has one. */
  box: FakeBox | undefined;
  /** Other times of it than those of these tests. */
  timing: Partial<MailboxTiming> = {};

  join(name: string, hears: Hears): void {
    this.#here.set(name, hears);
  }

  leave(name: string): void {
    this.#here.delete(name);
  }

  say(from: string, frame: Frame): void {
    this.said.push({ from, frame });
    const passed = this.onTheWay(frame, from);
    if (passed === null) return;
    this.#under = this.#pass(from, passed, this.#under);
  }

  async #pass(from: string, frame: Frame, before: Promise<void>): Promise<void> {
    await before;
    for (const [name, hears] of this.#here) if (name !== from) await hears(frame, from);
  }

  /** Waits until nobody says anything more. */
  async settled(): Promise<void> {
    for (let before: unknown; before !== this.#under;) {
      before = this.#under;
      await this.#under;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

type End = InviterEnd | JoinerEnd;

/** Opens the mailbox for an end, where the relay has one. */
const boxFor = (
  { box, timing }: LobbyHub,
  lobby: LobbyKeys,
  end: () => End,
  signal: AbortSignal,
): LobbyBox | undefined =>
  box &&
  new LobbyBox(
    {
      ...{ relays: ['wss://relay'], lobby, changed: () => undefined, boxAt: (_, till) => box.open(till) },
      timing: { ...TIMING, gather: 5, later: 50, ...timing },
      from: () => {
        const one = end();
        return one instanceof JoinerEnd ? one.answersAt : undefined;
      },
      silent: () => {
        const one = end();
        return one instanceof JoinerEnd && one.answerWords.length > 0 ? one.saysAt : undefined;
      },
      hear: (frame) => end().hear(frame, false),
    },
    signal,
  );

export const SECRET = noise(32, 99);
export const KEY = noise(32, 5);

/** An inviter's disk and end. `restart` opens it again from what was kept. */
export class TestInviter {
  state: InviterState = INVITER_AT_START;
  /** As whom a joiner comes in; nothing for a new member. */
  as = { id: '', name: '' };
  end!: InviterEnd;
  box: LobbyBox | undefined;
  #open = new AbortController();
  readonly hub: LobbyHub;
  readonly name: string;
  readonly keys: EndKeys;
  readonly lobby: LobbyKeys;
  now = 1_000_000;
  /** The disk takes nothing. */
  full = false;

  private constructor(hub: LobbyHub, name: string, keys: EndKeys, lobby: LobbyKeys) {
    [this.hub, this.name, this.keys, this.lobby] = [hub, name, keys, lobby];
    this.restart();
  }

  static async open(hub: LobbyHub, name = 'Ana'): Promise<TestInviter> {
    return new TestInviter(hub, name, await newEndKeys(), await lobbyKeys(KEY));
  }

  restart(): void {
    const { hub, name, keys, lobby } = this;
    const end = new InviterEnd({
      ...{ lobby, key: KEY, keys, state: this.state, changed: () => undefined, now: () => this.now },
      save: async (state) => {
        if (this.full) throw new Error('full');
        this.state = structuredClone(state);
      },
      send: (frame, left) => {
        hub.say(name, frame);
        if (left !== undefined) this.box?.leave(left, frame);
      },
      told: () => Promise.resolve({ name, as: this.as.name }),
      grant: () => Promise.resolve({ name, secret: SECRET.slice(), member: this.as.id }),
    });
    this.end = end;
    this.close();
    this.#open = new AbortController();
    this.box = boxFor(hub, lobby, () => end, this.#open.signal);
    hub.join(name, async (frame) => void (await end.hear(frame)));
    void end.again();
  }

  /** The browser is closed. */
  close(): void {
    this.#open.abort();
    this.hub.leave(this.name);
  }

  async words(): Promise<string[]> {
    return (await this.end.shown()).map(({ name, words }) => `${name}: ${words.join(' ')}`);
  }
}

/** A joiner's disk and end. */
export class TestJoiner {
  state: JoinerState;
  end!: JoinerEnd;
  box: LobbyBox | undefined;
  #open = new AbortController();
  /** Secrets that it has come in with. */
  readonly entered: string[] = [];
  /** What the invitation says of that. */
  further = false;
  /** Ids of the members as whom it has come in. */
  readonly enteredAs: string[] = [];
  readonly hub: LobbyHub;
  readonly name: string;
  readonly keys: EndKeys;
  readonly lobby: LobbyKeys;
  readonly inviterHash: string;

  private constructor(hub: LobbyHub, name: string, keys: EndKeys, lobby: LobbyKeys, inviterHash: string) {
    [this.hub, this.name, this.keys, this.lobby] = [hub, name, keys, lobby];
    this.inviterHash = inviterHash;
    this.state = newAttempt(name);
    this.restart();
  }

  /** @param invited whose key the invitation names */
  static async open(
    hub: LobbyHub,
    name: string,
    invited: Pick<EndKeys, 'publicKey'>,
    keys?: EndKeys,
  ): Promise<TestJoiner> {
    const hash = toHex(await keyHash(invited.publicKey));
    return new TestJoiner(hub, name, keys ?? (await newEndKeys()), await lobbyKeys(KEY), hash);
  }

  restart(): void {
    const { hub, name, keys, lobby, inviterHash } = this;
    const end = new JoinerEnd({
      ...{ lobby, key: KEY, keys, inviterHash, state: this.state, changed: () => undefined },
      ...{ further: this.further, now: () => 1_000_000 },
      save: (state) => Promise.resolve(void (this.state = structuredClone(state))),
      send: (frame, left) => {
        hub.say(name, frame);
        if (left !== undefined) this.box?.leave(left, frame);
      },
      enter: async (secret, member) => {
        this.entered.push(toHex(secret));
        this.enteredAs.push(member);
      },
    });
    this.end = end;
    this.close();
    this.#open = new AbortController();
    this.box = boxFor(hub, lobby, () => end, this.#open.signal);
    hub.join(name, async (frame) => void (await end.hear(frame)));
  }

  /** The browser is closed. */
  close(): void {
    this.#open.abort();
    this.hub.leave(this.name);
  }

  async words(): Promise<string> {
    return `${this.name}: ${(await this.end.words()).join(' ')}`;
  }
}
