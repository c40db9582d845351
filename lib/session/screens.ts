import { randomId } from '../util/random-id';
import { report } from '../util/report';

/** Where somebody types: a panel or a desk that has the notebook open. */
export interface Screen {
  readonly id: string;
  /** The screens that are open now, this one too. */
  open(): Promise<ReadonlySet<string>>;
  /** Waits until another screen closes. False when the signal aborts first. */
  closes(screen: string, signal: AbortSignal): Promise<boolean>;
}

const PREFIX = 'bookbag screen ';

/** Without locks, as in a test, every other screen counts as closed. */
const alone = (id: string): Screen => ({
  id,
  open: () => Promise.resolve(new Set([id])),
  closes: () => Promise.resolve(false),
});

/**
 * Opens a screen until the signal aborts. It holds a lock of the browser meanwhile, which a page that dies lets go by
 * itself: so the others know that nobody types there any more (Web Locks API, W3C).
 */
export function openScreen(locks: LockManager | undefined, signal: AbortSignal): Screen {
  const id = randomId();
  if (locks === undefined) return alone(id);
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  locks.request(PREFIX + id, () => ended).catch((error: unknown) => report('screens', error));
  return {
    id,
    open: async () => {
      const names = ((await locks.query()).held ?? []).map(({ name = '' }) => name);
      const others = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
      return new Set([id, ...others]);
    },
    closes: async (screen, until) => {
      try {
        return await locks.request(PREFIX + screen, { signal: until }, () => true);
      } catch {
        return false; // the signal: it stays open
      }
    },
  };
}
