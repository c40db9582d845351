import { observeOwnNames } from '../notebook/names/new-names';
import { marksAtBeginning, observeOwnChanges } from '../notebook/news';
import { withMarks } from '../notebook/told/told';
import { addSeen, watchSeen } from '../store/cursors';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import type { Here } from './here';

/** What this person has seen on this device; the rest is marked as new and waits. */
export interface Seen {
  /** Marks of things (lib/notebook/news.ts); null until they are read from the disk, when nothing is new. */
  readonly marks: Observed<ReadonlySet<string> | null>;
  mark(marks: readonly string[]): void;
}

/** What is changed here counts as seen from then on. */
export function seenMarks({ db, id, me, doc }: Omit<Here, 'now'>, signal: AbortSignal): Seen {
  const seen = new Cell<ReadonlySet<string> | null>(null);
  /** Marks that are on their way to the disk: they count before they are there. */
  const own = new Set<string>();
  const keep = async (fresh: readonly string[]): Promise<void> => {
    await addSeen(db, id, fresh);
    for (const one of fresh) own.delete(one);
  };
  const mark = (marks: readonly string[]): void => {
    const fresh = marks.filter((one) => seen.get()?.has(one) !== true);
    if (fresh.length === 0) return;
    for (const one of fresh) own.add(one);
    const known = seen.get();
    if (known !== null) seen.set(withMarks(known, fresh));
    keep(fresh).catch((error: unknown) => report('seen', error)); // they count as long as this page is open
  };
  watchSeen(
    db,
    id,
    () => marksAtBeginning(doc, me),
    (stored) => seen.set(withMarks(stored, own)),
    signal,
  );
  observeOwnChanges(doc, me, mark, signal);
  observeOwnNames(doc, me, seen, mark, signal);
  return { marks: seen, mark };
}
