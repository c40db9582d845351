import { after } from './timers';

/** Milliseconds for which a file is held for whoever wants it. */
const HELD_FOR = 60_000;

/** Milliseconds that whoever wants a file waits for it: a file that is there comes at once. */
const PATIENCE = 10_000;

const WANTED = 'wanted';

/** The line of one file, open until the signal aborts. */
function lineOf(name: string, hear: (data: unknown) => void, signal: AbortSignal) {
  const line = new BroadcastChannel(`bookbag file ${name}`);
  line.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data), { signal });
  signal.addEventListener('abort', () => line.close(), { once: true });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    say: (data: unknown): void => line.postMessage(data),
  };
}

/**
 * Holds a file for another page of this extension, once. Messages of extensions are text, and a large file would not go
 * through; between pages of one origin a browser hands over the file itself.
 *
 * @param name known to both, and to nobody else
 * @param held milliseconds
 */
export function holdFile(name: string, file: Blob, signal: AbortSignal, held = HELD_FOR): void {
  if (signal.aborted) return;
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);
  const line = lineOf(name, (data) => data === WANTED && line.say(file), both);
  after(held, () => ended.abort(), both);
}

/** The file that another page holds under a name. Rejects when nobody does. */
export function takeFile(name: string, patience = PATIENCE): Promise<Blob> {
  const ended = new AbortController();
  const taken = new Promise<Blob>((resolve, reject) => {
    const line = lineOf(name, (data) => data instanceof Blob && resolve(data), ended.signal);
    after(patience, () => reject(new Error(`nobody holds the file ${name}`)), ended.signal);
    line.say(WANTED);
  });
  return taken.finally(() => ended.abort());
}
