import type { BookbagDb, LobbyRow } from '../../store/db';
import { allInvitedTo } from '../../store/lobbies';
import { watch } from '../../store/watch';
import type { InviterState } from '../../sync/pairing/inviter-end';
import { Cell, type Observed } from '../../util/observed';

/** An invitation that is over lets nobody come; its row goes when the post starts anew. */
const hasLetIn = ({ state, expires, until = expires }: LobbyRow): boolean =>
  until > Date.now() && (state as InviterState).askers.some(({ standing }) => standing === 'let in');

/** Whether somebody was let into a notebook and is not there yet: what is left for them has to lie there when they come. */
export function comingInto(db: BookbagDb, notebook: string, signal: AbortSignal): Observed<boolean> {
  const coming = new Cell(false);
  const look = async (): Promise<boolean> => (await allInvitedTo(db, notebook)).some(hasLetIn);
  watch(db, 'lobbies.coming', look, (is) => coming.set(is), signal);
  return coming;
}
