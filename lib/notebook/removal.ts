import type { Doc } from 'yjs';
import type { Kind } from '../model/kind';
import { id as memberId, time } from '../model/field';
import { keyedField } from '../model/keyed';
import { parse } from '../model/parse';
import { FIRST_TIME, LAST_TIME, NO_TIME } from '../util/possible-time';
import { recordMap, type RecordMap } from './schema';

/**
 * A record that somebody removed stays where it is, with a mark `removed:<member>` that holds the time. Lists leave it
 * out, and what hangs on it. So whatever else is written in it meanwhile comes back with it
 * (docs/adr/0018-removed-for-thirty-days.md).
 */

/** Milliseconds for which what was removed can be put back: thirty days. */
export const KEPT_FOR = 30 * 86_400_000;

const FAMILY = 'removed';

/** The field in which a member's removal of a record stands. */
const removedField = (member: string): string => keyedField(FAMILY, member);

/** True for the field of a mark. */
export const isMark = (field: string): boolean => field.startsWith(`${FAMILY}:`);

/** Who removed a record, and when (milliseconds since 1970). */
export interface Removal {
  readonly by: string;
  readonly at: number;
}

/** The last removal of a record; undefined where it is not removed. A mark that does not fit is none. */
export function removalOf(record: RecordMap): Removal | undefined {
  let last: Removal | undefined;
  record.forEach((value, field) => {
    if (!isMark(field)) return;
    const by = parse(memberId, field.slice(FAMILY.length + 1));
    const at = parse(time, value);
    if (by === undefined || at === undefined || at === NO_TIME) return;
    if (last === undefined || at > last.at || (at === last.at && by > last.by)) last = { by, at };
  });
  return last;
}

/** A record's map where the record is there and not removed. What it hangs on may be removed. */
export function standingRecord(doc: Doc, kind: string, id: string): RecordMap | undefined {
  const record = recordMap(doc, kind, id);
  return record === undefined || removalOf(record) !== undefined ? undefined : record;
}

/** The name under which a record's time stands, and the time; undefined where none stands. */
function timeIn(
  record: Readonly<Record<string, unknown>>,
  kind: Kind,
): readonly [string, number] | undefined {
  const name = record['at'] === undefined ? kind.stored.at : 'at';
  const at = record[name];
  return typeof at === 'number' ? [name, at] : undefined;
}

/**
 * What is written to mark a record as removed. Its time is turned below zero, which fits no record. So a Bookbag that
 * does not know the mark leaves the record out too, and does not touch it.
 *
 * @param fields the record's plain fields as they stand
 */
export function markFields(
  fields: Readonly<Record<string, unknown>>,
  kind: Kind,
  { by, at }: Removal,
): readonly (readonly [string, number])[] {
  const stands = timeIn(fields, kind);
  return [
    // under a clock gone mad: a mark that fits, or nobody could put the record back
    [removedField(by), at >= FIRST_TIME && at <= LAST_TIME ? at : Math.abs(stands?.[1] ?? FIRST_TIME)],
    ...(stands === undefined ? [] : [[stands[0], -Math.abs(stands[1])] as const]),
  ];
}

/** A removed record's plain fields as they were before. */
export function withoutMarks(fields: Readonly<Record<string, unknown>>, kind: Kind): Record<string, unknown> {
  const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => !isMark(field)));
  const stands = timeIn(fields, kind);
  return stands === undefined ? kept : { ...kept, [stands[0]]: Math.abs(stands[1]) };
}
