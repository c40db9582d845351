import * as Y from 'yjs';

/**
 * The grammar of a notebook's document: one Y.Map a kind of record, in it one Y.Map a record under its
 * id. In that `base` holds what the record began with, one plain object of the model's fields, and
 * beside it stands each field changed since, under its name (`why:<member>` for what each member says).
 * Nothing lies deeper, so what lies deeper is foreign and ignored.
 */
export const COLLECTIONS = ['members', 'readings', 'books', 'comments', 'notes'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** Values of the notebook itself: `version`, `name`. */
const META = 'meta';

/** Version of this grammar. Changes are additive; a newer notebook makes an older app read-only. */
export const SCHEMA_VERSION = 1;

/** Origin of what this person does here. */
export const USER = 'user';

/** Most records of one kind that are read from a document; a hostile partner could write millions. */
export const MAX_RECORDS = 20_000;

export type RecordMap = Y.Map<unknown>;

export const collectionMap = (doc: Y.Doc, name: CollectionName): Y.Map<RecordMap> => doc.getMap(name);

export const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(META);

/** The record's map, or undefined when there is none or something else stands there. */
export function recordMap(doc: Y.Doc, name: CollectionName, id: string): RecordMap | undefined {
  const value: unknown = collectionMap(doc, name).get(id);
  return value instanceof Y.Map ? value : undefined;
}

/** The version the notebook says it has; 0 before anything was written. */
export function notebookVersion(doc: Y.Doc): number {
  const version = metaMap(doc).get('version');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0;
}

/** True when a newer app wrote this notebook: then it is only read. */
export const isTooNew = (doc: Y.Doc): boolean => notebookVersion(doc) > SCHEMA_VERSION;

/**
 * One change by this person, as one update. Does nothing in a notebook of a newer version: what we do not
 * understand we must not write into.
 */
export function change(doc: Y.Doc, act: () => void): void {
  if (isTooNew(doc)) return;
  doc.transact(() => {
    if (notebookVersion(doc) < SCHEMA_VERSION) metaMap(doc).set('version', SCHEMA_VERSION);
    act();
  }, USER);
}
