import { useCallback, useEffect, useRef } from 'react';

/** Hands out a signal that aborts when what is drawn goes. */
export function useWhileShown(): () => AbortSignal {
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
      stop.current = null;
    },
    [],
  );
  return useCallback(() => (stop.current ??= new AbortController()).signal, []);
}
