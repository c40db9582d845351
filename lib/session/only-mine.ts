import type { Doc } from 'yjs';
import type { FreshOf, Kind, RecordOf, Stored } from '../model/kind';
import { type KindName, KINDS, type Kinds } from '../model/kinds';
import { addAgain, copyRecord } from '../notebook/again';
import { hasParent } from '../notebook/family';
import type { ObservedRecords, Removed } from '../notebook/list';
import { plainRecord } from '../notebook/record';
import { standingRecord } from '../notebook/removal';
import { change, layOver, recordMap, recordsMap } from '../notebook/schema';
import { GONE, type Written } from '../notebook/written';
import { joined } from '../util/observed';
import { report } from '../util/report';
import type { Here } from './here';
import { recordList, type RecordList, type Records } from './records';

/** Kinds of which a record may be only mine until it is shared. */
const PRIVATE_KINDS = ['highlights', 'comments', 'notes', 'questions'] as const satisfies KindName[];
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/**
 * What only this member sees, on this device alone. It lies in a document of its own under the notebook's grammar, so
 * `Records` lists, changes and removes it like all else. Nothing of it travels before it is shared.
 */
export interface OnlyMine {
  /** Adds a record that only this member sees. Refuses as `RecordList.add` does. */
  add<Name extends PrivateKind>(kind: Name, fields: FreshOf<Kinds[Name]>): Written<string>;
  /** Whether the notebook could take it now: what it hangs on is shared. */
  canShare(kind: PrivateKind, id: string): boolean;
  /** Moves it into the notebook under its own id, with its date. It leaves this list only once that is on the disk. */
  share(kind: PrivateKind, id: string): Written<null>;
}

interface PrivateHere {
  /** The document of what is only mine (lib/store/private-doc.ts). */
  readonly doc: Doc;
  /** Resolves once the notebook is on the disk; rejects while the disk refuses. */
  readonly whenStored: () => Promise<void>;
}

/** Takes what is in the notebook out of the document of what is only mine. Runs at each opening, for a page may die. */
export function forgetShared(own: Doc, doc: Doc): void {
  const both = PRIVATE_KINDS.flatMap((kind) =>
    [...recordsMap(own, kind).keys()].filter((id) => recordsMap(doc, kind).has(id)).map((id) => [kind, id]),
  ) as [string, string][];
  if (both.length === 0) return;
  change(own, () => {
    for (const [kind, id] of both) recordsMap(own, kind).delete(id);
  });
}

/** Whether only this member sees a record. */
type IsMine = (kind: string, id: string) => boolean;

/** One list of what both see and of what only this member sees. */
function joinedLists<K extends Kind>(kind: K, shared: RecordList<K>, own: RecordList<K>, isMine: IsMine) {
  type One = RecordOf<K>;
  const mine = (one: One): One => ({ ...one, onlyMine: true });
  const list = (all: readonly One[], more: readonly One[]): readonly One[] => {
    const only = more.filter(({ id }) => isMine(kind.name, id));
    return only.length === 0 ? all : [...all, ...only.map(mine)].toSorted((a, b) => kind.compare(a, b));
  };
  const removed = (all: readonly Removed<One>[], more: readonly Removed<One>[]) => {
    if (more.length === 0) return all;
    const only = more.map(({ record, removal }) => ({ record: mine(record), removal }));
    return [...all, ...only].toSorted((a, b) => b.removal.at - a.removal.at);
  };
  return {
    list: (): ObservedRecords<One> => ({
      ...joined(shared.list, own.list, list),
      heldBack: () => shared.list.heldBack(),
    }),
    removed: () => joined(shared.removed, own.removed, removed),
  };
}

/** The records of a kind that both see and those that only this member sees; each verb goes to where its record is. */
function bothOf<K extends Kind>(
  kind: K,
  shared: RecordList<K>,
  own: RecordList<K>,
  isMine: IsMine,
): RecordList<K> {
  const lists = joinedLists(kind, shared, own, isMine);
  let list: RecordList<K>['list'] | undefined;
  let removed: RecordList<K>['removed'] | undefined;
  const where = (id: string): RecordList<K> => (isMine(kind.name, id) ? own : shared);
  /** What answers, or hangs on, what only this member sees: nobody else may see it either. */
  const hangsOnMine = (fields: FreshOf<K>): boolean => {
    const stored = kind.encode(fields, '');
    const parent = kind.parentOf(stored);
    return (parent !== undefined && isMine(parent.kind, parent.id)) || answersMine(kind, stored, isMine);
  };
  return {
    get list() {
      return (list ??= lists.list());
    },
    get removed() {
      return (removed ??= lists.removed());
    },
    add: (fields, after) => (hangsOnMine(fields) ? own : shared).add(fields, after),
    bringIn: (fresh, changed) => shared.bringIn(fresh, changed),
    edit: (id, fields) => where(id).edit(id, fields),
    place: (id, after) => where(id).place(id, after),
    remove: (id) => where(id).remove(id),
    putBack: (id) => where(id).putBack(id),
    copy: (id) => where(id).copy(id),
    addAgain: (copied) => (copied.some(([name, id]) => isMine(name, id)) ? own : shared).addAgain(copied),
  };
}

/** Whether a comment answers one that only this member sees. */
const answersMine = ({ name }: Kind, { parent }: Stored, isMine: IsMine): boolean =>
  typeof parent === 'string' && isMine(name, parent);

/** The way from this device alone into the notebook. */
function sharing(doc: Doc, { doc: own, whenStored }: PrivateHere, isMine: IsMine) {
  const canShare = (name: PrivateKind, id: string): boolean => {
    const record = standingRecord(own, name, id);
    if (record === undefined || !isMine(name, id)) return false;
    const kind: Kind = KINDS[name];
    const plain = plainRecord(record, id);
    return !answersMine(kind, plain, isMine) && hasParent(doc, kind, plain);
  };
  const share = (name: PrivateKind, id: string): Written<null> => {
    if (!canShare(name, id)) return GONE;
    const copied = copyRecord(own, name, id).filter((one) => one[1] === id);
    const written = addAgain(doc, copied);
    if (!written.ok) return written;
    const forget = (): void => forgetShared(own, doc);
    whenStored().then(forget, (error: unknown) => report('shared', error)); // else at the next opening
    return written;
  };
  return { canShare, share };
}

/**
 * Lays what only this member sees over the records of a notebook.
 *
 * @returns the records of both, and the verbs for what is only mine
 */
export function withOnlyMine(
  here: Here,
  records: Records,
  privately: PrivateHere,
  signal: AbortSignal,
): { readonly records: Records; readonly onlyMine: OnlyMine } {
  const { doc } = here;
  const { doc: own } = privately;
  layOver(own, doc);
  const isMine: IsMine = (kind, id) =>
    recordMap(own, kind, id) !== undefined && recordMap(doc, kind, id) === undefined;
  const shared = records as unknown as Readonly<Record<string, RecordList<Kind>>>;
  const lists = new Map<string, RecordList<Kind>>();
  const both = PRIVATE_KINDS.map((name) => {
    const mine = recordList({ ...here, doc: own }, KINDS[name] as Kind, signal);
    lists.set(name, mine);
    return [name, bothOf<Kind>(KINDS[name], shared[name] as RecordList<Kind>, mine, isMine)];
  });
  return {
    records: { ...records, ...Object.fromEntries(both) } as Records,
    onlyMine: {
      add: (name, fields) => (lists.get(name) as RecordList<Kind>).add(fields),
      ...sharing(doc, privately, isMine),
    },
  };
}
