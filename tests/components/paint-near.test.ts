import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paintNear } from '../../components/highlights/paint-near';

type Mark = Parameters<typeof paintNear>[1][number];

const HEIGHT = 100;
let end: AbortController;
let scrolled = 0;
let isHidden = false;
const painted = new Map<string, ReadonlySet<Range>>();

/** The n-th mark of a text in which each stands as many pixels under the one before. */
const markAt = (n: number, { length = 1, every = 50, isMine = false } = {}): Mark => ({
  ...{ name: `bookbag-liked-${n % 2 === 0 ? 'a' : 'b'}`, start: n * 10, end: n * 10 + length, isMine },
  range: {
    getClientRects: () => (isHidden ? [] : [1]),
    getBoundingClientRect: () => ({ top: isHidden ? 0 : n * every - scrolled }),
  } as unknown as Range,
});
const article = { getBoundingClientRect: () => ({ top: -scrolled }) } as Element;
let resized = (): void => undefined;

beforeEach(() => {
  [end, scrolled, isHidden] = [new AbortController(), 0, false];
  painted.clear();
  vi.stubGlobal('CSS', { highlights: painted });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(look: () => void) {
        resized = look;
      }
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.stubGlobal('innerHeight', HEIGHT);
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

const marks = (count: number, more: object = {}): Mark[] =>
  Array.from({ length: count }, (_, n) => markAt(n, more));
const shown = (all: readonly Mark[]): number[] =>
  all.flatMap(({ range }, n) => ([...painted.values()].some((one) => one.has(range)) ? [n] : []));
const scrollTo = (top: number): void => {
  scrolled = top;
  document.dispatchEvent(new Event('scroll'));
};

it.each([
  [100, 100],
  [101, 9],
])('of %i highlights %i are painted', (count, expected) => {
  const all = marks(count);
  paintNear(article, all, end.signal);
  expect(shown(all)).toHaveLength(expected); // 0 to 400 pixels: the window and three heights under it
});

it('those near the window are painted as the person comes to them, and all for paper', () => {
  const all = marks(1_000);
  paintNear(article, all, end.signal);
  scrollTo(199);
  expect(shown(all).at(-1)).toBe(8); // less than two windows: what is painted reaches on
  scrollTo(10_000);
  expect([shown(all)[0], shown(all).at(-1)]).toEqual([194, 208]);
  window.dispatchEvent(new Event('beforeprint'));
  expect(shown(all)).toHaveLength(1_000);
  window.dispatchEvent(new Event('afterprint'));
  expect(shown(all)).toHaveLength(15);
  end.abort();
  expect(painted.size).toBe(0);
});

it('long words that begin far above the window reach into it', () => {
  const all = marks(1_000);
  all[100] = markAt(100, { length: 4_000 });
  paintNear(article, all, end.signal);
  scrollTo(10_000);
  expect(shown(all).slice(0, 2)).toEqual([100, 194]);
});

it('of more than a thousand near the window one’s own are painted, and the first of the partner’s', () => {
  for (const count of [1_000, 1_001]) {
    const all = marks(count, { every: 0 });
    all[count - 1] = markAt(count - 1, { every: 0, isMine: true });
    painted.clear();
    paintNear(article, all, end.signal);
    expect(shown(all)).toHaveLength(1_000);
    expect(shown(all).slice(-2)).toEqual([998, count - 1]);
  }
});

it('what is painted stays while the text is behind another tab, and follows another size of it', () => {
  isHidden = true;
  const all = marks(1_000);
  paintNear(article, all, end.signal);
  expect(shown(all)).toEqual([]);
  isHidden = false;
  resized();
  expect(shown(all)).toHaveLength(9);
  isHidden = true;
  resized();
  expect(shown(all)).toHaveLength(9);
});
