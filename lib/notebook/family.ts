import type { Doc } from 'yjs';
import type { Kind, Stored } from '../model/kind';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import { plainRecord } from './record';
import { standingRecord } from './removal';
import { docUnder, recordMap, recordsMap } from './schema';

/** A record by kind and id. */
export type Ref = readonly [kind: string, id: string];

/** The documents in which a record may find what it hangs on. */
export function documentsOf(doc: Doc): readonly Doc[] {
  const below = docUnder(doc);
  return below === undefined ? [doc] : [doc, below];
}

/** False for a record whose parent was removed, or has not come yet, and for one whose parent has no such parent. */
export function hasParent(doc: Doc, kind: Kind, record: object, kinds: KindSet = ALL_KINDS): boolean {
  if (kind.parents.length === 0) return true;
  const parent = kind.parentOf(record as Stored);
  return parent !== undefined && isThere(doc, [parent.kind, parent.id], kinds);
}

/** Whether a record is there: neither removed, nor hanging on one that is not there. */
export function isThere(doc: Doc, [name, id]: Ref, kinds: KindSet = ALL_KINDS): boolean {
  const record = standingRecord(doc, name, id);
  const kind = kinds[name];
  const below = docUnder(doc);
  if (below !== undefined && recordMap(doc, name, id) === undefined) return isThere(below, [name, id], kinds);
  if (record === undefined || kind === undefined) return record !== undefined;
  return kind.parents.length === 0 || hasParent(doc, kind, plainRecord(record, id), kinds);
}

/** Names of the kinds that records of a kind hang on, and of those that these hang on. */
export const kindsAbove = (kind: Kind, kinds: KindSet): readonly string[] =>
  kind.parents.flatMap((name) => {
    const above = kinds[name];
    return above === undefined ? [name] : [name, ...kindsAbove(above, kinds)];
  });

/** Records that hang on this one, and those that hang on them; removed ones too. */
export function descendants(doc: Doc, kinds: KindSet, [kind, id]: Ref): Ref[] {
  const found: Ref[] = [];
  for (const child of Object.values(kinds)) {
    if (!child.parents.includes(kind)) continue;
    for (const one of recordsMap(doc, child.name).keys()) {
      const record = recordMap(doc, child.name, one);
      const parent = record === undefined ? undefined : child.parentOf(plainRecord(record, one));
      if (parent?.kind === kind && parent.id === id) found.push([child.name, one]);
    }
  }
  // A kind never hangs on itself or in a circle (tests/unit/model/kinds.test.ts), so this ends.
  return found.flatMap((one) => [one, ...descendants(doc, kinds, one)]);
}
