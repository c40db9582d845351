import { type LobbyKeys, lobbyKeys } from '../../crypto/lobby-keys';
import { WORD_LIST } from '../../crypto/word-list';
import type { Asker, Joining, Lobby } from '../../model/pairing';
import type { BookbagDb, LobbyRow } from '../../store/db';
import { keepLobby, lobbyKey } from '../../store/lobbies';
import { watch } from '../../store/watch';
import { InviterEnd, type InviterState, type ShownAsker } from '../../sync/pairing/inviter-end';
import { JoinerEnd, type JoinerState } from '../../sync/pairing/joiner-end';
import type { EndOptions, ToLeave } from '../../sync/pairing/lobby-end';
import { LobbyBox } from '../../sync/pairing/lobby-box';
import { type LobbyLine, openLine } from '../../sync/pairing/lobby-line';
import { toHex } from '../../util/bytes';
import { cleanLine } from '../../util/text';
import { every } from '../../util/timers';

/** What a lobby needs of the rest of the post. */
export interface Around {
  readonly db: BookbagDb;
  readonly now: () => number;
  /** Something that is shown may be different. */
  readonly changed: () => void;
  /** The name of a member in a notebook; not given, this person's. '' for nobody. */
  readonly nameIn: (notebook: string, member?: string) => Promise<string>;
  /** A notebook's secret, to be granted. Rejects where nobody may come in any more. */
  readonly secretOf: (notebook: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Makes the notebook of a secret on this device, once; answers its id. */
  readonly enter: (row: LobbyRow, secret: Uint8Array<ArrayBuffer>, comes: Coming) => Promise<string>;
  readonly SocketClass?: typeof WebSocket;
}

/** Who comes into a notebook: a new member under that name or, where `member` is one, a further computer of theirs. */
export interface Coming {
  readonly name: string;
  readonly member: string;
}

/** An end of a lobby at work. */
export type Running =
  | (Common & { readonly side: 'inviting'; readonly row: LobbyRow; readonly end: InviterEnd })
  | (Common & { readonly side: 'joining'; row: LobbyRow; readonly end: JoinerEnd });

interface Common {
  readonly line: LobbyLine;
  /** What is said, for an end that is not there. */
  readonly box: LobbyBox;
  readonly lobby: LobbyKeys;
}

/** What a joiner has to say is said again so often, in milliseconds; what is sent may be lost. */
const AGAIN = 4500;
/** Who was heard less than so long ago is here, in milliseconds. */
const HERE = 15_000;

/** Starts the end of a lobby where it stood. It ends with the signal. */
export async function runLobby(row: LobbyRow, around: Around, signal: AbortSignal): Promise<Running> {
  const key = await lobbyKey(around.db, row);
  const lobby = await lobbyKeys(key);
  return row.side === 'inviting'
    ? runInviter(row, { lobby, key }, around, signal)
    : runJoiner(row, { lobby, key }, around, signal);
}

/** To whoever is there, and for whoever comes later. */
function say({ line, box }: Pick<Common, 'line' | 'box'>, frame: Frame, left: ToLeave | undefined): void {
  line.send(frame);
  if (left !== undefined) box.leave(left, frame);
}

/**
 * Whether the joiner waits for a letter. It asks by no mailbox then: the inviter would see the words of the lobby, and
 * the joiner those of the file (rule A8).
 */
const goesByFile = ({ answerWords, step }: JoinerEnd): boolean => answerWords.length > 0 && step !== 'in';

type Keys = { readonly lobby: LobbyKeys; readonly key: Uint8Array<ArrayBuffer> };

function optionsOf<State extends InviterState | JoinerState>(
  row: LobbyRow,
  keys: Keys,
  { db, now, changed }: Around,
  send: EndOptions<State>['send'],
): EndOptions<State> {
  return {
    ...keys,
    ...{ keys: row, state: row.state as State, now, changed },
    save: (state) => keepLobby(db, row.id, { state }),
    send,
  };
}

type Frame = Uint8Array<ArrayBuffer>;

/** How an end speaks and hears: live, and by what lies in the mailboxes. */
function waysOf(
  { relays }: LobbyRow,
  { lobby }: Keys,
  { changed, SocketClass }: Around,
  end: {
    hear(frame: Frame, isLive: boolean): Promise<boolean>;
    connected: () => void;
    /** Where what is for this end lies; undefined for the inviter's. */
    from: () => string | undefined;
    /** Its own place, while it says nothing there any more. */
    silent?: () => string | undefined;
  },
  signal: AbortSignal,
): Pick<Common, 'line' | 'box'> {
  const given = { relays, lobby, changed, ...(SocketClass === undefined ? {} : { SocketClass }) };
  const { connected, from, silent = () => undefined } = end;
  return {
    line: openLine({ ...given, connected, hear: (frame) => void end.hear(frame, true) }, signal),
    box: new LobbyBox({ ...given, from, silent, hear: (frame) => end.hear(frame, false) }, signal),
  };
}

function runInviter(row: LobbyRow, keys: Keys, around: Around, signal: AbortSignal): Running {
  const { notebook, as: member = '' } = row;
  const { nameIn, secretOf } = around;
  const end: InviterEnd = new InviterEnd({
    ...optionsOf<InviterState>(row, keys, around, (frame, left) => say(ways, frame, left)),
    told: async () => ({
      name: await nameIn(notebook),
      as: member === '' ? '' : await nameIn(notebook, member),
    }),
    grant: async () => ({ name: await nameIn(notebook), secret: await secretOf(notebook), member }),
  });
  const connected = (): void => void end.connected();
  const hear = (frame: Frame, isLive: boolean): Promise<boolean> => end.hear(frame, isLive);
  const ways = waysOf(row, keys, around, { hear, connected, from: () => undefined }, signal);
  every(HERE / 3, around.changed, signal);
  const epoch = async (): Promise<string> =>
    JSON.stringify((await around.db.notebooks.get(notebook))?.secret?.iv);
  let told: string | undefined;
  const tell = (secret: string): void => {
    if (told !== secret) void end.again();
    told = secret;
  };
  watch(around.db, 'lobby.secret', epoch, tell, signal);
  return { side: 'inviting', row, end, ...ways, lobby: keys.lobby };
}

function runJoiner(row: LobbyRow, keys: Keys, around: Around, signal: AbortSignal): Running {
  const { name } = row.state as JoinerState;
  const end: JoinerEnd = new JoinerEnd({
    ...optionsOf<JoinerState>(row, keys, around, (frame, left) =>
      say(ways, frame, goesByFile(end) ? undefined : left),
    ),
    inviterHash: toHex(row.inviterHash),
    further: row.further === true,
    enter: async (secret, member) => {
      const notebook = await around.enter(row, secret, { name, member });
      await keepLobby(around.db, row.id, { notebook });
      running.row = { ...row, notebook };
    },
  });
  const speak = (): void => void end.speak();
  const hear = (frame: Frame, isLive: boolean): Promise<boolean> => end.hear(frame, isLive);
  const places = {
    from: () => end.answersAt,
    silent: () => (goesByFile(end) ? end.saysAt : undefined),
  };
  const ways = waysOf(row, keys, around, { hear, connected: speak, ...places }, signal);
  every(AGAIN, () => (speak(), around.changed()), signal);
  const running: Running & { side: 'joining' } = {
    ...{ side: 'joining', row, end, ...ways, lobby: keys.lobby },
  };
  return running;
}

const wordsOf = (numbers: readonly number[]): string[] => numbers.map((n) => WORD_LIST[n] ?? '');

/**
 * What the inviter is shown of one end. Two who hear each other see the words of what they said. By an answer alone both
 * see the words of the answer.
 */
export async function lobbyOf({ end, row }: Running & { side: 'inviting' }, now: number): Promise<Lobby> {
  const askers = (await end.shown()).map((asker: ShownAsker): Asker => {
    const here = now - asker.heard < HERE;
    return {
      id: asker.attempt,
      name: cleanLine(asker.name, 80),
      words: wordsOf(here ? asker.words : (asker.answer?.words ?? asker.words)),
      ...{ here, letIn: asker.standing === 'let in', as: row.as ?? '' },
      answered: Math.min(now, asker.answer?.when ?? 0), // foreign: no date can be made of some numbers
    };
  });
  return { askers, usedAgain: end.usedAgain };
}

/** How each step of an end is shown. */
const STEPS: Readonly<Record<JoinerState['step'], Joining['step']>> = {
  ...{ knocks: 'waits', opens: 'waits', asks: 'asks', in: 'in', over: 'in' },
  ...{ used: 'used', refused: 'refused' },
};

/** What the joiner is shown of their end. */
export async function joiningOf(
  { row, end, line, box }: Running & { side: 'joining' },
  now: number,
): Promise<Joining> {
  const { answerWords } = end;
  const [here, saved] = [now - end.heard < HERE, answerWords.length > 0];
  const over = row.expires <= now && !saved && end.step !== 'in' && end.step !== 'over';
  const live = saved && !here ? [] : await end.words();
  const step = over ? 'expired' : STEPS[end.step];
  return {
    step: step === 'asks' && live.length === 0 ? 'waits' : step,
    words: wordsOf(live.length > 0 ? live : answerWords),
    inviter: cleanLine(end.inviter, 80),
    as: cleanLine(end.as, 80),
    relay: line.status,
    left: box.isLeft,
    ...{ here, saved },
    notebook: row.notebook,
  };
}
