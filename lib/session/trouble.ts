import type { OpenNotebook } from '../store/open-notebook';
import { Cell, type Observed, observe } from '../util/observed';

/** Something that keeps a person's work from being kept, or has taken some of it: 'damaged'. */
export type Trouble = 'none' | 'disk-full' | 'storage-failed' | 'too-new' | 'damaged';

const DISK = { none: 'none', 'disk-full': 'disk-full', failed: 'storage-failed' } as const;

/**
 * What keeps work from being kept now, in whichever page of this browser the disk refused. It ends when all is on the
 * disk after all. Behind that stands a damaged part of which nobody was told.
 */
export function observeTrouble(
  failure: OpenNotebook['failure'],
  tooNew: Observed<boolean>,
  damaged: Observed<boolean>,
  signal: AbortSignal,
): Observed<Trouble> {
  const now = (): Trouble => {
    const disk = DISK[failure.get()];
    if (disk !== 'none') return disk;
    if (tooNew.get()) return 'too-new';
    return damaged.get() ? 'damaged' : 'none';
  };
  const cell = new Cell<Trouble>(now());
  observe(failure, () => cell.set(now()), signal);
  observe(tooNew, () => cell.set(now()), signal);
  observe(damaged, () => cell.set(now()), signal);
  return cell;
}
