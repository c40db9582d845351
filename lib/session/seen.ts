import { observeOwnNames } from '../notebook/names/new-names';
import { marksAtBeginning, observeOwnChanges } from '../notebook/news';
import { thingOf, withMarks } from '../notebook/told/told';
import { addSeen, watchSeen } from '../store/cursors';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import { givingWay, soon } from '../util/timers';
import type { Here } from './here';

/** What this person has seen on this device; the rest is marked as new and waits. */
export interface Seen {
  /** Marks of things (lib/notebook/news.ts); null until they are read from the disk, when nothing is new. */
  readonly marks: Observed<ReadonlySet<string> | null>;
  mark(marks: readonly string[]): void;
}

/** Milliseconds for which marks are gathered before they go to the disk: a stroke of the keyboard is no write of its own. */
const KEPT_TOGETHER = 200;

const isSame = (one: ReadonlySet<string> | null, other: ReadonlySet<string>): boolean =>
  one !== null && one.size === other.size && [...other].every((mark) => one.has(mark));

/** What is changed here counts as seen from then on. */
export function seenMarks({ db, id, me, doc }: Omit<Here, 'now'>, signal: AbortSignal): Seen {
  const seen = new Cell<ReadonlySet<string> | null>(null);
  /** Marks that are not on the disk yet, by what they name: they count before they are there. */
  const own = new Map<string, string>();
  const keep = async (): Promise<void> => {
    const fresh = [...own.values()];
    if (fresh.length === 0) return;
    await addSeen(db, id, fresh);
    for (const one of fresh) if (own.get(thingOf(one)) === one) own.delete(thingOf(one));
  };
  // when the disk refuses, they count as long as this page is open
  const keepNow = (): void => void keep().catch((error: unknown) => report('seen', error));
  const keepSoon = soon(KEPT_TOGETHER, keepNow, signal);
  globalThis.addEventListener?.('pagehide', keepNow, { signal });
  signal.addEventListener('abort', keepNow, { once: true });
  const put = (marks: readonly string[]): boolean => {
    const known = seen.get();
    const fresh = marks.filter((one) => known?.has(one) !== true);
    if (fresh.length === 0) return false;
    for (const one of fresh) own.set(thingOf(one), one);
    keepSoon();
    return known !== null && seen.put(withMarks(known, fresh));
  };
  const mark = (marks: readonly string[]): void => {
    if (put(marks)) seen.tell();
  };
  const tellOwn = givingWay(seen.tell, signal);
  const markOwn = (marks: readonly string[]): void => {
    if (put(marks)) tellOwn();
  };
  const take = (stored: ReadonlySet<string>): void => {
    const all = withMarks(stored, own.values());
    if (!isSame(seen.get(), all)) seen.set(all);
  };
  watchSeen(db, id, () => marksAtBeginning(doc, me), take, signal);
  observeOwnChanges(doc, me, markOwn, signal);
  observeOwnNames(doc, me, seen, mark, signal);
  return { marks: seen, mark };
}
