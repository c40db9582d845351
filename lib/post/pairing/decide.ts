import type { Member } from '../../model/member';
import type { Lobbies } from './lobbies';

/** Who is in a notebook: this person, and whoever else has joined. */
interface People {
  readonly me: string;
  readonly members: readonly Member[];
}

/** A notebook has two members. What a copy has brought along of a third counts for nobody. */
const isFull = ({ me, members }: People): boolean =>
  members.some(({ id, brought }) => id !== me && brought === 0);

/**
 * Lets one in who asks. All other invitations to the notebook end with that, and whoever else asks is refused. Where a
 * second member is there already, that one is refused too (docs/protocol.md, P10).
 */
export async function letIn(
  lobbies: Lobbies,
  notebook: string,
  asker: string,
  people: People,
): Promise<void> {
  if (isFull(people)) return refuse(lobbies, notebook, asker);
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
