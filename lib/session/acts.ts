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
  /**
   * Keeps an act that was written, and answers with an undo that forgets it.
   *
   * @param again does it once more, after it was taken back; where there is none, nothing can be done again behind it
   */
  keep(act: Act, written: Written<Undo>, again?: Again): Written<Undo>;
  /** Runs what does several things, which are taken back as one: what is written meanwhile is no act of its own. */
  asOne(act: Act, write: () => Written<Undo>): Written<Undo>;
  /** Takes the last one back. Answers which, and whether that was possible; undefined where there is none. */
  undoLast(): Step | undefined;
  /** Does again what was taken back last, as long as nothing else was done since. */
  redoLast(): Step | undefined;
}

/** Writes an act once more, and answers how to take it back. */
type Again = () => Written<Undo>;

/** An act that was taken back or done again, and whether that was possible. */
interface Step {
  readonly act: Act;
  readonly done: boolean;
}

interface Kept {
  readonly act: Act;
  readonly undo: Undo;
}

/** Most acts that can be taken back. */
export const MOST_ACTS = 100;

/** Runs what an undo writes: it is no act of its own. */
function quietWriter() {
  let quiet = false;
  const quietly = <T>(write: () => T): T => {
    const before = quiet;
    quiet = true;
    try {
      return write();
    } finally {
      quiet = before;
    }
  };
  return { quietly, isQuiet: () => quiet };
}

/** Lasts as long as its session: each screen takes back its own acts. */
export function acts(): Acts {
  const kept: Kept[] = [];
  const takenBack: { readonly act: Act; readonly again: Again }[] = [];
  const { quietly, isQuiet } = quietWriter();
  const put = (act: Act, write: Undo, again?: Again): Undo => {
    const undo = (): boolean => {
      const at = kept.indexOf(one);
      if (at !== -1) kept.splice(at, 1);
      const done = quietly(write);
      if (again === undefined) takenBack.length = 0;
      else if (done) takenBack.push({ act, again });
      return done;
    };
    const one = { act, undo };
    kept.push(one);
    if (kept.length > MOST_ACTS) kept.shift();
    return undo;
  };
  const keep: Acts['keep'] = (act, written, again) => {
    if (!written.ok || isQuiet()) return written;
    takenBack.length = 0;
    return ok(put(act, written.value, again));
  };
  return {
    keep,
    asOne: (act, write) => keep(act, quietly(write)),
    undoLast: () => {
      const last = kept.at(-1);
      return last === undefined ? undefined : { act: last.act, done: last.undo() };
    },
    redoLast: () => {
      const last = takenBack.pop();
      if (last === undefined) return undefined;
      const written = quietly(last.again);
      if (written.ok) put(last.act, written.value, last.again);
      return { act: last.act, done: written.ok };
    },
  };
}
