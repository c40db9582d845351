import { type Member, pairOf } from '../../model/member';
import { newSecret } from '../../crypto/keys';
import { isGivenOut, markGivenOut } from '../../store/cursors';
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

/** What letting in needs. */
interface Around extends People {
  readonly db: BookbagDb;
  readonly lobbies: Lobbies;
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
 * else has come in by it.
 */
export async function letIn(around: Around, notebook: string, asker: string): Promise<void> {
  const { db, lobbies, meetAnew } = around;
  const as = await asWhom(lobbies, notebook, asker);
  if (!mayComeIn(around, as)) return refuse(lobbies, notebook, asker);
  const inviting = await lobbies.inviting(notebook);
  const hasCome = inviting.some(({ end, row }) => row.as === undefined && end.hasCome);
  if (as === undefined && hasCome) return refuse(lobbies, notebook, asker);
  if (as === undefined)
    for (const attempt of await comingTo(lobbies, notebook)) await takeBack(around, notebook, attempt);
  if (as === undefined && (await isGivenOut(db, notebook))) {
    await renewSecret(db, notebook, newSecret());
    meetAnew();
  }
  for (const { end } of await lobbies.inviting(notebook)) {
    const shown = await end.shown();
    if (shown.some(({ attempt }) => attempt === asker)) await end.letIn(asker);
    else {
      for (const { attempt } of shown) await end.refuse(attempt);
      await end.burn();
    }
  }
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
 * gets another secret before it lets in the next one, and a browser that is killed in between knows that.
 */
export async function takeBack(
  { db, lobbies }: Pick<Around, 'db' | 'lobbies'>,
  notebook: string,
  asker: string,
): Promise<void> {
  if (!(await comingTo(lobbies, notebook)).includes(asker)) return;
  await markGivenOut(db, notebook);
  for (const { end } of await lobbies.inviting(notebook)) await end.takeBack(asker);
}

/** The member as whose further computer this one would come in; undefined for a new member. */
async function asWhom(lobbies: Lobbies, notebook: string, asker: string): Promise<string | undefined> {
  for (const { end, row } of await lobbies.inviting(notebook))
    if ((await end.shown()).some(({ attempt }) => attempt === asker)) return row.as;
  return undefined;
}

/** Refuses one who asks: that invitation is in wrong hands, and ends. */
export async function refuse(lobbies: Lobbies, notebook: string, asker: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) await end.refuse(asker);
}

/** The person has read that an invitation was tried again. */
export async function toldUsedAgain(lobbies: Lobbies, notebook: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) if (end.usedAgain) await end.told();
}
