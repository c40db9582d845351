import { type Doc, getState } from 'yjs';
import { pause } from '../../util/timers';
import { slicesOf } from './slices';
import { takeUpdate } from './take-update';

/** Milliseconds of reading at one go: the screens of this browser share the thread. */
const TURN = 30;

/**
 * Takes a large foreign update of a file into a document, piece by piece. When the signal aborts, it ends where it is.
 *
 * @param own clients under which this device writes now
 * @throws FramingError, DamagedDocument, or what Yjs throws, for an update that is none or would do harm
 */
export async function takePieces(
  doc: Doc,
  update: Uint8Array,
  origin: unknown,
  own: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<void> {
  let since = performance.now();
  for (const slice of slicesOf(update, (client) => getState(doc.store, client))) {
    if (slice !== undefined) takeUpdate(doc, slice, origin, own);
    if (performance.now() - since < TURN) continue;
    await pause(0, signal);
    if (signal?.aborted) return;
    since = performance.now();
  }
}
