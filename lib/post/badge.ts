import { send } from '../messages/send';
import { books } from '../notebook/books';
import { comments } from '../notebook/comments';
import { notes } from '../notebook/notes';
import { watchSeen } from '../store/cursors';
import type { BookbagDb } from '../store/db';
import { report } from '../util/report';
import { after } from '../util/timers';
import type { HostedNotebook } from './host-notebook';

/** New things a notebook, for the sum on the toolbar button. */
const counts = new Map<string, number>();

/** Changes are gathered for so long before the badge is painted, in milliseconds. */
const SETTLE = 500;

/** Counts what the partner made and this person has not looked at; the background paints it. */
export function countNew(
  db: BookbagDb,
  { id, me, open, readings }: HostedNotebook,
  signal: AbortSignal,
): void {
  const lists = {
    notes: notes(open.doc, signal),
    comments: comments(open.doc, signal),
    books: books(open.doc, signal),
  };
  let seen: ReadonlySet<string> = new Set();
  let waiting = false;
  const count = (): void => {
    waiting = false;
    const made = [
      ...readings.get().map((one) => [one.id, one.clippedBy] as const),
      ...lists.books.get().map((one) => [one.id, one.addedBy] as const),
      ...[...lists.notes.get(), ...lists.comments.get()].map((one) => [one.id, one.by] as const),
    ];
    const fresh = made.filter(([record, by]) => by !== me && !seen.has(record)).length;
    if (counts.get(id) === fresh) return;
    counts.set(id, fresh);
    const sum = [...counts.values()].reduce((total, one) => total + one, 0);
    send('background', 'badgeCounted', { count: sum }).catch((error: unknown) => report('badge', error));
  };
  const countSoon = (): void => {
    if (waiting) return;
    waiting = true;
    after(SETTLE, count, signal);
  };
  const stops = [readings, lists.notes, lists.comments, lists.books].map((list) => list.subscribe(countSoon));
  watchSeen(db, id, (ids) => ((seen = ids), countSoon()), signal);
  const stop = (): void => {
    counts.delete(id);
    for (const end of stops) end();
  };
  signal.addEventListener('abort', stop, { once: true });
}
