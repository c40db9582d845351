import { type Member, pairOf } from '../../model/member';
import { newSecret } from '../../crypto/keys';
import { forgetTakenBack, isGivenOut, isTakenBack, markTakenBack, takenBackIn } from '../../store/given-out';
import type { BookbagDb } from '../../store/db';
import { renewSecret } from '../../store/notebooks';
import type { Lobbies } from './lobbies';

/** Who is in a notebook: this person, and whoever else has joined. */
interface People {
  readonly me: string;
  readonly members: readonly Member[];
  /** The partner's id once it is known; '' before. */
  readonly pinned: string;
}

/** What a decision needs. */
export interface Around {
  readonly db: BookbagDb;
  readonly lobbies: Lobbies;
  /** Who is in the notebook now; undefined where it is not here any more. */
  readonly people: () => Promise<People | undefined>;
  /** Has the notebooks of this device meet anew. */
  readonly meetAnew: () => void;
}

/**
 * Whether somebody may come in by an invitation. A notebook has two members: a new one only where one is missing, and
 * further computers only of the two. What a copy has brought along of a third counts for nobody.
 *
 * @param as the member as whose further computer they come in; not given, a new member
 */
export function mayComeIn({ me, members, pinned }: People, as: string | undefined): boolean {
  const pair = pairOf(members, me, pinned);
  return as === undefined ? pair.length === 1 : pair.length === 2 && pair.includes(as);
}

/**
 * Lets one in who asks. All other invitations to the notebook end with that, and whoever else asks is refused. So is who
 * was let in before and has not come. Where a second member is there already, or has said that they are in, a new one is
 * refused too (docs/protocol.md, P10). A secret that somebody may have who is not to come in is changed first: nobody
 * else has come in by it. Two windows may decide at once: one decision follows the other.
 */
export const letIn = (around: Around, notebook: string, asker: string): Promise<void> =>
  around.lobbies.inTurn(() => letInNow(around, notebook, asker));

async function letInNow(around: Around, notebook: string, asker: string): Promise<void> {
  const { lobbies, people } = around;
  const asks = await whoAsks(lobbies, notebook, asker);
  const now = await people();
  if (asks === undefined || now === undefined) return; // decided on already, in another window
  const { as } = asks;
  const mayCome = mayComeIn(now, as) && (as !== undefined || (await isFree(around, notebook)));
  if (!mayCome) return refuseNow(lobbies, notebook, asker);
  for (const { end } of await lobbies.inviting(notebook)) {
    const shown = await end.shown();
    if (shown.some(({ attempt }) => attempt === asker)) await end.letIn(asker);
    else {
      for (const { attempt } of shown) await end.refuse(attempt);
      await end.burn();
    }
  }
}

/** Makes room for a new member: nobody else is on the way, or has what opens the notebook. Answers whether there is. */
async function isFree(around: Around, notebook: string): Promise<boolean> {
  const { db, lobbies } = around;
  for (const attempt of await comingTo(lobbies, notebook)) await refuseComing(around, notebook, attempt);
  if (await hasCome(lobbies, notebook)) {
    await forgetTakenBack(db, notebook); // their word of it came just now
    return false;
  }
  if (await isGivenOut(db, notebook)) await changeSecret(around, notebook);
  return true;
}

async function changeSecret({ db, meetAnew }: Around, notebook: string): Promise<void> {
  await renewSecret(db, notebook, newSecret());
  meetAnew();
}

/** Whether somebody has said that they are in, as a new member. */
async function hasCome(lobbies: Lobbies, notebook: string): Promise<boolean> {
  return (await lobbies.inviting(notebook)).some(({ end, row }) => row.as === undefined && end.hasCome);
}

/** The attempts of those who were let in as a new member and have not come yet. */
async function comingTo(lobbies: Lobbies, notebook: string): Promise<string[]> {
  const attempts: string[] = [];
  for (const { end, row } of await lobbies.inviting(notebook))
    if (row.as === undefined)
      for (const { attempt, standing } of await end.shown())
        if (standing === 'let in') attempts.push(attempt);
  return attempts;
}

/**
 * Refuses one who was let in as a new member and has not come yet. They may have the grant all the same. So the notebook
 * gets another secret at once. Who is a member by now stays: that is too late.
 */
export const takeBack = (around: Around, notebook: string, asker: string): Promise<void> =>
  around.lobbies.inTurn(async () => {
    if (!(await comingTo(around.lobbies, notebook)).includes(asker)) return;
    const now = await around.people();
    if (now === undefined || !mayComeIn(now, undefined)) return;
    await refuseComing(around, notebook, asker);
    await finish(around, notebook);
  });

/** Marks first: a browser that is killed behind the refusal changes the secret when it starts. */
async function refuseComing({ db, lobbies }: Around, notebook: string, attempt: string): Promise<void> {
  await markTakenBack(db, notebook);
  for (const { end } of await lobbies.inviting(notebook)) await end.takeBack(attempt);
}

/** Changes the secrets of notebooks in which a grant was taken back, where the browser was killed before it did. */
export async function finishAll(db: BookbagDb, aroundOf: (notebook: string) => Around): Promise<void> {
  for (const notebook of await takenBackIn(db)) {
    const around = aroundOf(notebook);
    await around.lobbies.inTurn(() => finish(around, notebook));
  }
}

async function finish(around: Around, notebook: string): Promise<void> {
  const { db, lobbies, people } = around;
  if (!(await isTakenBack(db, notebook))) return;
  if ((await comingTo(lobbies, notebook)).length > 0) return; // it was killed before the refusal: the person sees them
  const now = await people();
  if (now === undefined) return;
  if (mayComeIn(now, undefined) && !(await hasCome(lobbies, notebook))) await changeSecret(around, notebook);
  else await forgetTakenBack(db, notebook); // they came in
}

/**
 * Somebody who asks, with the member as whose further computer they would come in: not given for a new member. Undefined
 * for who does not ask, or does no more.
 */
async function whoAsks(
  lobbies: Lobbies,
  notebook: string,
  asker: string,
): Promise<{ as?: string } | undefined> {
  for (const { end, row } of await lobbies.inviting(notebook))
    if ((await end.shown()).some(({ attempt, standing }) => attempt === asker && standing === 'asks'))
      return row.as === undefined ? {} : { as: row.as };
  return undefined;
}

/** Refuses one who asks: that invitation is in wrong hands, and ends. */
export const refuse = (lobbies: Lobbies, notebook: string, asker: string): Promise<void> =>
  lobbies.inTurn(() => refuseNow(lobbies, notebook, asker));

async function refuseNow(lobbies: Lobbies, notebook: string, asker: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) await end.refuse(asker);
}

/** The person has read that an invitation was tried again. */
export async function toldUsedAgain(lobbies: Lobbies, notebook: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) if (end.usedAgain) await end.told();
}
