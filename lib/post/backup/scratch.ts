import { Doc } from 'yjs';
import type { Contents } from '../../backup/contents';
import { members } from '../../model/member';
import { readRecord } from '../../notebook/record';
import { recordsMap } from '../../notebook/schema';
import { takePieces } from '../../sync/foreign/take-pieces';

const NOBODY: ReadonlySet<number> = new Set();

/**
 * The document of a backup, in memory alone: nothing is written before all of it was read. Whoever asks destroys it.
 *
 * @throws what `takePieces` throws, where the signal has aborted, and where the member whose backup it is does not stand in it
 */
export async function scratchOf({ update, privately, me }: Contents, signal: AbortSignal): Promise<Doc> {
  const doc = new Doc();
  await takePieces(doc, update, 'scratch', NOBODY, signal);
  if (privately !== null && privately.update.length > 0)
    await takePieces(new Doc(), privately.update, 'scratch', NOBODY, signal);
  signal.throwIfAborted();
  if (readRecord(recordsMap(doc, members.name), members, me) === undefined)
    throw new Error('nobody in the notebook is the member of the backup');
  return doc;
}
