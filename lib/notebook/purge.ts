import type { Doc } from 'yjs';
import { ALL_KINDS, type KindSet } from '../model/kinds';
import type { Ref } from './family';
import { plainRecord, rawField } from './record';
import { KEPT_FOR, removalOf } from './removal';
import { change, recordMap, recordsMap } from './schema';
import { emptyCellTexts } from './texts/cell-texts';
import { emptyText } from './texts/texts';

/** When something was last said in a record: when it was made or edited, milliseconds since 1970; 0 where unknown. */
function lastIn(doc: Doc, kinds: KindSet, [name, id]: Ref): number {
  const record = recordMap(doc, name, id);
  if (record === undefined) return 0;
  const times = ['at', kinds[name]?.stored.at ?? 'at', 'editedAt'].map((field) => rawField(record, field));
  return Math.max(0, ...times.map((at) => (typeof at === 'number' ? Math.abs(at) : 0)));
}

/** What hangs on each record, by "kind/id": looked up once, since a partner may have removed thousands. */
function allChildren(doc: Doc, kinds: KindSet): ReadonlyMap<string, readonly Ref[]> {
  const below = new Map<string, Ref[]>();
  for (const kind of Object.values(kinds)) {
    if (kind.parents.length === 0) continue;
    recordsMap(doc, kind.name).forEach((_, id) => {
      const record = recordMap(doc, kind.name, id);
      const parent = record === undefined ? undefined : kind.parentOf(plainRecord(record, id));
      if (parent === undefined) return;
      const key = `${parent.kind}/${parent.id}`;
      const known = below.get(key);
      if (known === undefined) below.set(key, [[kind.name, id]]);
      else known.push([kind.name, id]);
    });
  }
  return below;
}

/** The removed records whose thirty days are over. */
function expired(doc: Doc, now: number, kinds: KindSet): Ref[] {
  const found: Ref[] = [];
  for (const { name } of Object.values(kinds)) {
    recordsMap(doc, name).forEach((_, id) => {
      const record = recordMap(doc, name, id);
      const removal = record === undefined ? undefined : removalOf(record);
      if (removal !== undefined && now - removal.at > KEPT_FOR) found.push([name, id]);
    });
  }
  return found;
}

/**
 * Takes out for good what was removed more than thirty days ago. Both members do, and the outcome is the same.
 *
 * @param now milliseconds since 1970
 */
export function purgeRemoved(doc: Doc, now: number, kinds: KindSet = ALL_KINDS): void {
  const old = expired(doc, now, kinds);
  if (old.length === 0) return;
  const children = allChildren(doc, kinds);
  // A kind never hangs on itself or in a circle (tests/unit/model/kinds.test.ts), so this ends.
  const family = (one: Ref): Ref[] => [one, ...(children.get(one.join('/')) ?? []).flatMap(family)];
  // what the partner said of it afterwards, before they knew, holds it as long
  const isOver = (one: Ref): boolean => now - lastIn(doc, kinds, one) > KEPT_FOR;
  const gone = old
    .map(family)
    .filter((all) => all.slice(1).every(isOver))
    .flat();
  if (gone.length === 0) return;
  change(doc, () => {
    for (const [kind, id] of gone) {
      recordsMap(doc, kind).delete(id);
      if (kinds[kind]?.hasText === true) emptyText(doc, id);
      if (kinds[kind] !== undefined) emptyCellTexts(doc, kinds[kind], id);
    }
  });
}
