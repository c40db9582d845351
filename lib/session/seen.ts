import { observeOwnNames } from '../notebook/names/new-names';
import { marksAtBeginning, observeOwnChanges } from '../notebook/news';
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
  /** Marks of this session: they count before they are on the disk. */
  const own = new Set<string>();
  const mark = (marks: readonly string[]): void => {
    const fresh = marks.filter((one) => seen.get()?.has(one) !== true);
    if (fresh.length === 0) return;
    for (const one of fresh) own.add(one);
    const known = seen.get();
    if (known !== null) seen.set(new Set([...known, ...fresh]));
    addSeen(db, id, fresh).catch((error: unknown) => report('seen', error));
  };
  watchSeen(
    db,
    id,
    () => marksAtBeginning(doc, me),
    (stored) => seen.set(new Set([...stored, ...own])),
    signal,
  );
  observeOwnChanges(doc, me, mark, signal);
  observeOwnNames(doc, me, seen, mark, signal);
  return { marks: seen, mark };
}
