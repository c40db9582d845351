import type { Doc } from 'yjs';
import { devices } from '../../model/device';
import { keyedField } from '../../model/keyed';
import { rawField } from '../record';
import { change, recordMap } from '../schema';

/** Under which name a device's record says that it is gone, in the epoch of that name (docs/protocol.md, E7). */
const goneField = (epoch: string): string => keyedField('gone', epoch);

/** Whether the notebook says of a device that it is gone in an epoch. Unparsed: no other value can crowd it out. */
export function isGoneIn(doc: Doc, epoch: string, device: string): boolean {
  const record = recordMap(doc, devices.name, device);
  return record !== undefined && rawField(record, goneField(epoch)) === 1;
}

/** Says of some devices that they are gone, or are not, where it does not say so yet. Also in a closed notebook. */
export function sayGone(doc: Doc, epoch: string, ids: Iterable<string>, isGone = true): void {
  const others = [...ids].flatMap((id) => {
    const record = isGoneIn(doc, epoch, id) === isGone ? undefined : recordMap(doc, devices.name, id);
    return record ?? [];
  });
  if (others.length === 0) return;
  const write = (): void => {
    for (const record of others) record.set(goneField(epoch), isGone ? 1 : 0);
  };
  change(doc, write, { needs: devices.needs, evenClosed: true });
}
