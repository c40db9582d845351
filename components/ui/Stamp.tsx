import type { ReactNode } from 'react';
import type { Seat } from '../../lib/model/member';

/** A date or a word, stamped in a member's ink. 'both' is the green of what the two share. */
export function Stamp({ seat, said, children }: { seat: Seat | 'both'; said?: string; children: ReactNode }) {
  return (
    <span className={`stamp seat-${seat}`}>
      {said !== undefined && <span className="vh">{said} </span>}
      {children}
    </span>
  );
}
