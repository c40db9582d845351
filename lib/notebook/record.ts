import * as Y from 'yjs';
import { change, type CollectionName, collectionMap, recordMap } from './schema';

type Plain = string | number | boolean;
export type Fields = Readonly<Record<string, Plain | undefined>>;

/** Most fields of a record that are read. */
const MAX_FIELDS = 200;

/** Empty values are left out: the model's defaults say the same and cost nothing. */
const isDefault = (value: Plain | undefined): boolean => value === undefined || value === '' || value === 0;

/** Writes a new record; an id that is taken is written anew. */
export function addRecord(doc: Y.Doc, name: CollectionName, id: string, fields: Fields): void {
  change(doc, () => {
    const record = new Y.Map<unknown>();
    for (const [key, value] of Object.entries(fields))
      if (!isDefault(value) && key !== 'id') record.set(key, value);
    collectionMap(doc, name).set(id, record);
  });
}

/** Changes only the fields that differ, so that the partner's change to another field stands. */
export function patchRecord(doc: Y.Doc, name: CollectionName, id: string, fields: Fields): void {
  const record = recordMap(doc, name, id);
  if (record === undefined) return; // removed meanwhile, here or by the partner: nothing to change
  const changed = Object.entries(fields).filter(([key, value]) => (record.get(key) ?? '') !== (value ?? ''));
  if (changed.length === 0) return;
  change(doc, () => {
    for (const [key, value] of changed) {
      if (isDefault(value)) record.delete(key);
      else record.set(key, value);
    }
  });
}

/** A stored record as an object without prototype; what is not a plain value is left out. */
export function plainRecord(record: Y.Map<unknown>, id: string): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let left = MAX_FIELDS;
  for (const [key, value] of record.entries()) {
    if (left === 0) break;
    left -= 1;
    if (key === '__proto__') continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      plain[key] = value;
  }
  plain['id'] = id;
  return plain;
}
