import { agree, type Agreement, keyHash } from '../../crypto/lobby-keys';
import { toHex } from '../../util/bytes';
import { cleanLine } from '../../util/text';
import { boxForInviter, type EndOptions, LobbyEnd, openForJoiner } from './lobby-end';
import {
  ATTEMPT_BYTES,
  decodeToJoiner,
  encodeToInviter,
  type LobbyMessage,
  MAX_NAME,
  NONCE_BYTES,
  type WordToInviter,
} from './lobby-messages';
import { placeOfInviter, placeOfJoiner } from './lobby-names';
import type { Welcome } from './welcome';
import { bytesOf, commitmentOf, type Opening, transcriptOf } from './transcript';

/** Where a joiner's end stands. Bytes in hexadecimal. */
export interface JoinerState {
  readonly attempt: string;
  readonly nonce: string;
  readonly name: string;
  /**
   * 'knocks' has not heard the inviter; 'opens' has, and shows key and name; 'asks' waits for the inviter's decision;
   * 'in' has the notebook; the others are ends.
   */
  readonly step: 'knocks' | 'opens' | 'asks' | 'in' | 'used' | 'refused' | 'over';
  /** The inviter's nonce and key; '' while it only knocks. */
  readonly theirNonce: string;
  readonly theirKey: string;
  /** The inviter's name, '' until told. */
  readonly inviter: string;
  /** The name of the member as whose further computer this one comes in; '' for a new member, or until told. */
  readonly as?: string;
  /** What was saved as a file, if it was: it holds when the attempt over the relay is another by now. */
  readonly answer?: { readonly attempt: string; readonly nonce: string; readonly words: readonly number[] };
}

interface JoinerOptions extends EndOptions<JoinerState> {
  /** What the invitation says of the inviter's key: 16 bytes in hexadecimal. */
  readonly inviterHash: string;
  /** Whether the invitation is for a further computer of somebody who is in the notebook. */
  readonly further: boolean;
  /**
   * Makes the notebook, for a member who is there or, where `member` is '', for a new one. A second grant of the same
   * secret makes no second one. The secret is wiped after.
   */
  readonly enter: (secret: Uint8Array<ArrayBuffer>, member: string) => Promise<void>;
}

const random = (bytes: number): string => toHex(crypto.getRandomValues(new Uint8Array(bytes)));

/** A fresh attempt to come in under that name. */
export const newAttempt = (name: string): JoinerState => ({
  ...{ attempt: random(ATTEMPT_BYTES), nonce: random(NONCE_BYTES), name: cleanLine(name, MAX_NAME) },
  ...{ step: 'knocks', theirNonce: '', theirKey: '', inviter: '' },
});

/** The joiner's end of a lobby (docs/protocol.md, P2 to P11). What it has to say it says again until it is answered. */
export class JoinerEnd extends LobbyEnd<JoinerState> {
  readonly #options: JoinerOptions;
  #agreed: Promise<Agreement> | undefined;
  /** When the inviter was last heard, in milliseconds; 0 for never. */
  heard = 0;

  constructor(options: JoinerOptions) {
    super(options);
    this.#options = options;
  }

  get step(): JoinerState['step'] {
    return this.state.step;
  }

  get inviter(): string {
    return this.state.inviter;
  }

  /** Whose further computer this one would be; '' for a new member's first, or while nobody has said. */
  get as(): string {
    return this.state.as ?? '';
  }

  /** The check words, none before both ends have them. Four numbers under 2048. */
  async words(): Promise<readonly number[]> {
    return this.step === 'asks' ? (await this.#agreement()).words : [];
  }

  /** Says what it has to say; called whenever the other end may hear it, and now and then. */
  speak(): Promise<void> {
    return this.inTurn(() => this.#speak());
  }

  /** The slow check words of the answer that was saved, four numbers under 2048; none before that. */
  get answerWords(): readonly number[] {
    return this.state.answer?.words ?? [];
  }

  /**
   * What goes into the file of an answer. It is kept before it is handed out, so that a letter opens after it. The same
   * one each time.
   *
   * @param slow works out the check words
   * @throws when the disk refuses
   */
  async answer(slow: (opening: Opening) => Promise<readonly number[]>): Promise<Opening> {
    const { attempt, nonce } = this.state.answer ?? this.state;
    const publicKey = toHex(this.#options.keys.publicKey);
    const opening = { attempt, publicKey, nonce, name: this.state.name };
    if (this.state.answer !== undefined) return opening;
    const answer = { attempt, nonce, words: await slow(opening) };
    let kept = false;
    await this.inTurn(async () => {
      await this.become({ ...this.state, answer });
      kept = true;
    });
    if (!kept) throw new Error('the answer is not kept');
    return opening;
  }

  /**
   * Comes in by what stands before a letter: foreign until it is opened.
   *
   * @returns false when it is not for this end, or does not let it in; undefined when the disk refused
   */
  async takeWelcome(welcome: Omit<Welcome, 'name'>): Promise<boolean | undefined> {
    let came: boolean | undefined;
    await this.inTurn(async () => void (came = await this.#takeWelcome(welcome)));
    return came;
  }

  /** Tells the inviter that it waits no more. */
  leave(): Promise<void> {
    return this.inTurn(async () => {
      // who has shown key and name may be asked about, though no word of it has come
      if (this.step === 'opens' || this.step === 'asks') await this.#say('left');
    });
  }

  async #speak(): Promise<void> {
    const { attempt, nonce, name, step } = this.state;
    const publicKey = toHex(this.#options.keys.publicKey);
    const opening = { attempt, publicKey, nonce, name };
    if (step === 'knocks') {
      const commitment = await commitmentOf(this.#options.lobby.room, opening);
      await this.say({ kind: 'knock', attempt, commitment });
    }
    if (step === 'opens' || step === 'asks') await this.say({ kind: 'open', ...opening });
    if (step === 'in') await this.#say('in');
  }

  /** Where this end leaves what it says, in whatever attempt. */
  get saysAt(): string {
    return placeOfJoiner(this.#options.keys.publicKey);
  }

  protected placeOf(): string {
    return this.saysAt;
  }

  /** Where the inviter leaves what it says to this end. */
  get answersAt(): string {
    return placeOfInviter(this.state.attempt);
  }

  protected async take(message: LobbyMessage, isLive: boolean): Promise<void> {
    if (message.kind === 'here') return this.#speak();
    if (message.attempt !== this.state.attempt || message.kind === 'knock' || message.kind === 'open') return;
    if (isLive) this.heard = this.options.now();
    if (message.kind === 'answer') await this.#answered(message);
    if (message.kind === 'used' && (this.step === 'knocks' || this.step === 'opens'))
      await this.become({ ...this.state, step: 'used' });
    if (message.kind === 'unknown' && this.step === 'opens') await this.#beginAnew();
    if (message.kind === 'word') await this.#heardWord(message.box);
  }

  /** The first answer of the inviter that the invitation names counts, and no other. */
  async #answered({ publicKey, nonce }: LobbyMessage & { kind: 'answer' }): Promise<void> {
    if (this.step !== 'knocks') return;
    if (toHex(await keyHash(bytesOf(publicKey))) !== this.#options.inviterHash) return;
    await this.become({ ...this.state, step: 'opens', theirKey: publicKey, theirNonce: nonce });
    await this.#speak();
  }

  async #beginAnew(): Promise<void> {
    this.#agreed = undefined;
    const { name, answer } = this.state;
    await this.become({ ...newAttempt(name), ...(answer === undefined ? {} : { answer }) });
    await this.#speak();
  }

  async #heardWord(box: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.step === 'knocks') return;
    const opened = await openForJoiner(await this.#agreement(), box);
    const word = opened && decodeToJoiner(opened);
    const waits = this.step === 'opens' || this.step === 'asks';
    if (word?.kind === 'asked' && waits)
      await this.become({ ...this.state, step: 'asks', inviter: word.name, as: word.as });
    if (word?.kind === 'refused' && waits) await this.become({ ...this.state, step: 'refused' });
    if (word?.kind === 'closed' && this.step === 'in') await this.become({ ...this.state, step: 'over' });
    if (word?.kind !== 'grant') return;
    const fits = this.#fits(word);
    if (waits && fits) {
      await this.#options.enter(word.secret, word.member);
      await this.become({ ...this.state, step: 'in', inviter: word.name });
    }
    word.secret.fill(0);
    if (!fits) return; // what is said now would only bring the same grant again
    await this.#speak();
  }

  async #takeWelcome({ attempt, publicKey, nonce, box }: Omit<Welcome, 'name'>): Promise<boolean> {
    if (this.step === 'in' || this.step === 'over') return attempt === this.state.attempt;
    const mine = [this.state, this.state.answer].find((one) => one?.attempt === attempt);
    if (mine === undefined) return false;
    if (toHex(await keyHash(bytesOf(publicKey))) !== this.#options.inviterHash) return false;
    const ours = { attempt, nonce: mine.nonce, theirKey: publicKey, theirNonce: nonce };
    const agreed = await this.#agree({ ...this.state, ...ours });
    const opened = await openForJoiner(agreed, box);
    const word = opened && decodeToJoiner(opened);
    if (word?.kind !== 'grant') return false;
    const fits = this.#fits(word);
    if (fits) {
      await this.#options.enter(word.secret, word.member);
      await this.become({ ...this.state, ...ours, step: 'in', inviter: word.name });
      this.#agreed = Promise.resolve(agreed);
    }
    word.secret.fill(0);
    return fits;
  }

  /** The invitation says whether one comes in as somebody who is there, and no inviter can make it another thing. */
  #fits({ member }: { readonly member: string }): boolean {
    return (member !== '') === this.#options.further;
  }

  async #say(word: WordToInviter): Promise<void> {
    const box = await boxForInviter(await this.#agreement(), encodeToInviter(word));
    const { attempt } = this.state;
    await this.say({ kind: 'word', attempt, box }, `${attempt} ${word}`, word === 'left' ? 'last' : 'left');
  }

  #agreement(): Promise<Agreement> {
    this.#agreed ??= this.#agree(this.state);
    return this.#agreed;
  }

  async #agree({ attempt, nonce, name, theirKey, theirNonce }: JoinerState): Promise<Agreement> {
    const { keys, key, lobby } = this.#options;
    const opening = { attempt, publicKey: toHex(keys.publicKey), nonce, name };
    const transcript = await transcriptOf(lobby.room, opening, { publicKey: theirKey, nonce: theirNonce });
    return agree({ privateKey: keys.privateKey, theirs: bytesOf(theirKey), key, transcript });
  }
}
