import type { FreshOf } from '../../model/kind';
import { ALL_KINDS } from '../../model/kinds';
import { type Highlight, highlights } from '../../model/highlight';
import { cameAfter } from '../../notebook/came-after';
import { hasParent } from '../../notebook/family';
import { listRecords } from '../../notebook/list';
import { addRecord } from '../../notebook/records';
import { holdWrites, layOver, recordMap } from '../../notebook/schema';
import { GONE, type Written } from '../../notebook/written';
import type { BookbagDb } from '../../store/db';
import { openPrivateDoc } from '../../store/private-doc';
import type { Clock } from '../../util/clock';
import { joined, observe, type Observed } from '../../util/observed';
import { randomId } from '../../util/random-id';
import type { HostedNotebook } from '../hosting/host-notebook';

/** The highlights of a notebook as the post has them: what both see, and what only this member sees. */
export interface Marks {
  readonly list: Observed<readonly Highlight[]>;
  /** Adds one in this member's name. Refuses as every verb does; answers its id. */
  add(fields: FreshOf<typeof highlights>, onlyMe: boolean): Written<string>;
}

/**
 * Opens the highlights of a hosted notebook until the signal aborts. What only this member sees stays in its document
 * on this device (lib/store/private-doc.ts), which no transport has.
 */
export async function openMarks(
  db: BookbagDb,
  { id, me, open: { doc, failure } }: Pick<HostedNotebook, 'id' | 'me' | 'open'>,
  now: Clock,
  signal: AbortSignal,
): Promise<Marks> {
  const { doc: own } = await openPrivateDoc(db, id, signal);
  layOver(own, doc);
  const hold = (): void => holdWrites(own, failure.get());
  observe(failure, hold, signal);
  hold();
  const isShared = (one: Highlight): boolean => recordMap(doc, highlights.name, one.id) !== undefined;
  const list = joined(
    listRecords(doc, highlights, signal, ALL_KINDS, me),
    listRecords(own, highlights, signal, ALL_KINDS, me),
    (both, mine) => [...both, ...mine.filter((one) => !isShared(one))],
  );
  return {
    list,
    add: (fields, onlyMe) => {
      const into = onlyMe ? own : doc;
      if (!hasParent(into, highlights, highlights.encode(fields, me))) return GONE;
      const made = cameAfter(into, highlights, { id: randomId(), by: me, at: now() });
      return addRecord(into, highlights, made, fields);
    },
  };
}
