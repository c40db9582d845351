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

/** Resolves after `ms` milliseconds, or at once when the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
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
