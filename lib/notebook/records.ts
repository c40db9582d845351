import type { Doc } from 'yjs';
import type { FreshOf, Kind, Made } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { ok } from '../util/result';
import { isThere } from './family';
import { differing, fieldsOf, isSame, newRecord, plainRecord, putRecord, type StoredFields } from './record';
import { isMark, markFields, type Removal, withoutMarks } from './removal';
import { change, recordMap, type RecordMap, refusalOf, refused } from './schema';
import { makeText } from './texts/texts';
import { GONE, type Undo, type Written } from './written';

/** Adds a record of any kind, with an empty text where it has one; an id that is taken is written anew. Answers the id. */
export function addRecord<K extends Kind>(
  doc: Doc,
  kind: K,
  made: Made,
  fields: FreshOf<K>,
): Written<string> {
  const stored = newRecord(kind, made, fields);
  const put = (): void => {
    putRecord(doc, kind.name, made.id, stored);
    makeText(doc, kind, made.id);
  };
  return change(doc, put, kind) ? ok(made.id) : refused(doc);
}

/**
 * Writes only the fields that differ, so that the partner's change to another field stands.
 *
 * @returns how to take it back, but nothing that was changed again meanwhile
 */
export function patchRecord(doc: Doc, kind: Kind, id: string, fields: StoredFields): Written<Undo> {
  const record = recordMap(doc, kind.name, id);
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (record === undefined || !isThere(doc, [kind.name, id])) return GONE;
  const changed = differing(record, fields);
  if (changed.length === 0) return ok(() => refusalOf(doc) === undefined);
  const after = Object.fromEntries(changed);
  const before = fieldsOf(doc, kind.name, id, Object.keys(after));
  const write = (): void => {
    for (const [key, value] of changed) record.set(key, value);
  };
  if (!change(doc, write, { needs: kind.needs })) return refused(doc);
  return ok(() => {
    const now = fieldsOf(doc, kind.name, id, Object.keys(after));
    const mine = Object.entries(before).filter(([name]) => isSame(now[name], after[name]));
    return patchRecord(doc, kind, id, Object.fromEntries(mine)).ok;
  });
}

/** Changes some fields of a record, and what this member says of it. */
export const editRecord = <K extends Kind>(
  doc: Doc,
  kind: K,
  id: string,
  me: string,
  fields: FreshOf<K>,
): Written<Undo> => patchRecord(doc, kind, id, kind.encode(fields, me));

/**
 * Removes a record: a mark says who did and when, and for thirty days it can be put back with everything in it. What
 * hangs on it is not shown without it.
 *
 * @returns how to put it back
 */
export function removeRecord(
  doc: Doc,
  kind: Kind,
  id: string,
  removal: Removal,
  kinds: KindSet = ALL_KINDS,
): Written<Undo> {
  const record = recordMap(doc, kind.name, id);
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (record === undefined || !isThere(doc, [kind.name, id], kinds)) return GONE;
  const mark = (): void => {
    for (const [field, value] of markFields(plainRecord(record, id), kind, removal)) record.set(field, value);
  };
  return change(doc, mark, { needs: kind.needs }) ? ok(() => putBackRecord(doc, kind, id).ok) : refused(doc);
}

/** Takes the marks off a record. Call it within `change`. */
export function unmark(record: RecordMap, kind: Kind, id: string): void {
  const before = withoutMarks(plainRecord(record, id), kind);
  for (const field of [...record.keys()].filter(isMark)) record.delete(field);
  for (const [field, value] of differing(record, before as StoredFields)) {
    if (field !== 'id') record.set(field, value);
  }
}

/** Puts a record back that anybody removed. One that is there stays as it is. */
export function putBackRecord(doc: Doc, kind: Kind, id: string): Written<null> {
  const record = recordMap(doc, kind.name, id);
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (record === undefined) return GONE;
  const removed = [...record.keys()].some(isMark);
  if (!removed) return ok(null);
  return change(doc, () => unmark(record, kind, id), { needs: kind.needs }) ? ok(null) : refused(doc);
}
