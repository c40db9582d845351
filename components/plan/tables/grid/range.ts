/** A cell of the grid by its places: the line, and the column with the first at 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Cells that are picked together: from where the person began to where they are. */
export interface Range {
  readonly from: Spot;
  readonly to: Spot;
}

/** A range by its corners. */
export interface Corners {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const cornersOf = ({ from, to }: Range): Corners => ({
  top: Math.min(from.line, to.line),
  bottom: Math.max(from.line, to.line),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});

const STEPS: Readonly<Record<string, readonly [line: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a range goes when Shift and an arrow are pressed; undefined for other keys.
 *
 * @param far with Ctrl: to the end
 */
export function grown(range: Range, key: string, far: boolean, size: Spot): Range | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const reach = far ? Infinity : 1;
  const within = (at: number, by: number, most: number): number =>
    by === 0 ? at : Math.min(most - 1, Math.max(0, at + by * reach));
  return {
    from: range.from,
    to: {
      line: within(range.to.line, step[0], size.line),
      column: within(range.to.column, step[1], size.column),
    },
  };
}
