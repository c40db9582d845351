import { createContext, useCallback, useMemo, useState } from 'react';
import type { Library } from '../../lib/session/library/library';

/** The way to the first new thing in another notebook. */
interface ToNews {
  /** The notebook that is to open there, '' for none. */
  readonly notebook: string;
  readonly go: (notebook: string) => void;
  /** It is open, and knows what is new in it. */
  readonly reached: () => void;
}

export const ToNewsContext = createContext<ToNews>({
  notebook: '',
  go: () => undefined,
  reached: () => undefined,
});

export function useToNews(library: Library): ToNews {
  const [notebook, setNotebook] = useState('');
  const go = useCallback(
    (id: string) => {
      setNotebook(id);
      library.choose(id);
    },
    [library],
  );
  const reached = useCallback(() => setNotebook(''), []);
  return useMemo(() => ({ notebook, go, reached }), [notebook, go, reached]);
}
