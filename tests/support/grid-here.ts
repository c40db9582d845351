/** Node 20 lacks the helpers of iterators that the grid uses; the browsers that we support have them. */
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<
  string,
  unknown
>;

function* mapped<A, B>(all: Iterable<A>, act: (one: A, index: number) => B): Generator<B> {
  let index = 0;
  for (const one of all) {
    yield act(one, index);
    index += 1;
  }
}

const HELPERS: Readonly<Record<string, (this: Iterable<unknown>, ...args: never[]) => unknown>> = {
  toArray() {
    return [...this];
  },
  map(act: (one: unknown, index: number) => unknown) {
    return mapped(this, act);
  },
};

for (const [name, value] of Object.entries(HELPERS))
  if (prototype[name] === undefined)
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });

/** The page without a browser does not know "&" in a selector outside of a style sheet; it means the element itself. */
const { querySelector } = Element.prototype;
Element.prototype.querySelector = function find(this: Element, selector: string) {
  return querySelector.call(this, selector.replace(/^& /, ':scope '));
};
