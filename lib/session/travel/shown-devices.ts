import { proofs, standing } from '../../crypto/device-keys';
import type { Device } from '../../model/device';
import { pairOf } from '../../model/member';
import type { NotebookStatus } from '../../model/notebook-status';
import { watchHeard } from '../../store/cursors';
import { knownDevice } from '../../store/device-keys';
import { type Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import type { Here } from '../here';
import type { Records } from '../records';

/** A device of one of the two, as this one knows it. */
export interface DeviceHere extends Device {
  readonly isThis: boolean;
  /** When it was last heard here, in milliseconds; 0 for never. */
  readonly heard: number;
}

/** What is known of the notebook beside its records. */
export interface About {
  readonly status: Observed<NotebookStatus>;
  /** The partner's id, '' before that is known. */
  readonly pinned: string;
}

/**
 * Sets `list` to the devices that count, at each change. A device whose proof does not hold is left out, and so is one of
 * a third member, and one that was removed.
 */
export function followDevices(
  { db, id, me, list: cell }: Pick<Here, 'db' | 'id' | 'me'> & { readonly list: Cell<readonly DeviceHere[]> },
  records: Pick<Records, 'devices' | 'members'>,
  { status, pinned }: About,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const [list, members, prove] = [records.devices.list, records.members.list, proofs()];
  let heard: ReadonlyMap<string, number> = new Map();
  let gone = status.get().gone;
  let looks = 0;
  const look = async (): Promise<void> => {
    const turn = (looks += 1);
    const [own, roster] = await Promise.all([
      knownDevice(db, id),
      standing(list.get(), prove, pairOf(members.get(), me, pinned)),
    ]);
    if (turn !== looks || signal.aborted) return;
    const shown = roster
      .filter((one) => one.id === own?.id || !gone.includes(one.id))
      .map((one) => ({ ...one, isThis: one.id === own?.id, heard: heard.get(one.id) ?? 0 }));
    const rank = (one: DeviceHere): number => Number(!one.isThis) + 2 * Number(one.by !== me);
    cell.set(shown.toSorted((a, b) => rank(a) - rank(b)));
  };
  const lookSafely = (): void => void look().catch((error: unknown) => report('devices', error));
  const lookForGone = (): void => {
    const now = status.get().gone;
    if (now.join(' ') === gone.join(' ')) return;
    gone = now;
    lookSafely();
  };
  observe(list, lookSafely, signal);
  observe(members, lookSafely, signal);
  observe(status, lookForGone, signal);
  watchHeard(db, id, (next) => ((heard = next), lookSafely()), signal);
}
