import type { ClipProgress } from '../../messages/clip';
import { Cell, type Observed } from '../../util/observed';
import { panelEvents } from '../panel-events';

/** The clips that the post reads just now and tells of, the first begun first. */
export function clipsUnderWay(signal: AbortSignal): Observed<readonly ClipProgress[]> {
  const all = new Cell<readonly ClipProgress[]>([]);
  const events = panelEvents();
  events.on(
    'progress',
    (now) => {
      const at = all.get().findIndex(({ clip }) => clip === now.clip);
      all.set(at === -1 ? [...all.get(), now] : all.get().with(at, now));
    },
    signal,
  );
  events.on('clipEnded', (over) => all.set(all.get().filter(({ clip }) => clip !== over.clip)), signal);
  return all;
}
