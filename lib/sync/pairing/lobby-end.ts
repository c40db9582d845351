import type { Agreement, EndKeys, LobbyKeys } from '../../crypto/lobby-keys';
import { seal, unseal } from '../../crypto/seal';
import { joinBytes, toHex } from '../../util/bytes';
import { report } from '../../util/report';
import { decodeMessage, encodeMessage, type LobbyMessage } from './lobby-messages';

/** Where a frame lies for an end that is not there, and what it says: a second time the same is left once. */
export interface ToLeave {
  readonly place: string;
  readonly what: string;
  /** This end says nothing after it: no answer makes it needless. */
  readonly isLast: boolean;
}

/** What both ends of a lobby are made with. */
export interface EndOptions<State> {
  readonly lobby: LobbyKeys;
  /** The invitation's one-time key. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly keys: EndKeys;
  /** Where this end stood when it was kept last. */
  readonly state: State;
  /** Keeps where it stands. Nothing is said of a state that is not kept: rejects when the disk refuses. */
  readonly save: (state: State) => Promise<void>;
  /** Sends a frame to all who are in the lobby, and leaves it in the mailbox where it has a place. It may be lost. */
  readonly send: (frame: Uint8Array<ArrayBuffer>, left?: ToLeave) => void;
  /** Something that this end shows may be different. */
  readonly changed: () => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Every message is padded to so many bytes: the relay learns nothing by its length. */
const MESSAGE_BYTES = 1024;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Bytes of a frame. */
export const FRAME_BYTES = IV_BYTES + MESSAGE_BYTES + TAG_BYTES;
const PURPOSE = 'lobby message';

/** Frames that wait to be read. More come only from somebody who wants to do harm. */
const MOST_WAITING = 64;

/** What the two ends of a lobby have in common: sealed frames, one after another, and a state that is kept. */
export abstract class LobbyEnd<State> {
  protected readonly options: EndOptions<State>;
  protected state: State;
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(options: EndOptions<State>) {
    this.options = options;
    this.state = options.state;
  }

  /**
   * Takes a frame from the relay: hostile until it is opened and parsed.
   *
   * @param isLive the other end is there now: nobody left it earlier
   * @returns whether it is done with: what follows from it is kept
   */
  async hear(frame: Uint8Array<ArrayBuffer>, isLive = true): Promise<boolean> {
    let isDone = false;
    if (this.#waiting >= MOST_WAITING) return isDone;
    await this.inTurn(async () => {
      const message = await this.#open(frame);
      if (message !== undefined) await this.take(message, isLive);
      isDone = true;
    });
    return isDone;
  }

  /** What to do with a message. Only one is taken at a time. */
  protected abstract take(message: LobbyMessage, isLive: boolean): Promise<void>;

  /** Does it after all that is under way. What fails is reported, and the next goes on. */
  protected inTurn(act: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#turn = this.#turn
      .then(act)
      .catch((error: unknown) => report('lobby', error))
      .then(() => void (this.#waiting -= 1));
    return this.#turn;
  }

  /** Keeps a new state, then shows it. */
  protected async become(state: State): Promise<void> {
    await this.options.save(state);
    this.state = state;
    this.options.changed();
  }

  /** Where this end leaves what it says to an attempt. */
  protected abstract placeOf(attempt: string): string;

  /**
   * @param what what a word says, which stands sealed in its message
   * @param way 'live' says it to who is there now, and it takes the place of nothing in the mailbox; 'last' says that
   * nothing comes after it
   */
  protected async say(
    message: LobbyMessage,
    what = '',
    way: 'live' | 'left' | 'last' = 'left',
  ): Promise<void> {
    const bytes = encodeMessage(message);
    const padded = new Uint8Array(MESSAGE_BYTES);
    new DataView(padded.buffer).setUint16(0, bytes.length);
    padded.set(bytes, 2);
    const frame = await boxOf(this.options.lobby.seal, padded, PURPOSE);
    if (way === 'live' || message.kind === 'here') return this.options.send(frame);
    const place = this.placeOf(message.attempt);
    this.options.send(frame, { place, what: what || toHex(bytes), isLast: way === 'last' });
  }

  async #open(frame: Uint8Array<ArrayBuffer>): Promise<LobbyMessage | undefined> {
    const padded = await openBox(this.options.lobby.seal, frame, PURPOSE);
    if (padded?.length !== MESSAGE_BYTES) return undefined;
    return decodeMessage(padded.subarray(2, 2 + new DataView(padded.buffer).getUint16(0)));
  }
}

const WORD = 'lobby word';

/** Says a word under the keys that two ends agreed on. */
export const boxForJoiner = ({ toJoiner }: Agreement, word: Uint8Array<ArrayBuffer>) =>
  boxOf(toJoiner, word, WORD);
export const boxForInviter = ({ toInviter }: Agreement, word: Uint8Array<ArrayBuffer>) =>
  boxOf(toInviter, word, WORD);

/** Opens such a word; undefined when the other end did not seal it. */
export const openForJoiner = ({ toJoiner }: Agreement, box: Uint8Array<ArrayBuffer>) =>
  openBox(toJoiner, box, WORD);
export const openForInviter = ({ toInviter }: Agreement, box: Uint8Array<ArrayBuffer>) =>
  openBox(toInviter, box, WORD);

/** Nonce and sealed bytes in one. */
async function boxOf(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await seal(key, bytes, purpose);
  return joinBytes([sealed.iv, sealed.bytes], IV_BYTES + sealed.bytes.length);
}

async function openBox(
  key: CryptoKey,
  box: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await unseal(key, { iv: box.slice(0, IV_BYTES), bytes: box.slice(IV_BYTES) }, purpose);
  } catch {
    return undefined; // sealed by somebody else, or changed on the way: dropped
  }
}
