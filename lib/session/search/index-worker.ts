import { asked } from '../../search/serve';
import type { Asks } from '../../search/asks';

/** Where the build puts `entrypoints/search-worker.ts`. */
const SCRIPT = '/search-worker.js';

/** Starts a worker that keeps the index, until the signal aborts. */
export function startIndex(signal: AbortSignal): Asks {
  const worker = new Worker(SCRIPT);
  const stop = new AbortController();
  worker.addEventListener('error', (event) => stop.abort(new Error(`the search worker: ${event.message}`)));
  signal.addEventListener('abort', () => stop.abort(signal.reason), { once: true });
  stop.signal.addEventListener('abort', () => worker.terminate(), { once: true });
  return asked(worker, stop.signal);
}
