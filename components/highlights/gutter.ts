import type { TextMap } from '../../lib/anchor/text-map';
import { initialOf, type Seat } from '../../lib/model/member';
import { type People, tokenName } from '../hooks/people';
import type { Mark } from './mark';

/** Words of a text that somebody marked. */
type Marked = Pick<Mark, 'start' | 'end' | 'by'>;

/** What can have initials beside it. */
const BLOCKS = 'p, li, dt, dd, pre, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote';

const blockOf = (node: Node): Element | null => node.parentElement?.closest(BLOCKS) ?? null;

/** The paragraphs that marked words touch, each with the members who marked there. */
function touched(
  article: Element,
  map: Pick<TextMap, 'nodeAt'>,
  marked: readonly Marked[],
): ReadonlyMap<Element, Set<string>> {
  const inner = [...article.querySelectorAll(BLOCKS)].filter((one) => one.querySelector(BLOCKS) === null);
  const places = new Map(inner.map((one, index) => [one, index]));
  const found = new Map<Element, Set<string>>();
  const add = (block: Element | null | undefined, by: string): void => {
    if (block === null || block === undefined) return;
    found.set(block, (found.get(block) ?? new Set()).add(by));
  };
  for (const { start, end, by } of marked) {
    const [first, last] = [blockOf(map.nodeAt(start)), blockOf(map.nodeAt(end - 1))];
    add(first, by);
    add(last, by);
    if (first === null || last === null || first === last) continue;
    const [from, to] = [places.get(first) ?? Infinity, places.get(last) ?? -1];
    for (const block of inner.slice(from + 1, Math.max(to, 0))) add(block, by);
  }
  return found;
}

/**
 * Puts the initials of those who marked words of a paragraph beside it. The style sheet draws them, so no element and no
 * word comes into the text. They go when the signal aborts.
 */
export function showInitials(
  article: Element,
  map: Pick<TextMap, 'nodeAt'>,
  marked: readonly Marked[],
  people: People,
  signal: AbortSignal,
): void {
  const blocks = touched(article, map, marked);
  for (const [block, members] of blocks) {
    const bySeat = new Map<Seat, string>();
    for (const member of members) {
      const one = people.of(member);
      bySeat.set(one.seat, initialOf({ name: tokenName(one) }));
    }
    const initials = (['a', 'b'] as const).flatMap((seat) => bySeat.get(seat) ?? []);
    block.setAttribute('data-initials', initials.join(' '));
  }
  const clear = (): void => {
    for (const block of blocks.keys()) block.removeAttribute('data-initials');
  };
  signal.addEventListener('abort', clear, { once: true });
}
