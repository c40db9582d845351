import type { Doc } from 'yjs';
import type { Kind, Stored } from '../model/kind';
import type { KindSet } from '../model/kinds';
import { plainRecord } from './record';
import { recordMap, recordsMap } from './schema';

/** A record by kind and id. */
type Ref = readonly [kind: string, id: string];

/** False for a record whose parent was removed, or has not come yet. */
export function hasParent(doc: Doc, kind: Kind, record: object): boolean {
  const parent = kind.parentOf(record as Stored);
  return (
    kind.parents.length === 0 ||
    (parent !== undefined && recordMap(doc, parent.kind, parent.id) !== undefined)
  );
}

/** Records that hang on this one, and those that hang on them. */
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
