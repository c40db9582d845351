import * as Y from 'yjs';
import { change, type CollectionName, collectionMap, type RecordMap, recordMap } from './schema';

type Plain = string | number | boolean;
export type Fields = Readonly<Record<string, Plain | undefined>>;

/**
 * What a record began with, in one value: it costs a Yjs item, where a field each would cost one each and
 * thousands of readings three times the memory (measured). What is changed later stands beside it, field
 * by field, and goes before it.
 */
const BASE = 'base';

/** Most fields of a record that are read. */
const MAX_FIELDS = 200;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Empty values are left out: the model's defaults say the same and cost nothing. */
const isDefault = (value: unknown): boolean => value === undefined || value === '' || value === 0;

/** What a record began with; nothing when a foreign one has none, or something else stands there. */
function baseOf(record: RecordMap): Readonly<Record<string, unknown>> {
  const base = record.get(BASE);
  return typeof base === 'object' && base !== null && !(base instanceof Y.AbstractType)
    ? (base as Record<string, unknown>)
    : {};
}

/** Writes a new record; an id that is taken is written anew. */
export function addRecord(doc: Y.Doc, name: CollectionName, id: string, fields: Fields): void {
  const kept = Object.entries(fields).filter(([key, value]) => key !== 'id' && !isDefault(value));
  change(doc, () => {
    const record: RecordMap = new Y.Map();
    record.set(BASE, Object.fromEntries(kept));
    collectionMap(doc, name).set(id, record);
  });
}

/** Changes only the fields that differ, so that the partner's change to another field stands. */
export function patchRecord(doc: Y.Doc, name: CollectionName, id: string, fields: Fields): void {
  const record = recordMap(doc, name, id);
  if (record === undefined) return; // removed meanwhile, here or by the partner: nothing to change
  const base = baseOf(record);
  const now = (key: string): unknown => record.get(key) ?? (Object.hasOwn(base, key) ? base[key] : undefined);
  const same = (a: unknown, b: unknown): boolean => a === b || (isDefault(a) && isDefault(b));
  const changed = Object.entries(fields).filter(([key, value]) => !same(now(key), value));
  if (changed.length === 0) return;
  change(doc, () => {
    for (const [key, value] of changed) record.set(key, value ?? '');
  });
}

/** The plain values that stand in some fields of a record now, '' where none does. */
export function fieldsOf(doc: Y.Doc, name: CollectionName, id: string, keys: readonly string[]): Fields {
  const record = recordMap(doc, name, id);
  const plain = record === undefined ? {} : plainRecord(record, id);
  return Object.fromEntries(keys.map((key) => [key, (plain[key] ?? '') as Plain]));
}

/**
 * A stored record as a plain object; what is not a plain value is left out. The only name that could do harm,
 * `__proto__`, is passed over, so an ordinary object serves: thousands are read at an opening, and one without
 * prototype is slower to read (measured).
 */
export function plainRecord(record: RecordMap, id: string): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  let left = MAX_FIELDS;
  const take = (key: string, value: unknown): void => {
    if (left === 0 || key === '__proto__' || !isPlain(value)) return;
    left -= 1;
    plain[key] = value;
  };
  const base = baseOf(record);
  for (const key of Object.keys(base)) take(key, base[key]);
  record.forEach((value, key) => {
    if (!isDefault(value) || Object.hasOwn(plain, key)) take(key, value);
  });
  plain['id'] = id;
  return plain;
}
