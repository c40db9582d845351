import type * as Y from 'yjs';
import type { Kind, Made } from '../model/kind';
import { Cell, type Observed } from '../util/observed';
import { after } from '../util/timers';
import { hasParent } from './family';
import { readRecord } from './record';
import { type RecordMap, recordsMap, USER } from './schema';

/**
 * Milliseconds by which a change of one's own is told later, though it can be read at once. Panel and post
 * share a thread: without it the panel draws before the post has sent (measured: a fifth of a keystroke's way).
 */
const OWN_LATER = 2;

/** Ids of the records that a change touched. */
export function touchedIds(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const touched = new Set<string>();
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') touched.add(id);
    else for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged) touched.add(String(key));
  }
  return touched;
}

/** The records of a kind that are read, by their ids, and how one of them is read anew. */
function parsedRecords<One extends Made>(map: Y.Map<RecordMap>, kind: Kind<string, One>, me: string) {
  const parsed = new Map<string, One>();
  let own = 0;
  const read = (id: string): void => {
    const value = readRecord(map, kind, id);
    const before = parsed.get(id);
    if (before?.by === me) own -= 1;
    parsed.delete(id);
    if (value === undefined) return;
    const isOwn = value.by === me;
    if (before === undefined && (isOwn ? own : parsed.size - own) >= kind.most) return;
    if (isOwn) own += 1;
    parsed.set(id, value);
  };
  return { parsed, read };
}

/**
 * The records of one kind as a list that changes. A record is parsed once and again only when it changes, so a
 * keystroke in one of two thousand costs one parse. A record that does not fit its kind is left out, and so is one
 * whose parent is not there. Both stay in the document as they stand, for a newer app or for the parent's return.
 *
 * @param me whose own records are counted apart, so that no flood of the partner hides them; '' counts all together
 */
export function listRecords<One extends Made>(
  doc: Y.Doc,
  kind: Kind<string, One>,
  signal: AbortSignal,
  me = '',
): Observed<readonly One[]> {
  const map = recordsMap(doc, kind.name);
  const { parsed, read } = parsedRecords(map, kind, me);
  const sorted = (): readonly One[] => {
    const all = [...parsed.values()];
    const shown = kind.parents.length === 0 ? all : all.filter((one) => hasParent(doc, kind, one));
    return shown.toSorted((a, b) => kind.compare(a, b));
  };

  for (const id of map.keys()) read(id);
  const cell = new Cell<readonly One[]>(sorted());
  const show = (origin: unknown): void => {
    cell.put(sorted());
    if (origin === USER) after(OWN_LATER, () => cell.tell(), signal);
    else cell.tell();
  };
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction): void => {
    const touched = touchedIds(events);
    for (const id of touched) read(id);
    if (touched.size > 0) show(origin);
  };
  const onParents = (_event: unknown, { origin }: Y.Transaction): void => show(origin);
  map.observeDeep(onChange as never);
  const parents = kind.parents.map((name) => recordsMap(doc, name));
  for (const parent of parents) parent.observe(onParents);
  const stop = (): void => {
    map.unobserveDeep(onChange as never);
    for (const parent of parents) parent.unobserve(onParents);
  };
  signal.addEventListener('abort', stop, { once: true });
  return cell;
}
