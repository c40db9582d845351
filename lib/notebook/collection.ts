import * as Y from 'yjs';
import { Cell, type Observed } from '../util/observed';
import { after } from '../util/timers';
import { plainRecord } from './record';
import { type CollectionName, collectionMap, MAX_RECORDS, USER } from './schema';

/**
 * Milliseconds by which a change of one's own is told later, though it can be read at once. Panel and post
 * share a thread: without it the panel draws before the post has sent (measured: a fifth of a keystroke's way).
 */
const OWN_LATER = 2;

/** Reads one stored record; undefined when it does not fit, and then it is not shown. */
type Parse<T> = (input: Readonly<Record<string, unknown>>) => T | undefined;

/**
 * The records of one kind as a list that changes. A record is parsed once and again only when it changes,
 * so a keystroke in one of two thousand costs one parse. Records that do not fit the model are left out,
 * as they stand, in case a newer app understands them.
 *
 * @param order how the list is sorted
 */
export function collection<T>(
  doc: Y.Doc,
  name: CollectionName,
  parse: Parse<T>,
  order: (a: T, b: T) => number,
  signal: AbortSignal,
): Observed<readonly T[]> {
  const map = collectionMap(doc, name);
  const parsed = new Map<string, T>();
  const read = (id: string): void => {
    const record: unknown = map.get(id);
    const value = record instanceof Y.Map ? parse(plainRecord(record, id)) : undefined;
    if (value === undefined) parsed.delete(id);
    else if (parsed.has(id) || parsed.size < MAX_RECORDS) parsed.set(id, value);
  };
  const list = (): readonly T[] => [...parsed.values()].sort(order);

  for (const id of map.keys()) read(id);
  const cell = new Cell<readonly T[]>(list());
  const onChange = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    { origin }: Y.Transaction,
  ): void => {
    const touched = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') touched.add(id);
      else for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged) touched.add(String(key));
    }
    for (const id of touched) read(id);
    if (touched.size === 0) return;
    cell.put(list());
    if (origin === USER) after(OWN_LATER, () => cell.tell(), signal);
    else cell.tell();
  };
  map.observeDeep(onChange as never);
  signal.addEventListener('abort', () => map.unobserveDeep(onChange as never), { once: true });
  return cell;
}
