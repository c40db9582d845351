import type { Column } from '../../../../lib/model/column';
import type { Row } from '../../../../lib/model/row';
import { groupedRows } from '../../../../lib/plan/tables/arranged';
import type { CellWords } from '../../../../lib/plan/tables/cell';
import type { Edited } from '../../../../lib/util/edited';

/** A row in the grid; what is being typed in it has not been written. */
export type RowLine = Row & { readonly typed?: Edited };

/** A line over rows that hold the same. */
interface GroupLine {
  readonly id: string;
  readonly group: string;
  readonly count: number;
}

export type Line = RowLine | GroupLine;

export const isGroup = (line: Line): line is GroupLine => 'group' in line;

/** The rows as lines of the grid: under a line for each group, where they stand together by a column. */
export function linesOf(
  rows: readonly Row[],
  by: Pick<Column, 'id' | 'holds'> | undefined,
  words: CellWords,
): readonly Line[] {
  if (by === undefined) return rows;
  return groupedRows(rows, by, words).flatMap(({ words: group, rows: all }) => [
    { id: `group ${group}`, group, count: all.length },
    ...all,
  ]);
}
