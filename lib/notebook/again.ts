import type { Doc } from 'yjs';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { ok } from '../util/result';
import { plainRecord, putRecord, type StoredFields } from './record';
import { change, recordMap, refused } from './schema';
import type { Written } from './written';

/** A record as it stands, after those that it hangs on. Empty where there was none. */
export type Copied = readonly (readonly [kind: string, id: string, fields: StoredFields])[];

/** Copies a record, so that it can be added again when somebody removes it while another changes it. */
export function copyRecord(doc: Doc, kind: string, id: string, kinds: KindSet = ALL_KINDS): Copied {
  const record = recordMap(doc, kind, id);
  if (record === undefined) return [];
  const fields = plainRecord(record, id);
  const parent = kinds[kind]?.parentOf(fields);
  const above = parent === undefined ? [] : copyRecord(doc, parent.kind, parent.id, kinds);
  return [...above, [kind, id, fields as StoredFields]];
}

/**
 * Adds what was copied under its own ids, with its writers and times. What is there stays as it is: whoever removed
 * it may have put it back. An "Undo" of the removal that comes later then finds it there and makes no double.
 */
export function addAgain(doc: Doc, copied: Copied, kinds: KindSet = ALL_KINDS): Written<null> {
  const gone = copied.filter(([kind, id]) => recordMap(doc, kind, id) === undefined);
  const needs = Math.max(1, ...gone.map(([kind]) => kinds[kind]?.needs ?? 1));
  const put = (): void => {
    for (const [kind, id, fields] of gone) putRecord(doc, kind, id, fields);
  };
  return change(doc, put, needs) ? ok(null) : refused(doc);
}
