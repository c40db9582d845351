import type { Doc } from 'yjs';
import type { Kind, Made } from '../model/kind';
import { LAST_TIME } from '../util/possible-time';
import { AFTER, rawField } from './record';
import { recordMap, recordsMap } from './schema';

const timeOf = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value < LAST_TIME ? value : 0;

/**
 * Says of a new record what it comes after, since two clocks may be days apart (docs/adr/0022-order-and-clocks.md).
 * Where a record of its kind is dated later, the new one gets a place behind that one, beside its own date.
 */
export function cameAfter(doc: Doc, kind: Kind, made: Made): Made {
  let newest = 0;
  for (const id of recordsMap(doc, kind.name).keys()) {
    const record = recordMap(doc, kind.name, id);
    if (record === undefined) continue;
    const at = timeOf(rawField(record, kind.stored.at));
    newest = Math.max(newest, at, timeOf(rawField(record, AFTER)));
  }
  return newest < made.at ? made : { ...made, after: newest + 1 };
}
