import type { Member } from '../../model/member';
import { newSecret } from '../../crypto/keys';
import { isGivenOut } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { renewSecret } from '../../store/notebooks';
import type { Lobbies } from './lobbies';

/** Who is in a notebook: this person, and whoever else has joined. */
interface People {
  readonly me: string;
  readonly members: readonly Member[];
}

/** What letting in needs. */
interface Around extends People {
  readonly db: BookbagDb;
  readonly lobbies: Lobbies;
  /** Has the notebooks of this device meet anew. */
  readonly meetAnew: () => void;
}

/** A notebook has two members. What a copy has brought along of a third counts for nobody. */
const isFull = ({ me, members }: People): boolean =>
  members.some(({ id, brought }) => id !== me && brought === 0);

/**
 * Lets one in who asks. All other invitations to the notebook end with that, and whoever else asks is refused. Where a
 * second member is there already, that one is refused too (docs/protocol.md, P10). A secret that a code of Bookbag 0.1
 * has carried about is changed first: nobody else has come in by it.
 */
export async function letIn(around: Around, notebook: string, asker: string): Promise<void> {
  const { db, lobbies, meetAnew } = around;
  if (isFull(around)) return refuse(lobbies, notebook, asker);
  if (await isGivenOut(db, notebook)) {
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

/** Refuses one who asks: that invitation is in wrong hands, and ends. */
export async function refuse(lobbies: Lobbies, notebook: string, asker: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) await end.refuse(asker);
}

/** The person has read that an invitation was tried again. */
export async function toldUsedAgain(lobbies: Lobbies, notebook: string): Promise<void> {
  for (const { end } of await lobbies.inviting(notebook)) if (end.usedAgain) await end.told();
}
