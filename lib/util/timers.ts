/** Calls `action` every `ms` milliseconds until the signal aborts. */
export function every(ms: number, action: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const timer = setInterval(action, ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Calls `action` once after `ms` milliseconds, unless the signal aborts first. */
export function after(ms: number, action: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const stop = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    action();
  }, ms);
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * Calls `action` once when the page has nothing more urgent to do, such as to draw; after `ms` milliseconds at the
 * latest. Nothing is called once the signal has aborted.
 */
export function whenIdle(ms: number, action: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const waiting = requestIdleCallback(() => action(), { timeout: ms });
  signal.addEventListener('abort', () => cancelIdleCallback(waiting), { once: true });
}

/**
 * Runs `act` in a task of its own, behind the messages that wait already: what is to be sent goes first. It is no timer,
 * because a browser slows those of a page in the background down to one a second.
 */
export function inOwnTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    act();
  });
  port1.start();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no target
  port2.postMessage(null);
}

/** Resolves after `ms` milliseconds, or at once when the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end); // the signal may live long, and many pauses with it
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}

/**
 * Gathers calls: the first one starts a wait of `ms` milliseconds, and `act` runs once at its end.
 * Calls during the wait add nothing. After the signal has aborted nothing runs any more.
 */
export function soon(ms: number, act: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    after(
      ms,
      () => {
        waiting = false; // first, so that a call from inside `act` is gathered anew
        act();
      },
      signal,
    );
  };
}

/** Milliseconds between two calls that make a stream of them, as the strokes of a typist do. */
const STREAM = 100;

/** Milliseconds that give way to a message: a task of its own may run before it (measured). */
const GIVES_WAY = 2;

/**
 * Runs `act` at once, and in a stream of calls a little later. Panel and post share a thread, so that the panel would draw
 * each stroke before the post has sent it (measured: a fifth of a stroke's way). After the signal has aborted nothing runs.
 */
export function givingWay(act: () => void, signal: AbortSignal): () => void {
  let last = -Infinity;
  return () => {
    const isStream = performance.now() - last < STREAM;
    last = performance.now();
    if (isStream) after(GIVES_WAY, act, signal);
    else if (!signal.aborted) act();
  };
}

/** Milliseconds at most that count of what comes behind an act. Else a slow computer would wait for seconds. */
const MOST_BEHIND = 200;

/** The part of the time that `sparingly` may spend. */
const SPARING = 1 / 5;

/**
 * Runs `act` at once for each call, as long as it takes a fifth of the time at most. Beyond that, calls of `ms`
 * milliseconds together run it once. After the signal has aborted nothing runs any more.
 */
export function sparingly(ms: number, act: () => void, signal: AbortSignal): () => void {
  let spent = 0;
  let since = -Infinity;
  let pausing = false;
  const run = (): void => {
    const begin = performance.now();
    if (begin - since > ms) [since, spent] = [begin, 0];
    act();
    const acted = performance.now();
    spent += acted - begin;
    // what `act` has others do, such as React that draws, comes right behind it
    queueMicrotask(() => (spent += Math.min(performance.now() - acted, MOST_BEHIND)));
  };
  const goOn = (): void => {
    pausing = false;
    run();
  };
  return () => {
    if (pausing || signal.aborted) return;
    const isDear = performance.now() - since <= ms && spent > ms * SPARING;
    if (!isDear) return run();
    pausing = true;
    after(Math.max(ms, spent / SPARING), goOn, signal);
  };
}
