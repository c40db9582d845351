import { folded } from '../../lib/util/folded';

/** How a person wants to see a list: words that must occur, which of it, and in which order. */
export interface Wish<Show extends string, Order extends string> {
  readonly words: string;
  readonly show: Show;
  readonly order: Order;
  /** What is picked of further choices, by their keys; what is left out shows all. */
  readonly picked?: Readonly<Record<string, string>>;
}

/** A further choice of one among several, such as a site. The first option has the key '' and shows all. */
export interface Narrowing<One> {
  readonly key: string;
  readonly name: string;
  readonly options: readonly {
    readonly key: string;
    readonly name: string;
    readonly fits: (one: One) => boolean;
  }[];
}

/** What a list offers. The first of each is what it shows when nobody has chosen. */
export interface Choices<One, Show extends string, Order extends string> {
  /** The texts of an item that the words are looked for in. */
  readonly textsOf: (one: One) => readonly string[];
  readonly shows: readonly {
    readonly key: Show;
    readonly name: string;
    readonly fits: (one: One) => boolean;
  }[];
  readonly narrowings?: readonly Narrowing<One>[];
  /** `compare` is left out where the list has that order already. */
  readonly orders: readonly {
    readonly key: Order;
    readonly name: string;
    readonly compare?: (a: One, b: One) => number;
  }[];
}

/** Most words that are looked for. */
const MOST_WORDS = 20;

/** The options that somebody picked. One that is no longer offered shows all. */
export const pickedOf = <One>(
  { picked = {} }: Pick<Wish<string, string>, 'picked'>,
  narrowings: readonly Narrowing<One>[] = [],
): readonly Narrowing<One>['options'][number][] =>
  narrowings.flatMap(
    ({ key, options }) => options.find((one) => one.key !== '' && one.key === picked[key]) ?? [],
  );

/** The items that fit a wish, in the order that it names. All words must occur, each anywhere. */
export function narrowed<One, Show extends string, Order extends string>(
  all: readonly One[],
  wish: Wish<Show, Order>,
  { textsOf, shows, narrowings, orders }: Choices<One, Show, Order>,
): readonly One[] {
  const words = folded(wish.words).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const fits = shows.find(({ key }) => key === wish.show)?.fits ?? (() => true);
  const has = (one: One): boolean => {
    if (words.length === 0) return true;
    const text = folded(textsOf(one).join(' '));
    return words.every((word) => text.includes(word));
  };
  const picked = pickedOf(wish, narrowings);
  const found = all.filter((one) => fits(one) && picked.every((option) => option.fits(one)) && has(one));
  const compare = orders.find(({ key }) => key === wish.order)?.compare;
  return compare === undefined ? found : found.toSorted(compare);
}
