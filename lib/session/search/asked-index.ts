import type { Cell } from '../../util/observed';
import { report } from '../../util/report';
import { pause, soon } from '../../util/timers';
import type { Found } from './found';
import { type Here, OpenIndex } from './open-index';

/** Milliseconds: after the last change the index is kept. */
const KEEP_AFTER = 10_000;

/** Milliseconds for which a question waits until what is new is in the index. */
const PATIENCE = 150;

/** An index for as long as somebody asks, with what keeps it up to date. */
export function openIndex(here: Here, behind: Cell<number>, signal: AbortSignal) {
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
