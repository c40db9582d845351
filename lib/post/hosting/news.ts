import type { Doc } from 'yjs';
import { ALL_KINDS, type KindSet } from '../../model/kinds';
import { observeOwnNames } from '../../notebook/names/new-names';
import { marksAtBeginning, observeOwnChanges, observeUnseen, type Unseen } from '../../notebook/news';
import { addSeen, watchSeen } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
}

/** What is new in a hosted notebook. What the post itself changes for this person, by a clip, is not. */
export function newsOf(
  { db, id, me, doc }: Parts,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Unseen[]> {
  const seen = new Cell<ReadonlySet<string> | null>(null);
  const mark = (marks: readonly string[]): void => {
    addSeen(db, id, marks).catch((error: unknown) => report('seen', error));
  };
  observeOwnChanges(doc, me, mark, signal, kinds);
  observeOwnNames(doc, me, seen, mark, signal);
  watchSeen(
    db,
    id,
    () => marksAtBeginning(doc, me, kinds),
    (marks) => seen.set(marks),
    signal,
  );
  return observeUnseen(doc, me, seen, signal, kinds);
}
