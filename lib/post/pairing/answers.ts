import type { AnswerRefusal, AnswerTold } from '../../messages/letters';
import type { Stretch } from '../../crypto/stretch';
import type { BookbagDb, LobbyRow } from '../../store/db';
import { diskFailure } from '../../store/disk/disk-error';
import { keepLobby } from '../../store/lobbies';
import type { Welcome } from '../../sync/pairing/welcome';
import { onAnswer, openAnswer, sealAnswer } from '../../sync/pairing/answer-file';
import { answerWords, type Invited, invitedBy } from '../../sync/pairing/answer-words';
import type { InviterEnd } from '../../sync/pairing/inviter-end';
import { toBase64 } from '../../util/bytes';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { cleanLine } from '../../util/text';
import type { HostedNotebook } from '../hosting/host-notebook';
import { mayComeIn } from './decide';
import type { Lobbies } from './lobbies';
import type { Running } from './running';

/** What is on its way by mail may come so much later than the invitation's end, in milliseconds. */
const BY_MAIL = 30 * 24 * 60 * 60 * 1000;

/** What answers need of the rest of the post. */
interface Around {
  readonly db: BookbagDb;
  readonly lobbies: Lobbies;
  readonly stretched: Stretch;
  readonly now: () => number;
  /** Whether somebody may come into a notebook, as a further computer of that member or as a new one. */
  readonly mayCome: (notebook: string, as: string | undefined) => Promise<boolean>;
}

/** What saving an answer needs of it. */
type Saving = Omit<Around, 'mayCome'>;

const invitedTo = ({ row, lobby }: Running): Invited => invitedBy(lobby.room, row.inviterHash);

const keepForMail = (db: BookbagDb, { id, expires }: LobbyRow): Promise<void> =>
  keepLobby(db, id, { until: expires + BY_MAIL });

/** Writes the answer of the person who joins, as bytes in base64. Its keys are kept longer than the invitation holds. */
export async function saveAnswer(around: Saving): Promise<Result<string, 'disk-full' | 'failed'>> {
  const { db, lobbies, stretched, now } = around;
  try {
    const mine = await lobbies.joining();
    if (mine === undefined) return fail('failed');
    const opening = await mine.end.answer((shown) => answerWords(stretched, invitedTo(mine), shown));
    await keepForMail(db, mine.row);
    mine.box.look(); // what was left there would show the inviter other words
    return ok(toBase64(await sealAnswer(mine.lobby, mine.row.expires, { ...opening, when: now() })));
  } catch (error) {
    report('answer.save', error);
    return fail(diskFailure(error));
  }
}

/** Takes in an answer to whichever invitation of this device. Nothing slow is worked out before its seal is open. */
export async function takeAnswer(
  around: Around,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<AnswerTold, AnswerRefusal>> {
  const on = onAnswer(bytes);
  if (!on.ok) return on;
  const { name, expires } = on.value;
  const [mine] = (await around.lobbies.all()).filter(({ lobby }) => lobby.answerName === name);
  if (mine?.side === 'joining') return fail('own-answer');
  if ((mine?.row.expires ?? expires) <= around.now()) return fail('answer-expired');
  if (mine === undefined) return fail('other-invitation');
  return takeHere(around, mine, bytes);
}

async function takeHere(
  { db, stretched, mayCome }: Around,
  mine: Running & { end: InviterEnd },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<AnswerTold, AnswerRefusal>> {
  const answer = await openAnswer(mine.lobby, bytes);
  if (answer === undefined) return fail('answer-damaged');
  try {
    if (!(await mayCome(mine.row.notebook, mine.row.as)))
      return fail(mine.end.hasLetIn(answer.attempt) ? 'came' : 'used');
    const words = await answerWords(stretched, invitedTo(mine), answer);
    const taken = await mine.end.takeAnswer(answer, words);
    if (taken === 'damaged') return fail('answer-damaged');
    if (taken === undefined) return fail('not-stored');
    if (taken !== 'asks' && taken !== 'let in') return fail(taken);
    await keepForMail(db, mine.row);
    return ok({ kind: 'answer', notebook: mine.row.notebook, name: cleanLine(answer.name, 80) });
  } catch (error) {
    report('answer.open', error);
    return fail('not-stored');
  }
}

/** What a letter of that notebook carries for whom a person has let in and who has not come yet. */
export async function welcomeTo(
  lobbies: Lobbies,
  { id, me, members, pinned }: Pick<HostedNotebook, 'id' | 'me' | 'members' | 'pinned'>,
): Promise<Welcome | undefined> {
  for (const { end, lobby, row } of await lobbies.inviting(id)) {
    if (!mayComeIn({ me, members: members.get(), pinned: pinned() }, row.as)) continue;
    const welcome = await end.welcome();
    if (welcome !== undefined) return { name: lobby.answerName, ...welcome };
  }
  return undefined;
}

/**
 * Comes in by what stands before a letter.
 *
 * @returns the notebook's id; why not, where this device has answered and the letter does not let it in; undefined where
 * nobody here has answered that invitation
 */
export async function comeIn(
  lobbies: Lobbies,
  { name, ...welcome }: Welcome,
): Promise<Result<string, 'other-answer' | 'not-stored'> | undefined> {
  for (const one of await lobbies.all()) {
    if (one.side !== 'joining' || one.lobby.answerName !== name) continue;
    const came = await one.end.takeWelcome(welcome);
    if (came === undefined) return fail('not-stored');
    return came ? ok(one.row.notebook) : fail('other-answer');
  }
  return undefined;
}
