import type { OpenNotebook } from '../store/open-notebook';
import { Cell, type Observed, observe } from '../util/observed';
import { panelEvents } from './panel-events';

/** Something that keeps a person's work from being kept. */
export type Trouble = 'none' | 'disk-full' | 'storage-failed' | 'too-new';

/** What keeps work from being kept, in this context or in the post. A full disk outranks the rest. */
export function observeTrouble(
  id: string,
  { failure }: Pick<OpenNotebook, 'failure'>,
  canWrite: Observed<boolean>,
  signal: AbortSignal,
): Observed<Trouble> {
  const cell = new Cell<Trouble>('none');
  let disk: Trouble = 'none';
  const look = (): void => cell.set(disk === 'none' && !canWrite.get() ? 'too-new' : disk);
  const worsen = (trouble: 'disk-full' | 'storage-failed'): void => {
    if (disk !== 'disk-full') disk = trouble;
    look();
  };
  const onFailure = (): void => {
    if (failure.get() !== 'none') worsen(failure.get() === 'disk-full' ? 'disk-full' : 'storage-failed');
  };
  observe(failure, onFailure, signal);
  observe(canWrite, look, signal);
  panelEvents().on(
    'storageFailed',
    (told) => told.notebook === id && worsen(told.full ? 'disk-full' : 'storage-failed'),
    signal,
  );
  onFailure();
  look();
  return cell;
}
