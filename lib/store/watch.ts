import { liveQuery } from 'dexie';
import { observe } from '../util/observed';
import { report } from '../util/report';
import type { BookbagDb } from './db';

/**
 * Calls with what a query gives, now and after every change of what it reads, whichever of our contexts makes it.
 * Ends when the signal aborts. A query that fails is reported. It is asked again once the disk lets us write again: a
 * database that the browser has closed fails all of them.
 *
 * @param what names the query in the report
 */
export function watch<T>(
  db: BookbagDb,
  what: string,
  query: () => Promise<T>,
  listener: (value: T) => void,
  signal: AbortSignal,
): void {
  const ask = () => liveQuery(query).subscribe(listener, (error: unknown) => report(what, error));
  let subscription = ask();
  const askAgain = (): void => {
    if (db.gate.writing.get() !== 'going') return;
    subscription.unsubscribe();
    subscription = ask();
  };
  observe(db.gate.writing, askAgain, signal);
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
