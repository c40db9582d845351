import type { Line } from '../lines/line';
import type { Edges } from '../lines/column';
import type { Measures } from '../lines/measures';

/** What is known where the question is whether a paragraph begins. */
export interface Situation {
  readonly lines: readonly Line[];
  /** The line in question; there is one before it. */
  readonly at: number;
  /** The open paragraph's first line, and how many it has. */
  readonly first: Line;
  readonly count: number;
  readonly isItem: boolean;
  /** Lines that items of lists begin with. */
  readonly items: ReadonlySet<Line>;
  readonly edges: Edges;
  readonly measures: Measures;
  /** In a list of references: how its entries begin. */
  readonly references: 'hanging' | 'numbered' | undefined;
}
