import type { Stretch } from '../../crypto/stretch';

/** Where the build puts `entrypoints/passphrase-worker.ts`. */
const SCRIPT = '/passphrase-worker.js';

/** Stretches a passphrase in a worker of its own, which ends with the answer: the screens go on meanwhile. */
export const stretchInWorker: Stretch = (...of) => stretchUntil()(...of);

/** As above; where the signal aborts, the worker ends, and there is no answer. */
export const stretchUntil =
  (signal?: AbortSignal): Stretch =>
  (...of) => {
    const worker = new Worker(SCRIPT);
    const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`the passphrase worker: ${message}`)),
      );
      const ended = (): void => reject(new Error('the passphrase worker was ended'));
      if (signal?.aborted) ended();
      signal?.addEventListener('abort', ended, { once: true });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(of);
    return answer.finally(() => worker.terminate());
  };
