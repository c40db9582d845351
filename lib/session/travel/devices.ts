import { send } from '../../messages/send';
import type { RemoveFailure } from '../../messages/to-post';
import { devices, MAX_DEVICE_NAME } from '../../model/device';
import { editRecord } from '../../notebook/records';
import type { Undo, Written } from '../../notebook/written';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import type { Result } from '../../util/result';
import { cleanLine } from '../../util/text';
import type { Here } from '../here';
import type { Records } from '../records';
import type { About, DeviceHere } from './shown-devices';

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

/** The devices of this notebook, and what a person may do with them. */
export function devicesHere(
  { db, id, me, doc, acts }: Pick<Here, 'db' | 'id' | 'me' | 'doc' | 'acts'>,
  records: Pick<Records, 'devices' | 'members'>,
  about: About,
  signal: AbortSignal,
): Devices {
  const list = new Cell<readonly DeviceHere[]>([]);
  const follow = async (): Promise<void> => {
    const { followDevices } = await import('./shown-devices'); // it checks signatures, and comes behind what is drawn
    followDevices({ db, id, me, list }, records, about, signal);
  };
  follow().catch((error: unknown) => report('devices', error));
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
