import { applyUpdate, diffUpdate, type Doc, encodeStateVector } from 'yjs';
import { tellBrought } from './brought';
import { checkUpdate } from './check-update';

/** Yjs threw with a foreign update half applied: the document in memory is of no more use, what is on disk is sound. */
export class DamagedDocument extends Error {}

/**
 * Takes an update of the partner into a document, or throws before it touches it.
 *
 * @param update of Yjs, version 1
 * @param origin of the way that brought it
 * @param own clients under which this device writes now: nobody else can know what they make next
 * @throws FramingError, or what Yjs throws for bytes that are no update: the document is as it was
 * @throws DamagedDocument when Yjs could not apply it after all
 */
export function takeUpdate(doc: Doc, update: Uint8Array, origin: unknown, own: ReadonlySet<number>): void {
  const { isHereInPart, ahead } = checkUpdate(doc, update, own);
  tellBrought(doc, ahead, origin);
  const rest = isHereInPart ? diffUpdate(update, encodeStateVector(doc)) : update;
  try {
    applyUpdate(doc, rest, origin);
  } catch (error) {
    throw new DamagedDocument('a foreign update threw half-way', { cause: error });
  }
}
