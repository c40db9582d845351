import { send } from '../../messages/send';
import { observe } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import type { HostedNotebook } from './host-notebook';

// State: the badge is one for all notebooks, so their counts are gathered here as long as each is open.
const counts = new Map<string, number>();

/** Changes are gathered for so long before the badge is painted, in milliseconds. */
const SETTLE = 500;

/** Counts what is new in all notebooks; the background paints it. */
export function countNew({ id, news }: Pick<HostedNotebook, 'id' | 'news'>, signal: AbortSignal): void {
  const tell = (): void => {
    const sum = [...counts.values()].reduce((total, one) => total + one, 0);
    send('background', 'badgeCounted', { count: sum }).catch((error: unknown) => report('badge', error));
  };
  const count = soon(
    SETTLE,
    () => {
      const now = news.get().length;
      if (counts.get(id) === now) return;
      counts.set(id, now);
      tell();
    },
    signal,
  );
  observe(news, count, signal);
  count();
  signal.addEventListener('abort', () => counts.delete(id), { once: true });
}
