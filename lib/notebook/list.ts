import * as Y from 'yjs';
import type { Kind, Made, Stored } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { Derived, type Observed } from '../util/observed';
import { givingWay, sparingly } from '../util/timers';
import { documentsOf, hasParent, kindsAbove } from './family';
import { ownWordsOf } from './words/own-words';
import { plainRecord, readRecord } from './record';
import { isMark, type Removal, removalOf, withoutMarks } from './removal';
import { recordMap, type RecordMap, recordsMap, USER } from './schema';
import { CellTexts } from './texts/cell-texts';
import { textsMap } from './texts/texts';

/** Milliseconds between two tellings of what comes from elsewhere: a partner's flood would have a list sorted for each. */
export const TOLD_EVERY = 100;

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[];

/** Ids of the records that a change touched. */
export function touchedIds(events: Events): Set<string> {
  const touched = new Set<string>();
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') touched.add(id);
    else for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged) touched.add(String(key));
  }
  return touched;
}

/** Whether a change added, took out, removed or put back a record; not whether it changed one. */
const cameOrWent = (events: Events): boolean =>
  events.some(
    (event) =>
      event.path.length === 0 ||
      (event instanceof Y.YMapEvent && [...event.keysChanged].some((key) => isMark(String(key)))),
  );

function onDeep<Value>(
  map: Y.Map<Value>,
  listener: (events: Events, transaction: Y.Transaction) => void,
  signal: AbortSignal,
): void {
  map.observeDeep(listener as never);
  signal.addEventListener('abort', () => map.unobserveDeep(listener as never), { once: true });
}

/** Tells which of the records that are shown a change of texts touched. */
function onTextsOf(
  doc: Y.Doc,
  texts: CellTexts,
  isShown: (id: string) => boolean,
  tell: (touched: readonly string[], origin: unknown) => void,
  signal: AbortSignal,
): void {
  const onChange = (events: Events, { origin }: Y.Transaction): void => {
    const touched = [...texts.touched(events as never)].filter(isShown);
    if (touched.length > 0) tell(touched, origin);
  };
  onDeep(textsMap(doc), onChange, signal);
}

/** Tells when what records of a kind hang on comes or goes. */
function onParentsOf(
  doc: Y.Doc,
  kind: Kind,
  kinds: KindSet,
  show: (origin: unknown) => void,
  signal: AbortSignal,
): void {
  const onParents = (events: Events, { origin }: Y.Transaction): void => {
    if (cameOrWent(events)) show(origin);
  };
  for (const one of documentsOf(doc))
    for (const name of kindsAbove(kind, kinds)) onDeep(recordsMap(one, name), onParents, signal);
}

/** Tells which records are to be read anew, where something was learned of who wrote them. */
function onStale<Value>(
  doc: Y.Doc,
  parsed: ReadonlyMap<string, Value>,
  isStale: (id: string, value: Value) => boolean,
  tell: (stale: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const look = (): void => {
    const stale = [...parsed].flatMap(([id, value]) => (isStale(id, value) ? [id] : []));
    if (stale.length > 0) tell(stale);
  };
  ownWordsOf(doc).onLearned(sparingly(TOLD_EVERY, look, signal), signal);
}

/** Which records a list shows, and how. */
interface Shown<Value> {
  readonly read: (id: string) => Value | undefined;
  readonly sorted: (all: readonly Value[]) => readonly Value[];
  /** One's own are counted apart, so that no flood of the partner hides them. */
  readonly isOwn: (value: Value) => boolean;
  /** Whether another writer is to be read now than in the value that is shown. */
  readonly isStale: (id: string, value: Value) => boolean;
  /** Of a kind whose values may have texts: which records a change of texts touched. */
  readonly texts?: CellTexts | undefined;
}

/** A list of records that says which it leaves out because there are more than it shows. */
export interface ObservedRecords<Value> extends Observed<readonly Value[]> {
  /** Their ids. They are shown as soon as there is room. */
  heldBack(): readonly string[];
}

/** The records of a kind that are read, by their ids, and how one of them is read anew. */
function parsedRecords<Value>(kind: Kind, { read: readOne, isOwn }: Shown<Value>) {
  const parsed = new Map<string, Value>();
  const held = new Set<string>();
  let own = 0;
  const read = (id: string): void => {
    const value = readOne(id);
    const before = parsed.get(id);
    if (before !== undefined && isOwn(before)) own -= 1;
    parsed.delete(id);
    held.delete(id);
    if (value === undefined) return;
    const mine = isOwn(value);
    if (before === undefined && (mine ? own : parsed.size - own) >= kind.most) {
      held.add(id);
      return;
    }
    if (mine) own += 1;
    parsed.set(id, value);
  };
  /** Reads some that were held back, where others have gone. */
  const fill = (): void => {
    for (const id of held) {
      const { size } = held;
      read(id);
      if (held.size === size) return;
    }
  };
  return { parsed, held, read, fill };
}

/**
 * Records as a list that changes. A record is parsed once and again only when it changes, so a keystroke in one of
 * two thousand costs one parse. What a record hangs on may come and go.
 */
function observeRecords<Value>(
  doc: Y.Doc,
  kind: Kind,
  kinds: KindSet,
  shown: Shown<Value>,
  signal: AbortSignal,
): ObservedRecords<Value> {
  const map = recordsMap(doc, kind.name);
  const { parsed, held, read, fill } = parsedRecords(kind, shown);
  for (const id of map.keys()) read(id);
  const sorted = (): readonly Value[] => shown.sorted([...parsed.values()]);
  const list = new Derived(sorted(), sorted);
  const tellSparingly = sparingly(TOLD_EVERY, list.tell, signal);
  const tellOwn = givingWay(list.tell, signal);
  const show = (origin: unknown): void => {
    list.spoil();
    if (origin === USER) tellOwn();
    else tellSparingly();
  };
  const onChange = (events: Events, { origin }: Y.Transaction): void => {
    const touched = touchedIds(events);
    for (const id of touched) read(id);
    fill();
    if (touched.size > 0) show(origin);
  };
  const readAnew = (stale: readonly string[]): void => {
    for (const id of stale) read(id);
    show(undefined);
  };
  onDeep(map, onChange, signal);
  onStale(doc, parsed, shown.isStale, readAnew, signal);
  onParentsOf(doc, kind, kinds, show, signal);
  const onTexts = (touched: readonly string[], origin: unknown): void => {
    for (const id of touched) read(id);
    show(origin);
  };
  if (shown.texts !== undefined) onTextsOf(doc, shown.texts, (id) => parsed.has(id), onTexts, signal);
  return { get: list.get, subscribe: list.subscribe, heldBack: () => [...held] };
}

/**
 * The records of one kind. A record that does not fit its kind is left out, and so is one that is removed, and one
 * whose parent is not there. All of them stay in the document: for a newer app, or for their return.
 *
 * @param me whose own records are counted apart, so that no flood of the partner hides them; '' counts all together
 */
export function listRecords<One extends Made>(
  doc: Y.Doc,
  kind: Kind<string, One>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
  me = '',
): ObservedRecords<One> {
  const map = recordsMap(doc, kind.name);
  const sorted = (all: readonly One[]): readonly One[] => {
    const there = kind.parents.length === 0 ? all : all.filter((one) => hasParent(doc, kind, one, kinds));
    return there.toSorted((a, b) => kind.compare(a, b));
  };
  const texts = kind.longValues === '' ? undefined : new CellTexts(doc);
  const words = ownWordsOf(doc);
  /** What was left out of a record when it was read, for nobody knew who said it in this member's name. */
  const leftOut = new Map<string, string>();
  const fieldsOf = (voices: ReturnType<typeof words.doubtfulVoices>): string =>
    voices.map(([field]) => field).join();
  const as = (record: RecordMap, stored: Stored): Stored => {
    const voices = words.doubtfulVoices(record, kind);
    if (voices.length === 0) leftOut.delete(String(stored['id']));
    else leftOut.set(String(stored['id']), fieldsOf(voices));
    return words.asWritten(record, kind, stored, voices);
  };
  const read = (id: string): One | undefined => {
    const record = readRecord(map, kind, id, as);
    return texts === undefined ? record : texts.read(kind.longValues, record);
  };
  const isStale = (id: string, { by }: One): boolean => {
    const record = recordMap(doc, kind.name, id);
    if (record === undefined || kind.showsWhose) return false;
    const voices = fieldsOf(words.doubtfulVoices(record, kind));
    return (words.writerIn(record, kind) !== by && by !== '') || voices !== (leftOut.get(id) ?? '');
  };
  const shown = { read, sorted, texts, isStale, isOwn: ({ by }: One) => by === me };
  return observeRecords(doc, kind, kinds, shown, signal);
}

/** A record that can be put back, as it was, and its last removal. */
export interface Removed<One extends Made> {
  readonly record: One;
  readonly removal: Removal;
}

/** The removed records of one kind, removed last first. What hangs on something removed comes back with that. */
export function listRemoved<One extends Made>(
  doc: Y.Doc,
  kind: Kind<string, One>,
  signal: AbortSignal,
  kinds: KindSet = ALL_KINDS,
): Observed<readonly Removed<One>[]> {
  const read = (id: string): Removed<One> | undefined => {
    const stored = recordMap(doc, kind.name, id);
    const removal = stored === undefined ? undefined : removalOf(stored);
    if (stored === undefined || removal === undefined) return undefined;
    const record = kind.parse(withoutMarks(plainRecord(stored, id), kind));
    return record === undefined ? undefined : { record, removal };
  };
  const sorted = (all: readonly Removed<One>[]): readonly Removed<One>[] =>
    all
      .filter(({ record }) => hasParent(doc, kind, record, kinds))
      .toSorted((a, b) => b.removal.at - a.removal.at || (a.record.id < b.record.id ? -1 : 1));
  const [isOwn, isStale] = [() => false, () => false];
  return observeRecords(doc, kind, kinds, { read, sorted, isOwn, isStale }, signal);
}
