import { keyHash } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import { boxForJoiner, type EndOptions, LobbyEnd, openForInviter } from './lobby-end';
import { decodeToInviter, encodeToJoiner, type LobbyMessage, type WordToJoiner } from './lobby-messages';
import type { Welcome } from './welcome';
import type { Answer } from './answer-file';
import { placeOfInviter } from './lobby-names';
import { type KeptAsker, newAsker, roomFor, type ShownAnswer } from './askers';
import { Agreements } from './agreements';
import { commitmentOf } from './transcript';

/** What became of an answer: who asks by it is 'asks'; for the others nobody new is asked about. */
type AnswerTaken = 'asks' | 'let in' | 'came' | 'refused' | 'used' | 'too-many' | 'damaged';

/** Where an inviter's end stands. */
export interface InviterState {
  readonly askers: readonly KeptAsker[];
  /** Somebody was let in or refused: nobody new can ask by this invitation. */
  readonly burnt: boolean;
  /** Somebody knocked after that, and the inviter was not told yet. */
  readonly usedAgain: boolean;
}

export const INVITER_AT_START: InviterState = { askers: [], burnt: false, usedAgain: false };

/** Somebody who asks to come in, or was let in and has not come yet. */
export interface ShownAsker {
  readonly attempt: string;
  readonly name: string;
  /** Four numbers under 2048. */
  readonly words: readonly number[];
  readonly standing: 'asks' | 'let in';
  /** When it was last heard, in milliseconds; 0 for never since the post began. */
  readonly heard: number;
  /** What they showed by a file, if they did. */
  readonly answer: ShownAnswer | undefined;
}

interface InviterOptions extends EndOptions<InviterState> {
  /** What somebody who is let in gets. The secret is wiped after use. */
  readonly grant: () => Promise<Omit<WordToJoiner & { kind: 'grant' }, 'kind'>>;
  /** What somebody who waits is told: the inviter's name, and as whom they would come in. */
  readonly told: () => Promise<Omit<WordToJoiner & { kind: 'asked' }, 'kind'>>;
}

/** The inviter's end of a lobby (docs/protocol.md, P2 to P11). It only ever answers, and lets in whom a person names. */
export class InviterEnd extends LobbyEnd<InviterState> {
  readonly #options: InviterOptions;
  readonly #agreements: Agreements;
  readonly #heard = new Map<string, number>();

  constructor(options: InviterOptions) {
    super(options);
    this.#options = options;
    this.#agreements = new Agreements(options);
  }

  /** Somebody tried to come in after the invitation was used. */
  get usedAgain(): boolean {
    return this.state.usedAgain;
  }

  /** Nobody new can ask. */
  get burnt(): boolean {
    return this.state.burnt;
  }

  /** All whom a person has to look at, in the order in which they came. */
  async shown(): Promise<ShownAsker[]> {
    const asking = this.state.askers.filter(({ standing }) => standing === 'asks' || standing === 'let in');
    return Promise.all(
      asking.map(async (asker) => ({
        attempt: asker.attempt,
        name: asker.name,
        words: (await this.#agreements.of(asker)).words,
        standing: asker.standing === 'asks' ? 'asks' : 'let in',
        heard: this.#heard.get(asker.attempt) ?? 0,
        answer: asker.answer,
      })),
    );
  }

  /** The relay is reached, for the first time or again. */
  connected(): Promise<void> {
    return this.inTurn(() => this.say({ kind: 'here' }));
  }

  /**
   * Tells again whom a person has decided on: as the browser may have been closed before a relay had it, and as the
   * notebook may have another secret now.
   */
  again(): Promise<void> {
    return this.inTurn(async () => {
      const decided = this.state.askers.filter(
        ({ standing }) => standing === 'let in' || standing === 'refused',
      );
      for (const asker of decided) await this.#tell(asker);
    });
  }

  /** Lets one in, and nobody else any more. Does nothing for somebody who does not ask. */
  letIn(attempt: string): Promise<void> {
    return this.#decide(attempt, 'let in');
  }

  /** Refuses one. The invitation is in wrong hands: nobody new can ask by it. */
  refuse(attempt: string): Promise<void> {
    return this.#decide(attempt, 'refused');
  }

  /** Refuses one who was let in and has not said that they are in. */
  takeBack(attempt: string): Promise<void> {
    return this.inTurn(async () => {
      const asker = this.#find(attempt);
      if (asker?.standing !== 'let in') return;
      const refused = { ...asker, standing: 'refused' as const };
      await this.become({ ...this.state, askers: this.#with(refused) });
      await this.#tell(refused);
    });
  }

  /** Ends the invitation without letting anybody in. */
  burn(): Promise<void> {
    return this.inTurn(() => this.become({ ...this.state, burnt: true }));
  }

  /** The person was told that somebody tried. */
  told(): Promise<void> {
    return this.inTurn(() => this.become({ ...this.state, usedAgain: false }));
  }

  /**
   * Takes what a joiner shows by a file: foreign. Who is asked about by it is asked about as if they had come here.
   *
   * @param words the slow words of it
   * @returns undefined when it could not be kept
   */
  async takeAnswer(answer: Answer, words: readonly number[]): Promise<AnswerTaken | undefined> {
    let taken: AnswerTaken | undefined;
    await this.inTurn(async () => void (taken = await this.#takeAnswer(answer, words)));
    return taken;
  }

  /** Somebody who was let in has said that they are in. */
  get hasCome(): boolean {
    return this.state.askers.some(({ standing }) => standing === 'came');
  }

  /** Whether whoever made that attempt was let in. */
  hasLetIn(attempt: string): boolean {
    const standing = this.#find(attempt)?.standing;
    return standing === 'let in' || standing === 'came';
  }

  /** What lets in whom a person has let in, by a letter; undefined where nobody is on the way. */
  async welcome(): Promise<Omit<Welcome, 'name'> | undefined> {
    const asker = this.state.askers.find(({ standing }) => standing === 'let in');
    if (asker === undefined) return undefined;
    const granted = await this.#options.grant();
    const box = await boxForJoiner(
      await this.#agreements.of(asker),
      encodeToJoiner({ kind: 'grant', ...granted }),
    );
    granted.secret.fill(0);
    const publicKey = toHex(this.#options.keys.publicKey);
    return { attempt: asker.attempt, publicKey, nonce: asker.nonce, box };
  }

  async #takeAnswer(answer: Answer, words: readonly number[]): Promise<AnswerTaken> {
    const { attempt, publicKey, nonce, name, when } = answer;
    const commitment = await commitmentOf(this.#options.lobby.room, answer);
    const known = this.#find(attempt);
    if (known !== undefined && known.commitment !== commitment) return 'damaged';
    if (known !== undefined && known.standing !== 'asks' && known.standing !== 'knocked')
      return known.standing;
    if (known?.standing !== 'asks' && this.state.burnt) return 'used';
    const room = known === undefined ? roomFor(this.state.askers) : this.state.askers;
    if (room === undefined) return 'too-many';
    const asker: KeptAsker = {
      ...(known ?? newAsker(attempt, commitment)),
      ...{ standing: 'asks', publicKey, theirNonce: nonce, name, answer: { words, when } },
    };
    try {
      await this.#agreements.of(asker);
    } catch {
      return 'damaged'; // no key, and nobody is asked
    }
    const askers = known === undefined ? [...room, asker] : this.#with(asker);
    await this.become({ ...this.state, askers });
    return 'asks';
  }

  #decide(attempt: string, decision: 'let in' | 'refused'): Promise<void> {
    return this.inTurn(async () => {
      if (this.#find(attempt)?.standing !== 'asks') return;
      const askers = this.state.askers.map((one): KeptAsker => {
        if (one.attempt === attempt) return { ...one, standing: decision };
        return decision === 'let in' && one.standing === 'asks' ? { ...one, standing: 'refused' } : one;
      });
      await this.become({ ...this.state, askers, burnt: true });
      for (const asker of askers) if (asker.standing !== 'knocked') await this.#tell(asker);
    });
  }

  protected placeOf(attempt: string): string {
    return placeOfInviter(attempt);
  }

  protected async take(message: LobbyMessage, isLive: boolean): Promise<void> {
    if (message.kind === 'knock') await this.#knocked(message);
    if (isLive && 'attempt' in message && this.#find(message.attempt) !== undefined)
      this.#heard.set(message.attempt, this.options.now());
    if (message.kind === 'open') await this.#opened(message);
    if (message.kind === 'word') await this.#heardWord(message.attempt, message.box);
  }

  #find(attempt: string): KeptAsker | undefined {
    return this.state.askers.find((one) => one.attempt === attempt);
  }

  async #knocked({ attempt, commitment }: LobbyMessage & { kind: 'knock' }): Promise<void> {
    const known = this.#find(attempt);
    if (known === undefined && this.state.burnt) return this.#refuseSecond(attempt);
    if (known !== undefined && known.commitment !== commitment) return; // a second commitment is none
    const asker = known ?? newAsker(attempt, commitment);
    if (known === undefined) {
      const room = roomFor(this.state.askers);
      if (room === undefined) return;
      await this.become({ ...this.state, askers: [...room, asker] });
    }
    // a late knock, or one that is played again: what waits for the joiner by now must not go for the answer to it
    const isLate = asker.standing !== 'knocked';
    const publicKey = toHex(this.#options.keys.publicKey);
    await this.say({ kind: 'answer', attempt, publicKey, nonce: asker.nonce }, '', isLate ? 'live' : 'left');
  }

  async #opened(message: LobbyMessage & { kind: 'open' }): Promise<void> {
    const { attempt, publicKey, nonce, name } = message;
    const known = this.#find(attempt);
    if (known === undefined)
      return this.state.burnt ? this.#refuseSecond(attempt) : this.say({ kind: 'unknown', attempt });
    if ((await commitmentOf(this.#options.lobby.room, message)) !== known.commitment) return;
    if (known.standing !== 'knocked') return this.#tell(known);
    if (this.state.burnt) return this.#refuseSecond(attempt);
    const asker: KeptAsker = { ...known, standing: 'asks', publicKey, theirNonce: nonce, name };
    try {
      await this.#agreements.of(asker);
    } catch {
      return; // no key, and nobody is asked
    }
    await this.become({ ...this.state, askers: this.#with(asker) });
    await this.#tell(asker);
  }

  /** A second use is refused, and the inviter hears of it. */
  async #refuseSecond(attempt: string): Promise<void> {
    if (!this.state.usedAgain) await this.become({ ...this.state, usedAgain: true });
    await this.say({ kind: 'used', attempt });
  }

  async #heardWord(attempt: string, box: Uint8Array<ArrayBuffer>): Promise<void> {
    const asker = this.#find(attempt);
    if (asker === undefined || asker.standing === 'knocked') return;
    const opened = await openForInviter(await this.#agreements.of(asker), box);
    const word = opened && decodeToInviter(opened);
    if (word === 'in' && asker.standing === 'let in')
      await this.become({ ...this.state, askers: this.#with({ ...asker, standing: 'came' }) });
    if (word === 'in' && (asker.standing === 'let in' || asker.standing === 'came'))
      await this.#say(asker, { kind: 'closed' });
    if (word === 'left' && asker.standing === 'asks') {
      const askers = this.state.askers.filter((one) => one.attempt !== attempt);
      await this.become({ ...this.state, askers });
    }
  }

  /** Tells an asker how they stand. */
  async #tell(asker: KeptAsker): Promise<void> {
    if (asker.standing === 'asks')
      return this.#say(asker, { kind: 'asked', ...(await this.#options.told()) });
    if (asker.standing === 'refused') return this.#say(asker, { kind: 'refused' });
    if (asker.standing === 'came') return this.#say(asker, { kind: 'closed' });
    const granted = await this.#options.grant();
    const which = toHex(await keyHash(granted.secret));
    await this.#say(asker, { kind: 'grant', ...granted }, `grant ${which}`);
    granted.secret.fill(0);
  }

  async #say(asker: KeptAsker, word: WordToJoiner, what: string = word.kind): Promise<void> {
    const box = await boxForJoiner(await this.#agreements.of(asker), encodeToJoiner(word));
    await this.say({ kind: 'word', attempt: asker.attempt, box }, what);
  }

  #with(asker: KeptAsker): KeptAsker[] {
    return this.state.askers.map((one) => (one.attempt === asker.attempt ? asker : one));
  }
}
