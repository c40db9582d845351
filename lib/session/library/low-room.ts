import { room } from '../../store/disk/room';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { every } from '../../util/timers';

/** Most bytes that are still free when a person is warned that the disk fills up. */
export const MAX_LOW_ROOM = 100 * 1024 * 1024;

/** Milliseconds between two looks. */
const LOOK = 60_000;

/** Whether the disk is nearly full, as that changes: time to make room before Bookbag must stop. */
export function lowRoom(signal: AbortSignal): Observed<boolean> {
  const low = new Cell(false);
  const look = (): void => {
    room().then(
      (free) => low.set(free <= MAX_LOW_ROOM),
      (error: unknown) => report('room', error),
    );
  };
  look();
  every(LOOK, look, signal);
  return low;
}
