import { useMemo, useState } from 'react';
import { useSession } from '../hooks/use-session';
import { type Choices, narrowed, pickedOf, type Wish } from './narrow';

// State: what a person has chosen for a list stays while the notebook is open, whatever view they go to in between.
const chosen = new WeakMap<object, Map<string, Wish<string, string>>>();

function wishesOf(session: object): Map<string, Wish<string, string>> {
  const known = chosen.get(session) ?? new Map<string, Wish<string, string>>();
  chosen.set(session, known);
  return known;
}

export interface Narrowed<One, Show extends string, Order extends string> {
  readonly wish: Wish<Show, Order>;
  readonly shown: readonly One[];
  /** How many items there are before any is left out. */
  readonly all: number;
  /** Whether something of the list may be hidden. */
  readonly isNarrow: boolean;
  readonly change: (part: Partial<Wish<Show, Order>>) => void;
  readonly clear: () => void;
}

/**
 * A list as the person wants to see it.
 *
 * @param name of the list, under which the wish is remembered
 * @param all the items, or how to gather them for what is to be shown
 * @param choices made once and kept as long as nothing in it changes
 */
export function useNarrowed<One, Show extends string, Order extends string>(
  name: string,
  all: readonly One[] | ((show: Show) => readonly One[]),
  choices: Choices<One, Show, Order>,
): Narrowed<One, Show, Order> {
  const session = useSession();
  const [plain] = useState<Wish<Show, Order>>(() => ({
    words: '',
    show: choices.shows[0]?.key as Show,
    order: choices.orders[0]?.key as Order,
  }));
  const [wish, setWish] = useState<Wish<Show, Order>>(
    () => (wishesOf(session).get(name) as Wish<Show, Order> | undefined) ?? plain,
  );
  const items = useMemo(() => (typeof all === 'function' ? all(wish.show) : all), [all, wish.show]);
  const shown = useMemo(() => narrowed(items, wish, choices), [items, wish, choices]);
  return useMemo(() => {
    const put = (next: Wish<Show, Order>): void => {
      wishesOf(session).set(name, next);
      setWish(next);
    };
    return {
      ...{ wish, shown, all: items.length },
      isNarrow:
        wish.words.trim() !== '' || wish.show !== plain.show || pickedOf(wish, choices.narrowings).length > 0,
      change: (part) => put({ ...wish, ...part }),
      clear: () => put({ ...wish, words: '', show: plain.show, picked: {} }),
    };
  }, [session, name, wish, shown, plain, items, choices.narrowings]);
}
