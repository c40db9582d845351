import { mailboxKeys, notebookKeys } from '../../crypto/keys';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { leftSecret, saidStill } from '../../store/epochs';
import { boxFarewellsOf } from '../../sync/epoch/box-farewells';
import type { Farewell } from '../../sync/epoch/farewell';
import type { Box } from '../../sync/mailbox/box';
import { reportEnd } from '../../sync/mailbox/box-bodies';
import { sayInRoom } from '../../sync/epoch/room-farewell';
import { TIMING } from '../../sync/mailbox/timing';
import { report } from '../../util/report';
import { every, soon } from '../../util/timers';
import { linesTo } from '../hosting/mailboxes';

interface Parts {
  readonly db: BookbagDb;
  readonly relays: readonly string[];
  /** Called with the farewells that lie in the box of an epoch that was left. */
  readonly found: (farewells: readonly Farewell[]) => Promise<void>;
}

/**
 * Keeps the farewells by which this device left its last epochs in the boxes of those epochs. Who was away reads them
 * there, however long that was. Whoever was removed can take them out: so they are looked for, and left again.
 */
export async function keepLeft(parts: Parts, row: NotebookRow, signal: AbortSignal): Promise<void> {
  const { db, relays } = parts;
  for (const epoch of saidStill(row)) {
    const secret = await leftSecret(db, epoch);
    const [farewells, { auth }] = [await boxFarewellsOf(secret), await mailboxKeys(secret)];
    const { roomAuth, room } = await notebookKeys(secret);
    secret.fill(0);
    if (signal.aborted) return;
    const look = async (box: Box): Promise<void> => {
      const entries = await box.list();
      if (typeof entries === 'string') return; // asked again at the next look
      await farewells.leave(box, entries, epoch.farewell);
      await parts.found(await farewells.read(box, entries));
    };
    const { farewell } = epoch;
    const heard = (theirs: Farewell['bytes']): void => {
      const opened = farewells.open(theirs).then((one) => one && parts.found([one]));
      opened.catch((error: unknown) => report('farewells', error));
    };
    for (const { relay, openBox } of linesTo(relays, auth)) {
      const box = openBox(signal);
      keepIn(box, look, signal);
      whileWithout(box, (without) => sayInRoom({ relay, roomAuth, room, farewell, heard }, without), signal);
    }
  }
}

/** Does something as long as a box is not to be reached: the relay has none, or does not let this device in. */
function whileWithout(box: Box, act: (without: AbortSignal) => void, signal: AbortSignal): void {
  let reached: AbortController | undefined;
  const follow = (): void => {
    if (box.status === 'open') {
      reached?.abort();
      reached = undefined;
    } else if (box.status !== 'connecting' && reached === undefined) {
      reached = new AbortController();
      act(AbortSignal.any([signal, reached.signal]));
    }
  };
  box.on('status', follow, signal);
  follow();
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
