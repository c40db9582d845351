import { firstPrompts, prompts } from '../model/prompt';
import { MADE_ALIKE, putAlike } from '../notebook/alike';
import { newRecord, putRecord } from '../notebook/record';
import { change, recordMap, refusalOf, refused } from '../notebook/schema';
import type { Undo, Written } from '../notebook/written';
import { ok } from '../util/result';
import type { Here } from './here';
import type { RecordList } from './records';

/** The set of prompts of a notebook, as a person changes it. */
export interface PromptVerbs {
  /** Writes the first three into the notebook, where nobody has yet: a change of the set needs them there. */
  begin(): Written<null>;
  /** Adds one at the end, and answers how to take it away. */
  add(text: string): Written<Undo>;
  /** Moves one behind another one, null for the first place. */
  place(id: string, after: string | null): Written<null>;
  /** Takes one out of the set, or puts it back. Its answers stay. */
  setAway(id: string, away: boolean): Written<Undo>;
}

/** The first three are the same on every device, so what two change in them apart both stands (lib/notebook/alike.ts). */
const CLIENT = 1_869_573_999;

export function promptVerbs({ doc, me, now }: Here, list: RecordList<typeof prompts>): PromptVerbs {
  const begin = (): Written<null> => {
    if (refusalOf(doc) !== undefined) return refused(doc);
    const missing = firstPrompts().filter(({ id }) => recordMap(doc, prompts.name, id) === undefined);
    if (missing.length === 0) return ok(null);
    if (missing.length === firstPrompts().length) {
      const all = missing.map(({ id, order }) => [id, { ...MADE_ALIKE, order }] as const);
      return putAlike(doc, CLIENT, prompts.name, all) ? ok(null) : refused(doc);
    }
    change(doc, () => {
      for (const { id, order } of missing) {
        putRecord(doc, prompts.name, id, { ...newRecord(prompts, { by: me, at: now() }, {}), order });
      }
    });
    return ok(null);
  };
  const begun = <T>(act: () => Written<T>): Written<T> => {
    const there = begin();
    return there.ok ? act() : there;
  };
  const setAway = (id: string, away: boolean): Written<Undo> => begun(() => list.edit(id, { away }));
  return {
    begin,
    setAway,
    add: (text) =>
      begun(() => {
        const added = list.add({ text });
        return added.ok ? ok(() => setAway(added.value, true).ok) : added;
      }),
    place: (id, after) => begun(() => list.place(id, after)),
  };
}
