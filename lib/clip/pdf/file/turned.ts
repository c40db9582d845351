import type { PageItems, TextItem } from '../page-items';

/** Which way a run of text goes on the page as it is shown. */
type Way = 'right' | 'down' | 'left' | 'up';

/** A run of text at its place on the page as it is shown, before the page is turned. */
export interface Run extends TextItem {
  /** '' for text that runs aslant. */
  readonly way: Way | '';
  /** Signs stand upright below each other, as Japanese and Chinese set them. Then `x` is the middle of the line. */
  readonly stacked: boolean;
}

/** How far from level or upright a line may be: a tenth, about six degrees. */
const SLANT = 0.1;

/** A page is turned for more characters than these. Less is a stamp at its edge. */
const FEWEST = 40;

/** Longest upright run within a line of stacked signs: numbers, mostly. */
const WITHIN = 4;

/** How far below each other stacked signs stand at least and at most, and how far beside each other, in ems. */
const STEP = [0.7, 1.7] as const;
const BESIDE = 0.4;

/** Where an upright sign has its top and its middle, as parts of its size above the baseline. */
const TOP = 0.85;
const MIDDLE = 0.35;

const STACKABLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FC\uFF01-\uFF60]$/u;

/** The way that a vector goes; '' for one aslant. */
export function wayOf(a: number, b: number): Way | '' {
  if (Math.abs(b) <= SLANT * Math.abs(a)) return a > 0 ? 'right' : 'left';
  if (Math.abs(a) <= SLANT * Math.abs(b)) return b > 0 ? 'down' : 'up';
  return '';
}

const charactersOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { str }) => sum + str.trim().length, 0);

/** An upright run as a part of the stacked line that it stands in. */
const asStacked = (run: Run): Run => {
  const { x, y, width, size } = run;
  return { ...run, x: x + width / 2, y: y - TOP * size, width: size, way: 'down', stacked: true };
};

/** Programs without vertical type place each sign by itself: each below the one before it. */
function withStacks(runs: readonly Run[]): Run[] {
  const isBelow = (above: Run | undefined, run: Run): boolean => {
    if (above === undefined || !STACKABLE.test(above.str) || !STACKABLE.test(run.str)) return false;
    const [step, aside] = [(run.y - above.y) / run.size, Math.abs(run.x - above.x) / run.size];
    return step > STEP[0] && step < STEP[1] && aside < BESIDE;
  };
  return runs.map((run, at) => {
    if (run.way !== 'right' || run.stacked) return run;
    const next = runs[at + 1];
    return isBelow(runs[at - 1], run) || (next !== undefined && isBelow(run, next)) ? asStacked(run) : run;
  });
}

/** The page with its text upright: turned where most of it runs another way, or is set from top to bottom. */
export function turned(
  given: readonly Run[],
  width: number,
  height: number,
): Pick<PageItems, 'width' | 'height' | 'items' | 'sideways'> {
  const stacks = withStacks(given);
  const runsOf = (way: Way): Run[] => stacks.filter((run) => run.way === way);
  const level = charactersOf(runsOf('right'));
  const way = (['down', 'up', 'left'] as const).find(
    (one) => charactersOf(runsOf(one)) > Math.max(FEWEST, level, charactersOf(stacks) / 2),
  );
  const runs = way === undefined ? given : stacks;
  const isStacked = way === 'down' && runs.some(({ stacked }) => stacked);
  const lines = runs.filter(({ stacked }) => stacked);
  const [top, foot] = [
    Math.min(...lines.map(({ y }) => y)),
    Math.max(...lines.map(({ y, width: long }) => y + long)),
  ];
  const own = runs.flatMap((run) => {
    if (run.str.trim() === '') return [run];
    if (run.way === (way ?? 'right')) return [run];
    if (way === undefined && run.stacked) return [{ ...run, width: run.size }]; // a few lines beside level text
    const isBeside = run.y > top && run.y < foot + run.size; // not a page's number above or below the text
    return isStacked && run.way === 'right' && isBeside && run.str.length <= WITHIN ? [asStacked(run)] : [];
  });
  const sideways = charactersOf(runs) - charactersOf(own);
  const items = own.map((run) => placed(run, way ?? 'right', isStacked, width, height));
  const isOnSide = way === 'down' || way === 'up';
  return { items, sideways, width: isOnSide ? height : width, height: isOnSide ? width : height };
}

function placed(
  { way: _way, stacked, ...item }: Run,
  way: Way,
  isStacked: boolean,
  width: number,
  height: number,
): TextItem {
  const { x, y, size } = item;
  if (way === 'down') {
    // Words that lie on their side among stacked signs have their baseline left of the middle.
    return { ...item, x: y, y: width - x - (isStacked && !stacked ? MIDDLE * size : 0) };
  }
  if (way === 'up') return { ...item, x: height - y, y: x };
  return way === 'left' ? { ...item, x: width - x, y: height - y } : item;
}
