import { liveQuery } from 'dexie';
import { report } from '../util/report';

/**
 * Calls with what a query gives, now and after every change of what it reads, whichever of our contexts makes it.
 * Ends when the signal aborts. A query that fails is reported and not asked again.
 *
 * @param what names the query in the report
 */
export function watch<T>(
  what: string,
  query: () => Promise<T>,
  listener: (value: T) => void,
  signal: AbortSignal,
): void {
  const subscription = liveQuery(query).subscribe(listener, (error: unknown) => report(what, error));
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
