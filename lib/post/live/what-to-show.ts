import type { Highlight } from '../../model/highlight';
import { type LivePage, MOST_SHOWN, MOST_SIGNS, type ShownHighlight } from '../../model/live-page';
import type { Member, Seat } from '../../model/member';

/** The seat of a member; whoever is not known yet counts as the partner. */
function seatOf(members: readonly Member[], me: string, by: string): Seat {
  const own = members.find(({ id }) => id === me)?.seat ?? 'a';
  if (by === me) return own;
  return members.find(({ id }) => id === by)?.seat ?? (own === 'a' ? 'b' : 'a');
}

/** What the two are called, by their seats: '' for this member. */
export function namesBySeat(members: readonly Member[], me: string): LivePage['names'] {
  const own = seatOf(members, me, me);
  const other = own === 'a' ? 'b' : 'a';
  const partner = members.find(({ id, seat, brought }) => id !== me && seat === other && brought === 0);
  return { a: '', b: '', [other]: partner?.name || '…' };
}

/**
 * What a page gets of the highlights of its reading: this member's own first, so that nothing of the partner's takes
 * their place, and no more than a page can bear.
 */
export function whatToShow(
  all: readonly Highlight[],
  reading: string,
  members: readonly Member[],
  me: string,
): ShownHighlight[] {
  const here = all.filter((one) => one.reading === reading);
  const turn = [...here.filter(({ by }) => by === me), ...here.filter(({ by }) => by !== me)];
  let left = MOST_SIGNS;
  return turn.slice(0, MOST_SHOWN).flatMap((one): ShownHighlight[] => {
    const { id, meaning, quote, prefix, suffix, start, end, once } = one;
    left -= quote.length + prefix.length + suffix.length;
    if (left < 0) return [];
    return [{ id, meaning, seat: seatOf(members, me, one.by), quote, prefix, suffix, start, end, once }];
  });
}
