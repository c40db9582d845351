import type { Undo, Written } from '../notebook/written';
import { ok } from '../util/result';

/** What this person did with a record. */
export interface Act {
  readonly verb: 'add' | 'edit' | 'remove' | 'putBack';
  /** The kind and id of the record. */
  readonly kind: string;
  readonly id: string;
}

/** What this person did in the open notebook, to be taken back step by step: the last first. */
export interface Acts {
  /** Keeps an act that was written, and answers with an undo that forgets it. */
  keep(act: Act, written: Written<Undo>): Written<Undo>;
  /** Takes the last one back. Answers which, and whether that was possible; undefined where there is none. */
  undoLast(): { readonly act: Act; readonly done: boolean } | undefined;
}

/** Most acts that can be taken back. */
export const MOST_ACTS = 100;

/** Lasts as long as its session: each screen takes back its own acts. */
export function acts(): Acts {
  let undoing = false; // what an undo writes is no act of its own
  const kept: { readonly act: Act; readonly undo: Undo }[] = [];
  return {
    keep: (act, written) => {
      if (!written.ok || undoing) return written;
      const undo = (): boolean => {
        const at = kept.indexOf(one);
        if (at !== -1) kept.splice(at, 1);
        undoing = true;
        try {
          return written.value();
        } finally {
          undoing = false;
        }
      };
      const one = { act, undo };
      kept.push(one);
      if (kept.length > MOST_ACTS) kept.shift();
      return ok(undo);
    },
    undoLast: () => {
      const last = kept.at(-1);
      return last === undefined ? undefined : { act: last.act, done: last.undo() };
    },
  };
}
