import { Cell, type Observed } from '../../util/observed';
import { after } from '../../util/timers';
import type { Found } from './found';
import type { Here } from './open-index';

/** Looks for words in all that the notebook holds. */
export interface WordSearch {
  /** Rejects where the index cannot be read or made. */
  find(question: string): Promise<readonly Found[]>;
  /** How much is not in the index yet; what is found meanwhile is not all. */
  readonly behind: Observed<number>;
}

/** Milliseconds: after the last question the memory of the index is let go. */
const IDLE = 5 * 60_000;

/** The code of the index comes with the first question: most who open the panel ask none. */
function opening(here: Here, behind: Cell<number>) {
  const end = new AbortController();
  const begin = async () => (await import('./asked-index')).openIndex(here, behind, end.signal);
  return { index: begin(), end };
}

/** The search of an open notebook. Nothing is started before somebody asks. */
export function wordSearch(here: Here, signal: AbortSignal): WordSearch {
  const behind = new Cell(0);
  let open: ReturnType<typeof opening> | null = null;
  let idle = new AbortController();
  const letGo = (): void => {
    const closing = open;
    open = null;
    const end = (): void => closing?.end.abort();
    closing?.index.then((index) => index.keep()).then(end, end);
  };
  signal.addEventListener('abort', () => (idle.abort(), open?.end.abort()), { once: true });
  return {
    behind,
    find: async (question) => {
      idle.abort();
      idle = new AbortController();
      after(IDLE, letGo, idle.signal);
      open ??= opening(here, behind);
      const { index, end } = open;
      try {
        return await (await index).find(question);
      } catch (error) {
        end.abort(); // the next question begins anew
        if (open?.end === end) open = null;
        throw error;
      }
    },
  };
}
