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
  /** Runs what does several things, which are taken back as one: what is written meanwhile is no act of its own. */
  asOne(act: Act, write: () => Written<Undo>): Written<Undo>;
  /** Takes the last one back. Answers which, and whether that was possible; undefined where there is none. */
  undoLast(): { readonly act: Act; readonly done: boolean } | undefined;
}

/** Most acts that can be taken back. */
export const MOST_ACTS = 100;

/** Lasts as long as its session: each screen takes back its own acts. */
export function acts(): Acts {
  let quiet = false; // what an undo writes is no act of its own
  const kept: { readonly act: Act; readonly undo: Undo }[] = [];
  const quietly = <T>(write: () => T): T => {
    const before = quiet;
    quiet = true;
    try {
      return write();
    } finally {
      quiet = before;
    }
  };
  const keep: Acts['keep'] = (act, written) => {
    if (!written.ok || quiet) return written;
    const undo = (): boolean => {
      const at = kept.indexOf(one);
      if (at !== -1) kept.splice(at, 1);
      return quietly(written.value);
    };
    const one = { act, undo };
    kept.push(one);
    if (kept.length > MOST_ACTS) kept.shift();
    return ok(undo);
  };
  return {
    keep,
    asOne: (act, write) => keep(act, quietly(write)),
    undoLast: () => {
      const last = kept.at(-1);
      return last === undefined ? undefined : { act: last.act, done: last.undo() };
    },
  };
}
