import { mailboxKeys } from '../../crypto/keys';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { epochsOf, LEFT_KEPT, leftSecret } from '../../store/epochs';
import { boxFarewellsOf } from '../../sync/epoch/box-farewells';
import type { Farewell } from '../../sync/epoch/farewell';
import type { Box } from '../../sync/mailbox/box';
import { reportEnd } from '../../sync/mailbox/box-bodies';
import { TIMING } from '../../sync/mailbox/timing';
import { every, soon } from '../../util/timers';
import { linesTo } from '../hosting/mailboxes';

interface Parts {
  readonly db: BookbagDb;
  readonly relays: readonly string[];
  readonly now: () => number;
  /** Called with the farewells that lie in the box of an epoch that was left. */
  readonly found: (farewells: readonly Farewell[]) => Promise<void>;
}

/**
 * Keeps the farewells by which this device left epochs in the boxes of those epochs, for 45 days. Who was away reads
 * them there. Whoever was removed can take them out: so they are looked for, and left again.
 */
export async function keepLeft(parts: Parts, row: NotebookRow, signal: AbortSignal): Promise<void> {
  const { db, relays, now } = parts;
  for (const epoch of epochsOf(row).left) {
    if (now() - epoch.at > LEFT_KEPT) continue;
    const secret = await leftSecret(db, epoch);
    const [farewells, { auth }] = [await boxFarewellsOf(secret), await mailboxKeys(secret)];
    secret.fill(0);
    if (signal.aborted) return;
    const look = async (box: Box): Promise<void> => {
      const entries = await box.list();
      if (typeof entries === 'string') return; // asked again at the next look
      await farewells.leave(box, entries, epoch.farewell);
      await parts.found(await farewells.read(box, entries));
    };
    for (const line of linesTo(relays, auth)) keepIn(line.openBox(signal), look, signal);
  }
}

/** Looks into a box when it is reached, when something has changed in it, and from time to time. */
function keepIn(box: Box, look: (box: Box) => Promise<void>, signal: AbortSignal): void {
  let last: Promise<void> = Promise.resolve();
  const visit = (): void => {
    if (box.status !== 'open' || signal.aborted) return;
    last = last.then(() => look(box)).catch((error: unknown) => (reportEnd(error), undefined));
  };
  const visitSoon = soon(TIMING.gather, visit, signal);
  box.on('status', visitSoon, signal);
  box.on('changed', visitSoon, signal);
  every(TIMING.look, visit, signal);
  visit();
}
