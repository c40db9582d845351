import { after } from '../../../util/timers';
import { PdfStop } from '../failure';

/**
 * The promise's outcome, unless the signal or the time comes first. A hostile file may keep pdf.js busy for
 * ever, and a terminated worker never answers: nothing of pdf.js is awaited without this.
 *
 * @param ms most to wait, in milliseconds
 * @throws PdfStop 'cancelled' on abort, 'broken-pdf' when time is up; else what the promise throws
 */
export async function within<T>(promise: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  const end = new AbortController();
  const stopped = new Promise<never>((_, failed) => {
    after(ms, () => failed(new PdfStop('broken-pdf')), end.signal);
    const stop = (): void => failed(new PdfStop('cancelled'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { signal: end.signal });
  });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    end.abort();
  }
}
