import { useEffect, useMemo, useState } from 'react';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

interface Made {
  readonly id: string;
  readonly by: string;
}

/** Of some records those that the partner made and this person has not looked at. */
export function newOf(made: readonly Made[], me: string, seen: ReadonlySet<string> | null): string[] {
  if (seen === null) return []; // not read from the disk yet
  return made.filter(({ id, by }) => by !== me && !seen.has(id)).map(({ id }) => id);
}

/**
 * Marks what is shown as seen, and remembers for as long as the view stands which of it was new: the mark
 * waits until the person goes elsewhere.
 */
export function useNews(made: readonly Made[], shown = true): ReadonlySet<string> {
  const session = useSession();
  const seen = useObserved(session.seen.marks);
  const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set());
  const fresh = useMemo(() => newOf(made, session.me, seen), [made, session.me, seen]);
  if (shown && fresh.some((id) => !marked.has(id))) setMarked(new Set([...marked, ...fresh]));
  useEffect(() => {
    if (shown && fresh.length > 0) session.seen.mark(fresh);
  }, [session, fresh, shown]);
  return marked;
}
