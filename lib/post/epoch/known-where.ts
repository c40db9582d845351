import type { Mailbox, MailboxStanding } from '../../sync/mailbox/mailbox';
import { TIMING } from '../../sync/mailbox/timing';
import type { Transport } from '../../sync/transport';
import { Cell, observe, type Observed } from '../../util/observed';
import { after } from '../../util/timers';

/** A mailbox, as far as it matters here. */
interface Box extends Pick<Mailbox, 'status' | 'on'> {
  readonly standing: Observed<Pick<MailboxStanding, 'looked' | 'offered'>>;
}

/**
 * Whether it is known that the others are where this device is: one box was looked into since its relay was reached, no
 * relay has boxes, or none was to be reached for so long. A device that has slept meets others again as one that has
 * just begun does.
 */
export function knownWhere(
  direct: Pick<Transport, 'status' | 'on'>,
  boxes: readonly Box[],
  signal: AbortSignal,
): Observed<boolean> {
  const known = new Cell(false);
  let waiting: AbortController | undefined;
  let hasGivenUp = false;
  let hasBegun = false;
  const look = (): void => {
    const standings = boxes.map(({ standing }) => standing.get());
    const isOnline = direct.status.relay === 'reached';
    hasBegun ||= isOnline;
    // a direct way that has not begun waits for this, and cannot tell whether the relay answers
    const mayGiveUp = (isOnline || !hasBegun) && boxes.every(isOutOfReach);
    if (!mayGiveUp) {
      waiting?.abort();
      [waiting, hasGivenUp] = [undefined, false];
    } else if (waiting === undefined) {
      waiting = new AbortController();
      const ends = AbortSignal.any([signal, waiting.signal]);
      after(TIMING.unreached, () => ((hasGivenUp = true), look()), ends);
    }
    const isNone = standings.every(({ offered }) => offered === false);
    known.set(hasGivenUp || isNone || standings.some(({ looked }) => looked));
  };
  for (const box of boxes) {
    observe(box.standing, look, signal);
    box.on('status', look, signal);
  }
  direct.on('status', look, signal);
  look();
  return known;
}

/** Whether a box is not to be reached, or its relay has none. */
const isOutOfReach = ({ status, standing }: Box): boolean =>
  standing.get().offered === false || status.relay !== 'reached';
