import { randomId } from '../util/random-id';
import { report } from '../util/report';

/** Where somebody types: one page of ours with a notebook open, such as a panel or the desk. */
export interface Place {
  readonly id: string;
  /** The places that are open now, this one too. */
  open(): Promise<ReadonlySet<string>>;
  /** Waits until another place closes. False when the signal aborts first. */
  closes(place: string, signal: AbortSignal): Promise<boolean>;
}

const PREFIX = 'bookbag place ';

/** Without locks, as in a test, every other place counts as closed. */
const alone = (id: string): Place => ({
  id,
  open: () => Promise.resolve(new Set([id])),
  closes: () => Promise.resolve(false),
});

/**
 * Opens a place until the signal aborts. It holds a lock of the browser meanwhile, which a page that dies lets go by
 * itself: so the others know that nobody types there any more (Web Locks API, W3C).
 */
export function openPlace(locks: LockManager | undefined, signal: AbortSignal): Place {
  const id = randomId();
  if (locks === undefined) return alone(id);
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  locks.request(PREFIX + id, () => ended).catch((error: unknown) => report('places', error));
  return {
    id,
    open: async () => {
      const names = ((await locks.query()).held ?? []).map(({ name = '' }) => name);
      const others = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
      return new Set([id, ...others]);
    },
    closes: async (place, until) => {
      try {
        return await locks.request(PREFIX + place, { signal: until }, () => true);
      } catch {
        return false; // the signal: it stays open
      }
    },
  };
}
