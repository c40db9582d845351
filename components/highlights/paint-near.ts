import { painter } from '../../lib/anchor/paint';
import { groupBy } from '../../lib/util/group';
import type { Mark as MarkedWords } from './mark';

/** Words to paint. */
type Mark = Pick<MarkedWords, 'name' | 'range' | 'start' | 'end' | 'isMine'>;

/** So many are painted wherever they stand. */
const ALL_PAINTED = 100;
/** Of more those are painted that stand within so many heights of the window, above it and below it. */
const AROUND = 3;
/** Most that are painted at a time: a flood of the partner’s has thousands over each other, which stop the browser. */
const MOST_PAINTED = 1_000;
/** After so many heights of scrolling it is looked again which these are. */
const MOVED = 2;

/** The first of the marks of which something holds that holds of all behind it too; their number where of none. */
function firstOf(marks: readonly Mark[], holds: (mark: Mark) => boolean): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(marks[middle] as Mark)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The marks that stand near the window, with those that begin above and reach into it.
 *
 * @param marks in the text's order
 * @returns undefined while the text is not on the screen
 */
function nearWindow(marks: readonly Mark[]): readonly Mark[] | undefined {
  if (marks[0] === undefined || marks[0].range.getClientRects().length === 0) return undefined;
  const reach = AROUND * window.innerHeight;
  const topOf = ({ range }: Mark): number => range.getBoundingClientRect().top;
  const first = firstOf(marks, (one) => topOf(one) >= -reach);
  const behind = firstOf(marks, (one) => topOf(one) > window.innerHeight + reach);
  const from = marks[first]?.start ?? Infinity;
  return atMost(marks.slice(0, behind).filter((one, n) => n >= first || one.end > from));
}

/** Of too many, this member's own go before the partner's. The list has them all. */
function atMost(near: readonly Mark[]): readonly Mark[] {
  if (near.length <= MOST_PAINTED) return near;
  const own = near.filter(({ isMine }) => isMine);
  return [...own, ...near.filter(({ isMine }) => !isMine)].slice(0, MOST_PAINTED);
}

/**
 * Paints marks of a text. Of many it paints those near the window, and others as the person comes to them: a thousand at
 * once cost the browser more than the text itself.
 *
 * @param marks in the text's order
 */
export function paintNear(article: Element, marks: readonly Mark[], signal: AbortSignal): void {
  const paint = painter(signal);
  const put = (some: readonly Mark[]): void =>
    paint(
      new Map(
        [...groupBy(some, ({ name }) => name)].map(([name, all]) => [name, all.map((one) => one.range)]),
      ),
    );
  if (marks.length <= ALL_PAINTED) return put(marks);
  let at = Infinity;
  const look = (): void => {
    const { top } = article.getBoundingClientRect();
    if (Math.abs(top - at) < MOVED * window.innerHeight) return;
    const near = nearWindow(marks);
    if (near === undefined) return; // behind another tab
    at = top;
    put(near);
  };
  const again = (): void => {
    at = Infinity;
    look();
  };
  look();
  document.addEventListener('scroll', look, { signal, passive: true, capture: true });
  window.addEventListener('beforeprint', () => put(marks), { signal });
  window.addEventListener('afterprint', again, { signal });
  const sizes = new ResizeObserver(again); // other type, another width, or back from another tab
  sizes.observe(article);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}
