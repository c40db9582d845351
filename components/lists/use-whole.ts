import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is printed: then lists have all their items in it. */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    // The browser takes its picture right after the event.
    const print = (): void => flushSync(() => setWhole(true));
    window.addEventListener('beforeprint', print, { signal: stop.signal });
    window.addEventListener('afterprint', () => setWhole(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return whole;
}
