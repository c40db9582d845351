import type { Doc } from 'yjs';
import type { FreshOf, Kind, Made } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { ok } from '../util/result';
import { descendants } from './family';
import { differing, fieldsOf, isSame, newRecord, putRecord, type StoredFields } from './record';
import { change, recordMap, recordsMap, refusalOf, refused } from './schema';
import { undoable } from './undo';
import { GONE, type Undo, type Written } from './written';

/** Adds a record of any kind; an id that is taken is written anew. Answers the id. */
export function addRecord<K extends Kind>(
  doc: Doc,
  kind: K,
  made: Made,
  fields: FreshOf<K>,
): Written<string> {
  const stored = newRecord(kind, made, fields);
  return change(doc, () => putRecord(doc, kind.name, made.id, stored), kind.needs)
    ? ok(made.id)
    : refused(doc);
}

/**
 * Writes only the fields that differ, so that the partner's change to another field stands.
 *
 * @returns how to take it back, but nothing that was changed again meanwhile
 */
export function patchRecord(doc: Doc, kind: Kind, id: string, fields: StoredFields): Written<Undo> {
  const record = recordMap(doc, kind.name, id);
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (record === undefined) return GONE;
  const changed = differing(record, fields);
  if (changed.length === 0) return ok(() => refusalOf(doc) === undefined);
  const after = Object.fromEntries(changed);
  const before = fieldsOf(doc, kind.name, id, Object.keys(after));
  const write = (): void => {
    for (const [key, value] of changed) record.set(key, value);
  };
  if (!change(doc, write, kind.needs)) return refused(doc);
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
 * Removes a record, and in the same transaction what hangs on it.
 *
 * @returns how to bring it back with everything in it
 */
export function removeRecord(doc: Doc, kind: Kind, id: string, kinds: KindSet = ALL_KINDS): Written<Undo> {
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (recordMap(doc, kind.name, id) === undefined) return GONE;
  const gone = [[kind.name, id] as const, ...descendants(doc, kinds, [kind.name, id])];
  const remove = (): void => {
    for (const [name, one] of gone) recordsMap(doc, name).delete(one);
  };
  const scope = [...new Set(gone.map(([name]) => name))];
  return ok(undoable(doc, scope, () => change(doc, remove, kind.needs)));
}
