import { ALL_KINDS } from '../../model/kinds';
import type { InMyName } from '../../model/in-my-name';
import { patchRecord } from '../../notebook/records';
import { observeInMyName } from '../../notebook/words/in-my-name';
import { GONE, type Undo, type Written } from '../../notebook/written';
import type { Observed } from '../../util/observed';
import type { Here } from '../here';

/** What stands in this member's name, and none of their devices has confirmed (docs/adr/0041-confirmed-words.md). */
export interface InName {
  readonly found: Observed<readonly InMyName[]>;
  /** Empties what was said for this member in another one's record. Answers how to take that back. */
  takeOut(one: InMyName): Written<Undo>;
}

/** Follows it until the signal aborts. */
export const inName = ({ doc, me }: Pick<Here, 'doc' | 'me'>, signal: AbortSignal): InName => ({
  found: observeInMyName(doc, me, signal),
  takeOut: ({ kind: name, id, fields }) => {
    const kind = ALL_KINDS[name];
    if (kind === undefined) return GONE; // words in texts: a person takes them out where they stand
    return patchRecord(doc, kind, id, Object.fromEntries(fields.map((field) => [field, ''])));
  },
});
