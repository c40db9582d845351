import type { FreshOf, Kind, RecordOf } from '../model/kind';
import { ALL_KINDS, type KindName, KINDS, type Kinds } from '../model/kinds';
import { addAgain, type Copied, copyRecord } from '../notebook/again';
import { cameAfter } from '../notebook/came-after';
import { hasParent } from '../notebook/family';
import { listRecords, listRemoved, type ObservedRecords, type Removed } from '../notebook/list';
import { insertAfter, LAST, moveAfter } from '../notebook/ordered';
import { addRecord, editRecord, putBackRecord, removeRecord } from '../notebook/records';
import { GONE, type Undo, type Written } from '../notebook/written';
import type { Observed } from '../util/observed';
import { ok } from '../util/result';
import { randomId } from '../util/random-id';
import type { Act } from './acts';
import { bringIn } from './bring-in';
import type { Here } from './here';

/** What changes in one record of several. */
export interface Changed<K extends Kind> {
  readonly id: string;
  readonly fields: FreshOf<K>;
}

/** The records of one kind: a list to observe, and verbs that say whether they wrote. */
export interface RecordList<K extends Kind> {
  /** Made on first use, so that a kind that no view shows costs nothing. */
  readonly list: ObservedRecords<RecordOf<K>>;
  /**
   * Adds one in this member's name, and answers its id. A member's own words are named by their field alone. Refuses
   * where what it hangs on was removed, because nobody would see it.
   *
   * @param after where people make the order: the one before it, null for the first place. Else it comes last
   */
  add(fields: FreshOf<K>, after?: string | null): Written<string>;
  /**
   * Adds many, the first one as the newest, and changes others: all in one change, and taken back as one. What somebody
   * removed meanwhile is passed over. For kinds in order of time that hang on nothing.
   */
  bringIn(fresh: readonly FreshOf<K>[], changed: readonly Changed<K>[]): Written<Undo>;
  /** Writes what differs, and answers how to take it back. A kind that has `editedAt` gets the time by itself, unless what is written is quiet. */
  edit(id: string, fields: FreshOf<K>): Written<Undo>;
  /**
   * Moves one behind another one of the same parent, null for the first place.
   *
   * @throws TypeError for a kind in no order that people make: a fault of ours
   */
  place(id: string, after: string | null): Written<null>;
  /** Removes one with all that hangs on it, and answers how to bring it back. */
  remove(id: string): Written<Undo>;
  /** Those that can be put back, removed last first. Made on first use. */
  readonly removed: Observed<readonly Removed<RecordOf<K>>[]>;
  /** Puts one back, whoever removed it, and answers how to remove it again. */
  putBack(id: string): Written<Undo>;
  /** The record as it stands, for `addAgain`. */
  copy(id: string): Copied;
  /** Adds a record that somebody removed meanwhile. One that is there stays as it is. */
  addAgain(copied: Copied): Written<null>;
}

export type Records = { readonly [Name in KindName]: RecordList<Kinds[Name]> };

/** Removing and its like, kept as acts of this person. */
function keptVerbs({ doc, me, now, acts }: Here, kind: Kind) {
  const keep = (
    verb: Act['verb'],
    id: string,
    again: () => Written<Undo>,
    written = again(),
  ): Written<Undo> => acts.keep({ verb, kind: kind.name, id }, written, again);
  const remove = (id: string): Written<Undo> => removeRecord(doc, kind, id, { by: me, at: now() });
  /** How an addition is taken back: the record is removed, and can be put back. */
  const undoOf = (id: string): Written<Undo> => ok(() => remove(id).ok);
  const putBack = (id: string): Written<Undo> => {
    const written = putBackRecord(doc, kind, id);
    return written.ok ? undoOf(id) : written;
  };
  return {
    keep,
    /** What was added is there already; done again, it is put back. */
    added: (id: string) => keep('add', id, () => putBack(id), undoOf(id)),
    remove: (id: string) => keep('remove', id, () => remove(id)),
    putBack: (id: string) => keep('putBack', id, () => putBack(id)),
  };
}

/** Records of one kind in an open notebook. */
export function recordList<K extends Kind>(here: Here, kind: K, signal: AbortSignal): RecordList<K> {
  let list: ObservedRecords<RecordOf<K>> | undefined;
  let removed: Observed<readonly Removed<RecordOf<K>>[]> | undefined;
  const { doc, me, now } = here;
  const { keep, added: keepAdded, remove, putBack } = keptVerbs(here, kind);
  return {
    get list() {
      list ??= listRecords(doc, kind, signal, ALL_KINDS, me) as ObservedRecords<RecordOf<K>>;
      return list;
    },
    add: (fields, after = LAST) => {
      const made = cameAfter(doc, kind, { id: randomId(), by: me, at: now() });
      if (!hasParent(doc, kind, kind.encode(fields, me))) return GONE;
      const added = kind.ordered
        ? insertAfter(doc, kind, made, fields, after)
        : addRecord(doc, kind, made, fields);
      if (added.ok) keepAdded(made.id);
      return added;
    },
    bringIn: (fresh, changed) =>
      here.acts.keep({ verb: 'add', kind: kind.name, id: '' }, bringIn(here, kind, fresh, changed)),
    edit: (id, fields) => {
      const isSaid = Object.keys(fields).some((name) => !kind.quiet.has(name) && !kind.apart.has(name));
      const stamp = isSaid && Object.hasOwn(kind.fields, 'editedAt') ? { editedAt: now() } : {};
      return keep('edit', id, () => editRecord(doc, kind, id, me, { ...fields, ...stamp }));
    },
    place: (id, after) => {
      if (!kind.ordered) throw new TypeError(`${kind.name} are in no order that people make`);
      return moveAfter(doc, kind, id, after);
    },
    remove,
    get removed() {
      removed ??= listRemoved(doc, kind, signal) as Observed<readonly Removed<RecordOf<K>>[]>;
      return removed;
    },
    putBack,
    copy: (id) => copyRecord(doc, kind.name, id),
    addAgain: (copied) => addAgain(doc, copied),
  };
}

/** All kinds of records of an open notebook. */
export const recordLists = (here: Here, signal: AbortSignal): Records =>
  Object.fromEntries(
    Object.values(KINDS).map((kind) => [kind.name, recordList(here, kind as Kind, signal)]),
  ) as unknown as Records;
