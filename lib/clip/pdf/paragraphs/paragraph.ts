import type { Line } from '../lines/line';
import type { Edges } from '../lines/column';

/** Lines that belong together, in one column of one page, or several once joined. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly edges: Edges;
  /** Whether nothing stands above its first line, or below its last, between the cuts of the page. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Begins with a bullet or the number of a list. */
  readonly isItem: boolean;
  /** In a list of references. */
  readonly isReference: boolean;
  readonly rows?: readonly (readonly string[])[];
}
