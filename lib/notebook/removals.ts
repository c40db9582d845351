import * as Y from 'yjs';
import type { Made } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { Cell, type Observed } from '../util/observed';
import { plainRecord } from './record';
import { isMark, type Removal, removalOf, withoutMarks } from './removal';
import { recordMap, recordsMap, USER } from './schema';

/** A record that somebody else removed just now. */
export interface RemovedNow {
  readonly kind: string;
  readonly record: Made;
  readonly removal: Removal;
}

/** Ids of the records that an event marks as removed. One that arrives with its mark was never seen here. */
const newlyMarked = (event: Y.YEvent<Y.AbstractType<unknown>>): string[] =>
  event instanceof Y.YMapEvent &&
  event.path.length === 1 &&
  [...event.keys].some(([field, { action }]) => isMark(field) && action === 'add')
    ? [String(event.path[0])]
    : [];

/** What somebody else removed last while this page stands; null before. */
export function observeRemovals(
  doc: Y.Doc,
  me: string,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<RemovedNow | null> {
  const cell = new Cell<RemovedNow | null>(null);
  for (const kind of Object.values(kinds).filter(({ silent }) => !silent)) {
    const map = recordsMap(doc, kind.name);
    const look = (id: string): void => {
      const stored = recordMap(doc, kind.name, id);
      const removal = stored === undefined ? undefined : removalOf(stored);
      if (stored === undefined || removal === undefined || removal.by === me) return;
      const record = kind.parse(withoutMarks(plainRecord(stored, id), kind));
      if (record !== undefined) cell.set({ kind: kind.name, record, removal });
    };
    const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction): void => {
      if (origin !== USER) for (const id of events.flatMap(newlyMarked)) look(id);
    };
    map.observeDeep(onChange as never);
    signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  }
  return cell;
}
