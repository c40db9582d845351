import type { FreshOf, Kind, RecordOf } from '../model/kind';
import { type KindName, KINDS, type Kinds } from '../model/kinds';
import { addAgain, type Copied, copyRecord } from '../notebook/again';
import { hasParent } from '../notebook/family';
import { listRecords } from '../notebook/list';
import { insertAfter, LAST, moveAfter } from '../notebook/ordered';
import { addRecord, editRecord, removeRecord } from '../notebook/records';
import { GONE, type Undo, type Written } from '../notebook/written';
import type { Observed } from '../util/observed';
import { randomId } from '../util/random-id';
import type { Here } from './here';

/** The records of one kind: a list to observe, and verbs that say whether they wrote. */
export interface RecordList<K extends Kind> {
  /** Made on first use, so that a kind that no view shows costs nothing. */
  readonly list: Observed<readonly RecordOf<K>[]>;
  /**
   * Adds one in this member's name, and answers its id. A member's own words are named by their field alone. Refuses
   * where what it hangs on was removed, because nobody would see it.
   *
   * @param after where people make the order: the one before it, null for the first place. Else it comes last
   */
  add(fields: FreshOf<K>, after?: string | null): Written<string>;
  /** Writes what differs, and answers how to take it back. A kind that has `editedAt` gets the time by itself. */
  edit(id: string, fields: FreshOf<K>): Written<Undo>;
  /**
   * Moves one behind another one of the same parent, null for the first place.
   *
   * @throws TypeError for a kind in no order that people make: a fault of ours
   */
  place(id: string, after: string | null): Written<null>;
  /** Removes one with all that hangs on it, and answers how to bring it back. */
  remove(id: string): Written<Undo>;
  /** The record as it stands, for `addAgain`. */
  copy(id: string): Copied;
  /** Adds a record that somebody removed meanwhile. One that is there stays as it is. */
  addAgain(copied: Copied): Written<null>;
}

export type Records = { readonly [Name in KindName]: RecordList<Kinds[Name]> };

/** Records of one kind in an open notebook. */
export function recordList<K extends Kind>(
  { doc, me, now }: Here,
  kind: K,
  signal: AbortSignal,
): RecordList<K> {
  let list: Observed<readonly RecordOf<K>[]> | undefined;
  return {
    get list() {
      list ??= listRecords(doc, kind, signal, me) as Observed<readonly RecordOf<K>[]>;
      return list;
    },
    add: (fields, after = LAST) => {
      const made = { id: randomId(), by: me, at: now() };
      if (!hasParent(doc, kind, kind.encode(fields, me))) return GONE;
      return kind.ordered ? insertAfter(doc, kind, made, fields, after) : addRecord(doc, kind, made, fields);
    },
    edit: (id, fields) => {
      const stamp = Object.hasOwn(kind.fields, 'editedAt') ? { editedAt: now() } : {};
      return editRecord(doc, kind, id, me, { ...fields, ...stamp });
    },
    place: (id, after) => {
      if (!kind.ordered) throw new TypeError(`${kind.name} are in no order that people make`);
      return moveAfter(doc, kind, id, after);
    },
    remove: (id) => removeRecord(doc, kind, id),
    copy: (id) => copyRecord(doc, kind.name, id),
    addAgain: (copied) => addAgain(doc, copied),
  };
}

/** All kinds of records of an open notebook. */
export const recordLists = (here: Here, signal: AbortSignal): Records =>
  Object.fromEntries(
    Object.values(KINDS).map((kind) => [kind.name, recordList(here, kind as Kind, signal)]),
  ) as unknown as Records;
