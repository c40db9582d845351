import { createContext, use, useCallback, useEffect, useRef, type ReactNode } from 'react';
import { focusHeading, isFocusLost } from './keep-focus';
import { useDropToasts } from './Toasts';

const ArriveContext = createContext<(view: string, inPlace: boolean) => void>(() => undefined);

/**
 * Sees to the focus when another view takes the place of one whose button led there: it goes to the heading that names
 * the new view, so a screen reader says where the person is. A focus that is still somewhere stays. The first view of
 * a page takes none.
 */
export function ViewFocus({ children }: { children: ReactNode }) {
  const last = useRef<string | null>(null);
  const arrive = useCallback((view: string, inPlace: boolean) => {
    const before = last.current;
    last.current = view;
    if (before !== null && before !== view && isFocusLost()) focusHeading(inPlace);
  }, []);
  return <ArriveContext value={arrive}>{children}</ArriveContext>;
}

/**
 * Tells which view the caller shows now. What was said of the view before goes with it, unless it offers something to
 * do. When the caller goes, as with its notebook, that would do nothing any more and goes too.
 *
 * @param inPlace the caller scrolls each view to its top, or to where it was
 */
export function useArrival(view: string, inPlace = false): void {
  const arrive = use(ArriveContext);
  const drop = useDropToasts();
  const last = useRef(view);
  useEffect(() => {
    arrive(view, inPlace);
    if (last.current !== view) drop('mere words');
    last.current = view;
  }, [arrive, drop, view, inPlace]);
  useEffect(() => () => drop('any'), [drop]);
}
