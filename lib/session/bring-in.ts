import type { FreshOf, Kind, Made } from '../model/kind';
import { cameAfter } from '../notebook/came-after';
import { addRecord, editRecord, removeRecord } from '../notebook/records';
import { change, refusalOf, refused } from '../notebook/schema';
import type { Undo, Written } from '../notebook/written';
import { ok } from '../util/result';
import { randomId } from '../util/random-id';
import type { Here } from './here';

/** Takes several acts back in one change, the last first. */
export const undoAll =
  ({ doc }: Pick<Here, 'doc'>, undos: readonly Undo[]): Undo =>
  () => {
    let done = true;
    change(doc, () => {
      for (const undo of undos.toReversed()) done = undo() && done;
    });
    return done && refusalOf(doc) === undefined;
  };

/** Adds records and changes others in one change; see `RecordList.bringIn`. */
export function bringIn<K extends Kind>(
  here: Here,
  kind: K,
  fresh: readonly FreshOf<K>[],
  changed: readonly { readonly id: string; readonly fields: FreshOf<K> }[],
): Written<Undo> {
  const { doc, me, now } = here;
  const undos: Undo[] = [];
  const last = cameAfter(doc, kind, { id: '', by: me, at: now() });
  // a millisecond apart, so that they stand in the order that they had
  const madeAt = (n: number): Made => ({
    ...{ id: randomId(), by: me, at: last.at - n },
    ...(last.after === undefined ? {} : { after: last.after + fresh.length - n }),
  });
  const wrote = change(doc, () => {
    for (const { id, fields } of changed) {
      const edited = editRecord(doc, kind, id, me, fields);
      if (edited.ok) undos.push(edited.value);
    }
    for (const [n, fields] of fresh.entries()) {
      const made = madeAt(n);
      addRecord(doc, kind, made, fields);
      undos.push(() => removeRecord(doc, kind, made.id, { by: me, at: now() }).ok);
    }
  });
  return wrote ? ok(undoAll(here, undos)) : refused(doc);
}
