import { generateNJitteredKeysBetween } from 'fractional-indexing-jittered';
import type { Doc } from 'yjs';
import type { FreshOf, Kind, Made } from '../model/kind';
import { ok } from '../util/result';
import { newRecord, plainRecord, putRecord, rawField } from './record';
import { standingRecord } from './removal';
import { change, recordMap, recordsMap, refusalOf, refused } from './schema';
import { GONE, type Written } from './written';

/**
 * Records in an order that two people make: each has a key `order`, a fractional index with jitter (Evan Wallace,
 * "CRDT: Fractional Indexing"; the library is CC0). A list is sorted by key and id. Two people who insert at one place
 * at once get different keys but for one time in 47,000; then the ids decide, and the next insertion there gives new
 * keys to those that share one.
 */

/** Longest key that is kept: a thousand insertions at one place would give 162 characters (measured). */
export const MAX_KEY = 64;

/** Stands for the one before, and is none: what comes behind it comes last. */
export const LAST = '';

interface Sibling {
  readonly id: string;
  readonly order: string;
}

/** Records of the kind that hang on the same parent, in their order; removed ones keep their places. */
function siblings(doc: Doc, kind: Kind, parent: string): Sibling[] {
  const found: Sibling[] = [];
  for (const id of recordsMap(doc, kind.name).keys()) {
    const record = recordMap(doc, kind.name, id);
    if (record === undefined || (kind.parentOf(plainRecord(record, id))?.id ?? '') !== parent) continue;
    const order = rawField(record, 'order');
    found.push({ id, order: typeof order === 'string' ? order : '' });
  }
  return found.toSorted((a, b) =>
    a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
  );
}

/** New keys between two; none where the two leave no room, or are keys that a foreign app made up. */
function keysBetween(lower: string | undefined, upper: string | undefined, n: number): string[] | undefined {
  try {
    const keys = generateNJitteredKeysBetween(lower ?? null, upper ?? null, n);
    return keys.every((key) => key.length <= MAX_KEY) ? keys : undefined;
  } catch {
    return undefined; // the library throws for equal keys and for what is no key: the neighbours get new ones
  }
}

/**
 * A key for a place, and new keys for neighbours where there is no room or the keys would grow too long.
 *
 * @param at how many of `list` come before it
 */
function keysFor(
  list: readonly Sibling[],
  at: number,
): { order: string; moved: [id: string, order: string][] } {
  for (let width = 0; ; width = Math.max(4, width * 4)) {
    const [from, to] = [Math.max(0, at - width), Math.min(list.length, at + width)];
    const around = list.slice(from, to);
    const keys = keysBetween(list[from - 1]?.order, list[to]?.order, around.length + 1);
    if (keys === undefined) continue; // at the latest the whole list is given new keys
    const [order] = keys.splice(at - from, 1) as [string];
    return { order, moved: around.map(({ id }, i) => [id, keys[i] as string]) };
  }
}

/** Runs `write` with a key for the place behind `after`, the first place for null. */
function atPlace(
  doc: Doc,
  kind: Kind,
  list: readonly Sibling[],
  after: string | null,
  write: (order: string) => void,
): boolean {
  const at = after === null ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length;
  const { order, moved } = keysFor(list, at);
  const act = (): void => {
    for (const [id, key] of moved) recordMap(doc, kind.name, id)?.set('order', key);
    write(order);
  };
  return change(doc, act, { needs: kind.needs });
}

/**
 * Adds a record behind another one of the same parent.
 *
 * @param after the id of the one before it; null for the first place. One that is gone means the last place
 */
export function insertAfter<K extends Kind>(
  doc: Doc,
  kind: K,
  made: Made,
  fields: FreshOf<K>,
  after: string | null,
): Written<string> {
  const { id } = made;
  const encoded = newRecord(kind, made, fields);
  const list = siblings(doc, kind, kind.parentOf({ ...encoded, id })?.id ?? '');
  const put = (order: string): void => putRecord(doc, kind.name, id, { ...encoded, order });
  return atPlace(doc, kind, list, after, put) ? ok(id) : refused(doc);
}

/**
 * Adds several records behind the last one of their parent, in one change: the order is looked at once for all.
 *
 * @param all each with its fields; they hang on the same parent
 */
export function insertLast<K extends Kind>(
  doc: Doc,
  kind: K,
  all: readonly { readonly made: Made; readonly fields: FreshOf<K> }[],
): Written<null> {
  const encoded = all.map(({ made, fields }) => [made.id, newRecord(kind, made, fields)] as const);
  const [first] = encoded;
  if (first === undefined) return ok(null);
  const list = siblings(doc, kind, kind.parentOf({ ...first[1], id: first[0] })?.id ?? '');
  const last = list.at(-1)?.order;
  // a key that a foreign app made up leaves no room behind it: it is as if it stood before all
  const keys =
    keysBetween(last, undefined, all.length) ?? keysBetween(undefined, undefined, all.length) ?? [];
  const put = (): void =>
    encoded.forEach(([id, fields], n) => putRecord(doc, kind.name, id, { ...fields, order: keys[n] }));
  return change(doc, put, { needs: kind.needs }) ? ok(null) : refused(doc);
}

/** Moves a record behind another one of the same parent; see `insertAfter`. */
export function moveAfter(doc: Doc, kind: Kind, id: string, after: string | null): Written<null> {
  const record = standingRecord(doc, kind.name, id);
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (record === undefined) return GONE;
  const parent = kind.parentOf(plainRecord(record, id))?.id ?? '';
  const others = siblings(doc, kind, parent).filter((one) => one.id !== id);
  if (after === id) return ok(null);
  return atPlace(doc, kind, others, after, (order) => record.set('order', order)) ? ok(null) : refused(doc);
}
