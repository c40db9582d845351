import { isTooNew } from '../notebook/schema';
import type { OpenNotebook } from '../store/open-notebook';
import { Cell, type Observed } from '../util/observed';
import { panelEvents } from './panel-events';
import type { Trouble } from './session';

/** What keeps work from being kept, in this context or in the post. A full disk outranks the rest. */
export function observeTrouble(
  id: string,
  { doc, failure }: OpenNotebook,
  signal: AbortSignal,
): Observed<Trouble> {
  const cell = new Cell<Trouble>('none');
  const worsen = (trouble: Trouble): void => {
    if (cell.get() !== 'disk-full') cell.set(trouble);
  };
  const onFailure = (): void => {
    if (failure.get() !== 'none') worsen(failure.get() === 'disk-full' ? 'disk-full' : 'storage-failed');
  };
  const onUpdate = (): void => {
    if (isTooNew(doc)) worsen('too-new');
  };
  const stop = failure.subscribe(onFailure);
  doc.on('afterTransaction', onUpdate);
  signal.addEventListener('abort', () => (stop(), doc.off('afterTransaction', onUpdate)), { once: true });
  panelEvents().on(
    'storageFailed',
    (told) => told.notebook === id && worsen(told.full ? 'disk-full' : 'storage-failed'),
    signal,
  );
  onFailure();
  onUpdate();
  return cell;
}
