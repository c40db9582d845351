import { done, mend } from './mend';

/** Of the database beside ours that is filled and taken away. */
const BESIDE = 'bookbag-sweep';

/**
 * Takes what was deleted off the disk. Chromium's LevelDB keeps the bytes of a deleted row until it tidies, which may be
 * never (measured: they were there after a restart). A database of 6 MB beside ours makes it put all that it holds into a
 * table. Taking that database away makes it tidy. The second round lets go of the table of the first (measured).
 *
 * @throws when the disk refuses
 */
export async function sweep(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the second round tidies what the first has put together
    await mend(BESIDE);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await done(indexedDB.deleteDatabase(BESIDE));
  }
}
