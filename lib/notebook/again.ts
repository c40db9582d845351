import type { Doc } from 'yjs';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { keyedField } from '../model/keyed';
import { ok } from '../util/result';
import { plainRecord, putRecord, type StoredFields } from './record';
import { unmark } from './records';
import { standingRecord, withoutMarks } from './removal';
import { change, recordMap, refused } from './schema';
import { refillCellTexts } from './texts/cell-texts';
import { makeText } from './texts/texts';
import type { Written } from './written';

/** A record as it stands, after those that it hangs on. Empty where there was none. */
export type Copied = readonly (readonly [kind: string, id: string, fields: StoredFields])[];

/**
 * Copies a record, so that it can be added again when somebody removes it while another changes it. A removed one is
 * copied as it would come back.
 */
export function copyRecord(doc: Doc, kind: string, id: string, kinds: KindSet = ALL_KINDS): Copied {
  const [record, of] = [recordMap(doc, kind, id), kinds[kind]];
  if (record === undefined || of === undefined) return [];
  const fields = withoutMarks(plainRecord(record, id), of);
  const parent = of.parentOf(fields);
  const above = parent === undefined ? [] : copyRecord(doc, parent.kind, parent.id, kinds);
  return [...above, [kind, id, fields as StoredFields]];
}

/**
 * Adds what was copied under its own ids, with its writers and times. What is there stays as it is: whoever removed
 * it may have put it back. What is only marked as removed is put back, with all that was written in it meanwhile.
 */
export function addAgain(doc: Doc, copied: Copied, kinds: KindSet = ALL_KINDS): Written<null> {
  const gone = copied.filter(([kind, id]) => standingRecord(doc, kind, id) === undefined);
  const needs = Math.max(1, ...gone.map(([kind]) => kinds[kind]?.needs ?? 1));
  const put = (): void => {
    for (const [name, id, fields] of gone) {
      const [record, kind] = [recordMap(doc, name, id), kinds[name]];
      if (record === undefined || kind === undefined) putRecord(doc, name, id, fields);
      else unmark(record, kind, id);
      if (kind === undefined) continue;
      makeText(doc, kind, id);
      if (record === undefined)
        refillCellTexts(doc, kind, id, (key) => fields[keyedField(kind.longValues, key)]);
    }
  };
  return change(doc, put, { needs }) ? ok(null) : refused(doc);
}
