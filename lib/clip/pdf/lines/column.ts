import type { Line } from './line';

/** Lines that follow each other in one column between two cuts, from top to bottom. */
export interface Column {
  readonly lines: readonly Line[];
  /** The first and last of the columns it takes; equal mostly. */
  readonly from: number;
  readonly to: number;
  /** How many columns the region has that it is in. */
  readonly of: number;
}

/** The left and right edge of a column's text, in points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}
