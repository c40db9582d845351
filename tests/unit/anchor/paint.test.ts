import { afterEach, expect, it, vi } from 'vitest';
import { paintedAt } from '../../../lib/anchor/paint';

/** Words that lie in a box from (0, 0), and of which some places of a text are part. */
const words = (right: number, from: number, to: number): Range =>
  ({
    isPointInRange: (_node: Node, offset: number) => offset >= from && offset <= to,
    getClientRects: () => [{ left: 0, right, top: 0, bottom: 20 }],
  }) as unknown as Range;
const [short, long] = [words(50, 0, 5), words(200, 0, 20)];

afterEach(() => vi.unstubAllGlobals());

/** A browser that paints both, and has the caret behind so many signs at every point. */
function stub(offset: number | null, more: object = {}): void {
  const highlights = Object.assign(new Map([['bookbag-liked-a', new Set([short, long])]]), more);
  vi.stubGlobal('CSS', { highlights });
  const caret = offset === null ? null : { offsetNode: {}, offset };
  vi.stubGlobal('document', { caretPositionFromPoint: () => caret });
}

it.each([
  [3, 10, 10, [short, long]],
  [8, 80, 10, [long]],
  [20, 201, 10, []], // the caret falls onto the end of a line, the point lies beside it
  [3, 10, 21, []],
  [null, 10, 10, []],
] as const)(
  'what is painted under a point is worked out where the browser does not tell (%s)',
  (at, x, y, found) => {
    stub(at);
    expect(paintedAt(x, y)).toEqual(found);
  },
);

it('the browser that tells is believed', () => {
  stub(null, { highlightsFromPoint: () => [{ ranges: [long] }] });
  expect(paintedAt(10, 10)).toEqual([long]);
});

it('nothing is painted where no browser can', () => {
  expect(paintedAt(10, 10)).toEqual([]);
});
