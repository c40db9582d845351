import { proofs, standing } from '../../crypto/device-keys';
import { send } from '../../messages/send';
import type { RemoveFailure } from '../../messages/to-post';
import { type Device, devices, MAX_DEVICE_NAME } from '../../model/device';
import { pairOf } from '../../model/member';
import type { NotebookStatus } from '../../model/notebook-status';
import { editRecord } from '../../notebook/records';
import type { Undo, Written } from '../../notebook/written';
import { watchHeard } from '../../store/cursors';
import { knownDevice } from '../../store/device-keys';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import type { Result } from '../../util/result';
import { cleanLine } from '../../util/text';
import type { Here } from '../here';
import type { Records } from '../records';

/** A device of one of the two, as this one knows it. */
export interface DeviceHere extends Device {
  readonly isThis: boolean;
  /** When it was last heard here, in milliseconds; 0 for never. */
  readonly heard: number;
}

/** The devices on which the two have a notebook. */
export interface Devices {
  /** This member's first, this device at the top. */
  readonly list: Observed<readonly DeviceHere[]>;
  /** Names one, '' as it was made. */
  rename(id: string, name: string): Written<Undo>;
  /** Removes another one: nothing reaches it from then on. @param stay the ids of all others, as the person has seen them */
  remove(id: string, stay: readonly string[]): Promise<Result<null, RemoveFailure>>;
  /** The person has read that others have gone elsewhere by another removal. */
  seenApart(): void;
  /** Makes this browser a device of its own, where a copy of its profile goes by the same keys. */
  becomeOwn(): Promise<Result<null, 'disk-full' | 'failed'>>;
}

/** What is known of the notebook beside its records. */
interface About {
  readonly status: Observed<NotebookStatus>;
  /** The partner's id, '' before that is known. */
  readonly pinned: string;
}

/** The devices of this notebook, and what a person may do with them. */
export function devicesHere(
  { db, id, me, doc, acts }: Pick<Here, 'db' | 'id' | 'me' | 'doc' | 'acts'>,
  records: Pick<Records, 'devices' | 'members'>,
  about: About,
  signal: AbortSignal,
): Devices {
  const list = shownDevices({ db, id, me }, records, about, signal);
  const rename = (device: string, name: string): Written<Undo> =>
    acts.keep(
      { verb: 'edit', kind: devices.name, id: device },
      editRecord(doc, devices, device, me, { name: cleanLine(name, MAX_DEVICE_NAME) }),
    );
  const remove = (device: string, stay: readonly string[]) =>
    send('post', 'removeDevice', { notebook: id, device, stay });
  const seenApart = (): void =>
    void send('post', 'seenRivals', { notebook: id }).catch((error: unknown) => report('devices', error));
  return { list, rename, remove, seenApart, becomeOwn: () => send('post', 'becomeOwn', { notebook: id }) };
}

/** A device whose proof does not hold is left out, and so is one of a third member, and one that was removed. */
function shownDevices(
  { db, id, me }: Pick<Here, 'db' | 'id' | 'me'>,
  records: Pick<Records, 'devices' | 'members'>,
  { status, pinned }: About,
  signal: AbortSignal,
): Observed<readonly DeviceHere[]> {
  const cell = new Cell<readonly DeviceHere[]>([]);
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
  return cell;
}
