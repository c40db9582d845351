import { type Doc, getState, mergeUpdates } from 'yjs';
import { slicesOf } from '../foreign/slices';

/**
 * The beginning of a large update, which goes on from the same state: as much as fits, in the order in which nothing
 * waits for what is left out.
 *
 * @param doc that the update was made of
 * @param most bytes
 * @returns undefined where not even the first change fits
 */
export function beginningOf(doc: Doc, update: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  const slices: Uint8Array[] = [];
  let size = 0;
  for (const slice of slicesOf(update, (client) => getState(doc.store, client))) {
    if (slice === undefined) continue;
    size += slice.length;
    if (size > most) break;
    slices.push(slice);
  }
  return slices.length === 0 ? undefined : (mergeUpdates(slices) as Uint8Array<ArrayBuffer>);
}
