import { createContext, use } from 'react';
import type { Library } from '../../lib/session/library/library';

export const LibraryContext = createContext<Library | null>(null);

export function useLibrary(): Library {
  const library = use(LibraryContext);
  if (library === null) throw new Error('useLibrary outside of its context');
  return library;
}
