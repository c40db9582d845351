import { isItemStart } from './item-start';
import type { Line } from '../lines/line';
import type { Edges } from '../lines/column';
import type { Measures } from '../lines/measures';
import type { Column } from '../lines/column';
import type { Paragraph } from './paragraph';
import { beginsParagraph } from './paragraph-start';
import type { Situation } from './situation';
import { referenceLines } from './references';
import { tablesIn } from './tables';

/** A paragraph that may still get lines. */
interface Open {
  lines: Line[];
  readonly isItem: boolean;
  readonly isReference: boolean;
}

/** What is known of all lines of the document. */
interface Known {
  readonly items: ReadonlySet<Line>;
  readonly references: ReturnType<typeof referenceLines>;
  readonly measures: Measures;
}

/** Paragraphs of the columns, which are in reading order. None goes over a column's end yet. */
export function paragraphsOf(columns: readonly Column[], measures: Measures): Paragraph[] {
  const edged = columns.map((column) => ({ column, edges: measures.edgesOf(column) }));
  const lines = edged.flatMap(({ column, edges }) =>
    column.lines.map((line) => ({ line, edges, inset: line.x - edges.left })),
  );
  const items = new Set(lines.filter((_, at) => isItemStart(lines, at)).map(({ line }) => line));
  const known = { items, references: referenceLines(lines), measures };
  return edged.flatMap(({ column, edges }) => ofColumn(column.lines, edges, known));
}

function ofColumn(lines: readonly Line[], edges: Edges, known: Known): Paragraph[] {
  const { items, references, measures } = known;
  const tables = tablesIn(lines);
  const done: (Open & { rows?: readonly (readonly string[])[] })[] = [];
  let open: Open | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const table = tables.find(({ from }) => from === at);
    if (table !== undefined) {
      const rows = { rows: table.rows, isItem: false, isReference: false };
      done.push({ lines: lines.slice(table.from, table.to), ...rows });
      open = undefined;
      at = table.to - 1;
      continue;
    }
    const line = lines[at] as Line;
    const style = references.get(line);
    const situation = {
      lines,
      at,
      edges,
      measures,
      items,
      references: style === 'plain' ? undefined : style,
    };
    if (open === undefined || begins(open, situation)) {
      open = { lines: [], isItem: items.has(line), isReference: style !== undefined };
      done.push(open);
    }
    open.lines.push(line);
  }
  return done.map((one, at) => ({ ...one, edges, isFirst: at === 0, isLast: at === done.length - 1 }));
}

const begins = ({ lines, isItem }: Open, rest: Omit<Situation, 'first' | 'count' | 'isItem'>): boolean =>
  beginsParagraph({ ...rest, first: lines[0] as Line, count: lines.length, isItem });
