import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { after, pause, soon } from '../../util/timers';
import type { Found } from './found';
import { type Here, OpenIndex } from './open-index';

/** Looks for words in all that the notebook holds. */
export interface WordSearch {
  /** Rejects where the index cannot be read or made. */
  find(question: string): Promise<readonly Found[]>;
  /** How much is not in the index yet; what is found meanwhile is not all. */
  readonly behind: Observed<number>;
}

/** Milliseconds: after the last change the index is kept; after the last question its memory is let go. */
const KEEP_AFTER = 10_000;
const IDLE = 5 * 60_000;

/** Milliseconds for which a question waits until what is new is in the index. */
const PATIENCE = 150;

/** An index for as long as somebody asks, with what keeps it up to date. */
function openIndex(here: Here, behind: Cell<number>, signal: AbortSignal) {
  const index = new OpenIndex(here, behind, signal);
  let catchingUp: Promise<void> | null = null;
  const keep = soon(
    KEEP_AFTER,
    () => void index.keep().catch((error: unknown) => report('search.keep', error)),
    signal,
  );
  const run = async (): Promise<void> => {
    await index.opened;
    while (index.isDue() && !signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- what came meanwhile is put in next
      await index.catchUp();
    }
    keep();
  };
  const catchUp = (): void => {
    if (!index.isDue() || catchingUp !== null) return;
    catchingUp = run()
      .catch((error: unknown) => {
        if (!signal.aborted) report('search.catchUp', error);
      })
      .finally(() => (catchingUp = null));
  };
  const find = async (question: string): Promise<readonly Found[]> => {
    catchUp();
    await index.opened;
    if (catchingUp !== null) await Promise.race([catchingUp, pause(PATIENCE, signal)]);
    return index.find(question);
  };
  return { find, keep: () => index.keep() };
}

function opening(here: Here, behind: Cell<number>) {
  const end = new AbortController();
  return { index: openIndex(here, behind, end.signal), end };
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
    closing?.index.keep().then(end, end);
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
        return await index.find(question);
      } catch (error) {
        end.abort(); // the next question begins anew
        if (open?.end === end) open = null;
        throw error;
      }
    },
  };
}
