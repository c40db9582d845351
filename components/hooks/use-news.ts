import { createContext, use, useEffect, useRef, useState, type RefObject } from 'react';
import type { Unseen } from '../../lib/notebook/news';
import { groupBy } from '../../lib/util/group';
import { after } from '../../lib/util/timers';
import { whenOnScreen } from './on-screen';
import { useObserved } from './use-observed';
import { useSession } from './use-session';

const NONE: readonly Unseen[] = [];

// State: what is new is one list, and each thing in the page looks up its own part.
const indexes = new WeakMap<readonly Unseen[], ReadonlyMap<string, readonly Unseen[]>>();

const keyOf = (kind: string, id: string, field: string): string => `${kind} ${id} ${field}`;

/** By the place in the page where it is seen. */
function indexOf(unseen: readonly Unseen[]): ReadonlyMap<string, readonly Unseen[]> {
  const known = indexes.get(unseen) ?? groupBy(unseen, ({ kind, id, field }) => keyOf(kind, id, field));
  indexes.set(unseen, known);
  return known;
}

/** A record, or what is said in one of its fields, and the record on whose card it stands. */
export type Target = Pick<Unseen, 'kind' | 'id' | 'field' | 'top'> & {
  /** Whose it is, where that is known. */
  readonly by?: string | undefined;
};

/** Something, new or not, and the section in which it stands. */
export type Standing = Target &
  Pick<Unseen, 'section'> & {
    /** The record itself is opened, not the list in which it stands. */
    readonly opens?: boolean;
  };

/** Where "Next new" or a search leads to: the thing that gets the focus as soon as it is in the page. */
interface NewsTarget {
  readonly target: Target | null;
  readonly reached: () => void;
  /** Leads to a record wherever it is shown, as "Next new" does. */
  readonly lead: (one: Standing) => void;
}
export const NewsTargetContext = createContext<NewsTarget>({
  target: null,
  reached: () => undefined,
  lead: () => undefined,
});

/** Whether a long list that the person opens begins at the first new thing in it. */
export const OpensAtNewContext = createContext(false);

function focusOn(shown: HTMLElement): void {
  const element = shown.querySelector<HTMLElement>('h1') ?? shown;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

interface News<E extends HTMLElement> {
  /** It was new when it came into view, for as long as it stands there. */
  readonly fresh: boolean;
  /** What shows it: it is seen once that stands on the screen. */
  readonly ref: RefObject<E | null>;
}

/**
 * What is new about a record, or about what is said in one of its fields. It counts as seen once it has stood on the
 * screen, and stays marked until the person goes elsewhere.
 *
 * @param field in which members say something; '' for the record itself
 * @param also another field that is seen there
 */
export function useNews<E extends HTMLElement>(kind: string, id: string, field = '', also = field): News<E> {
  const { seen, unseen } = useSession();
  const keys = [...new Set([field, also])].map((one) => keyOf(kind, id, one));
  const ref = useRef<E>(null);
  const { target, reached } = use(NewsTargetContext);
  const index = indexOf(useObserved(unseen));
  const mine = keys.flatMap((key) => index.get(key) ?? NONE);
  const marks = mine.flatMap((one) => one.marks).join('\n');
  const [fresh, setFresh] = useState(mine.length > 0);
  if (!fresh && mine.length > 0) setFresh(true);

  useEffect(() => {
    if (ref.current === null || marks === '') return undefined;
    const stop = new AbortController();
    whenOnScreen(ref.current, () => seen.mark(marks.split('\n')), stop.signal);
    return () => stop.abort();
  }, [seen, marks]);

  const isTarget = target !== null && keys.includes(keyOf(target.kind, target.id, target.field));
  useEffect(() => {
    if (!isTarget) return undefined;
    const stop = new AbortController();
    const arrive = (): void => {
      if (ref.current !== null) focusOn(ref.current);
      reached();
    };
    after(0, arrive, stop.signal); // the view itself puts scroll and focus at its top first
    return () => stop.abort();
  }, [isTarget, reached]);
  return { fresh, ref };
}
