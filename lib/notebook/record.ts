import * as Y from 'yjs';
import type { FreshOf, Kind, Made, Plain, Stored } from '../model/kind';
import { removalOf } from './removal';
import { recordMap, type RecordMap, recordsMap } from './schema';

export type StoredFields = Readonly<Record<string, Plain | undefined>>;

/**
 * What a record began with, in one value: it costs a Yjs item, where a field each would cost one each and
 * thousands of readings three times the memory (measured). What is changed later stands beside it, field
 * by field, and goes before it.
 */
const BASE = 'base';

/** The field that says what a record came after, where clocks differ (`came-after.ts`). */
export const AFTER = 'after';

/** Most fields of a record that are read. */
export const MAX_FIELDS = 200;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Empty values are left out: the model's defaults say the same and cost nothing. */
const isDefault = (value: unknown): boolean => value === undefined || value === '' || value === 0;

/** Whether two values say the same; an empty one is as good as none. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || (isDefault(a) && isDefault(b));

/** What a record began with; nothing when a foreign one has none, or something else stands there. */
export function baseOf(record: RecordMap): Readonly<Record<string, unknown>> {
  const base = record.get(BASE);
  return typeof base === 'object' && base !== null && !(base instanceof Y.AbstractType)
    ? (base as Record<string, unknown>)
    : {};
}

/** All that a new record stores: its fields, and its writer and time under the names of its kind. */
export const newRecord = <K extends Kind>(
  kind: K,
  { by, at, after }: Pick<Made, 'by' | 'at' | 'after'>,
  fields: FreshOf<K>,
): Record<string, Plain> => ({
  ...kind.encode(fields, by),
  ...(after === undefined ? {} : { [AFTER]: after }),
  [kind.stored.by]: by,
  [kind.stored.at]: at,
});

/** Puts a new record in its map; one of the same id is written anew. Call it within `change`. */
export function putRecord(doc: Y.Doc, kind: string, id: string, fields: StoredFields): void {
  const kept = Object.entries(fields).filter(([key, value]) => key !== 'id' && !isDefault(value));
  const record: RecordMap = new Y.Map();
  record.set(BASE, Object.fromEntries(kept));
  recordsMap(doc, kind).set(id, record);
}

/** Of some fields those that a record holds otherwise: only these are written, so that the partner's others stand. */
export function differing(record: RecordMap, fields: StoredFields): [string, Plain][] {
  const base = baseOf(record);
  const now = (key: string): unknown => record.get(key) ?? (Object.hasOwn(base, key) ? base[key] : undefined);
  return Object.entries(fields)
    .filter(([key, value]) => !isSame(now(key), value))
    .map(([key, value]) => [key, value ?? '']);
}

/** The plain values that stand in some fields of a record now, '' where none does. */
export function fieldsOf(
  doc: Y.Doc,
  kind: string,
  id: string,
  keys: readonly string[],
): Record<string, Plain> {
  const record = recordMap(doc, kind, id);
  const plain = record === undefined ? {} : plainRecord(record, id);
  return Object.fromEntries(keys.map((key) => [key, (plain[key] ?? '') as Plain]));
}

/** A field as it stands now, unparsed: cheap, for what looks at every record. */
export function rawField(record: RecordMap, name: string): unknown {
  const changed = record.get(name);
  if (changed !== undefined) return changed;
  const base = baseOf(record);
  return Object.hasOwn(base, name) ? base[name] : undefined;
}

/** Who made a record, unparsed. */
export const rawWriter = (record: RecordMap, kind: Kind): unknown =>
  rawField(record, 'by') ?? rawField(record, kind.stored.by);

/**
 * A stored record as a plain object; what is not a plain value is left out. `__proto__` set to a plain value does
 * nothing, so an ordinary object serves: thousands are read at an opening, and one without prototype is slower to
 * read (measured).
 */
export function plainRecord(record: RecordMap, id: string): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  let left = MAX_FIELDS;
  const take = (key: string, value: unknown): void => {
    if (left === 0 || !isPlain(value)) return;
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

/**
 * A stored record, parsed; undefined when it is removed, does not fit its kind, or something else stands there.
 *
 * @param as what of it is to be read
 */
export function readRecord<One>(
  map: Y.Map<RecordMap>,
  kind: { parse(input: Stored): One | undefined },
  id: string,
  as = (_record: RecordMap, stored: Stored): Stored => stored,
) {
  const record: unknown = map.get(id);
  return record instanceof Y.Map && removalOf(record) === undefined
    ? kind.parse(as(record, plainRecord(record, id)))
    : undefined;
}
