import { type Member, pairOf } from '../../model/member';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { pinPartner } from '../../store/notebooks';
import { observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';

/** The two members, of whom one may be pinned. */
interface Pair {
  readonly pair: () => readonly string[];
  /** The partner's id once it is known; '' before. */
  readonly pinned: () => string;
}

/**
 * Who the two members of a notebook are. The first partner stays the partner: their id is kept beside the notebook, so
 * that no record written later can put somebody else in their place.
 */
export function pairIn(
  db: BookbagDb,
  row: Pick<NotebookRow, 'id' | 'me' | 'pinned'>,
  people: Observed<readonly Member[]>,
  signal: AbortSignal,
): Pair {
  let pinned = row.pinned ?? '';
  const look = (): void => {
    const [, partner] = pairOf(people.get(), row.me);
    if (pinned !== '' || partner === undefined) return;
    pinned = partner;
    pinPartner(db, row.id, partner).catch((error: unknown) => report('partner', error)); // again at the next opening
  };
  observe(people, look, signal);
  look();
  return { pinned: () => pinned, pair: () => pairOf(people.get(), row.me, pinned) };
}
