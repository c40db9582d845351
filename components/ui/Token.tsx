import { initialOf, type Seat } from '../../lib/model/member';

/** A member's mark: ring and round for seat a, square for seat b. CSS adds the initial, so no text begins with it. */
export function Token({ name, seat }: { name: string; seat: Seat }) {
  return <span className={`token seat-${seat}`} data-initial={initialOf({ name })} aria-hidden="true" />;
}
