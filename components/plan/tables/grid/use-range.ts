import { type ClipboardEvent, useMemo, useState } from 'react';
import { t } from '../../../../lib/i18n/t';
import { tsv } from '../../../../lib/export/csv';
import { htmlTable } from '../../../../lib/export/tables/html-table';
import { readDelimited } from '../../../../lib/import/tables/delimited';
import { cellOf, MOST_ROWS, type Row } from '../../../../lib/model/row';
import { plainCell, storedCell } from '../../../../lib/plan/tables/cell';
import type { Cells, Fill } from '../../../../lib/session/plan/tables';
import { useSession } from '../../../hooks/use-session';
import { useDone, useWrote } from '../../../hooks/use-wrote';
import { useSay } from '../../../ui/Toasts';
import { isGroup, type Line } from './lines';
import { type Corners, cornersOf, type Range } from './range';
import type { OpenTable, ShownColumn } from '../use-table';

/** The cells that are picked, and what may be done with them together. */
export interface Picked {
  readonly range: Range | null;
  readonly setRange: (range: Range | null) => void;
  readonly isPicked: (line: string, column: number) => boolean;
  /** The rows that it touches. */
  readonly rows: readonly Row[];
  readonly copy: (event: ClipboardEvent) => void;
  /** Puts cells in from the picked one on, and more rows at the end where they are needed. */
  readonly paste: (event: ClipboardEvent) => void;
  readonly empty: () => void;
  readonly remove: () => void;
}

const linesIn = (lines: readonly Line[], { top, bottom }: Corners): readonly Row[] =>
  lines.slice(top, bottom + 1).filter((line): line is Row => !isGroup(line));

/** Cells for the rows of a paste: one value fills all that is picked. */
function pasted(
  cells: readonly (readonly string[])[],
  { top, bottom, left, right }: Corners,
): { readonly at: number; readonly cells: readonly (readonly string[])[] } {
  const one = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? '') : undefined;
  if (one === undefined) return { at: top, cells };
  const line = Array.from({ length: right - left + 1 }, () => one);
  return { at: top, cells: Array.from({ length: bottom - top + 1 }, () => line) };
}

interface What {
  readonly open: OpenTable;
  readonly columns: readonly ShownColumn[];
  readonly lines: readonly Line[];
}

/** What a paste writes: in the rows that are there, and as new rows. */
function planned(
  { open, columns, lines }: What,
  cells: readonly (readonly string[])[],
  corners: Corners,
): { readonly fills: readonly Fill[]; readonly fresh: readonly Cells[] } {
  const from = pasted(cells, corners);
  const there = lines.slice(from.at).filter((line): line is Row => !isGroup(line));
  const valuesOf = (line: readonly string[]): Cells =>
    Object.fromEntries(
      line.flatMap((typed, n) => {
        const column = columns[corners.left + n];
        return column === undefined ? [] : [[column.id, storedCell(column, typed, open.words)]];
      }),
    );
  const all = from.cells.map(valuesOf);
  return {
    fills: all.slice(0, there.length).map((values, n) => ({ row: there[n]?.id ?? '', cells: values })),
    fresh: all.slice(there.length),
  };
}

/** Copies cells in the forms in which spreadsheets and word processors paste them. */
function copyCells(
  { open }: What,
  rows: readonly Row[],
  within: readonly ShownColumn[],
  event: ClipboardEvent,
): void {
  event.preventDefault();
  const cells = rows.map((row) =>
    within.map((column) => plainCell(column, cellOf(row, column.id), open.words)),
  );
  event.clipboardData.setData('text/plain', tsv(cells));
  event.clipboardData.setData('text/html', htmlTable(cells));
}

/** Ways to write several cells of the table. Each says itself why it did not. */
function useWrites({ open }: What) {
  const { tables } = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  return useMemo(() => {
    const put = (fills: readonly Fill[], fresh: readonly Cells[] = []): boolean =>
      wrote(tables.fill(open.table.id, fills, fresh));
    return {
      put,
      take: (cells: readonly (readonly string[])[] | undefined, what: What, corners: Corners): void => {
        if (cells === undefined) return say(t('table.notPasted'));
        const { fills, fresh } = planned(what, cells, corners);
        if (open.rows.length + fresh.length > MOST_ROWS) return say(t('table.full', MOST_ROWS));
        if (put(fills, fresh) && fresh.length > 0) say(t('table.pasted', fresh.length));
        return undefined;
      },
    };
  }, [open, tables, say, wrote]);
}

export function usePicked(what: What): Picked {
  const { columns, lines } = what;
  const { tables } = useSession();
  const done = useDone();
  const { put, take } = useWrites(what);
  const [range, setRange] = useState<Range | null>(null);
  return useMemo(() => {
    const corners = range === null ? null : cornersOf(range);
    const rows = corners === null ? [] : linesIn(lines, corners);
    const ids = new Set(rows.map(({ id }) => id));
    const within = corners === null ? [] : columns.slice(corners.left, corners.right + 1);
    const end: Corners = { top: lines.length, bottom: lines.length, left: 0, right: 0 };
    return {
      ...{ range, setRange, rows },
      isPicked: (line, column) =>
        corners !== null && column >= corners.left && column <= corners.right && ids.has(line),
      copy: (event) => copyCells(what, rows, within, event),
      paste: (event) => {
        event.preventDefault();
        take(readDelimited(event.clipboardData.getData('text/plain'), '\t')?.lines, what, corners ?? end);
      },
      empty: () => {
        const nothing = Object.fromEntries(within.map(({ id }) => [id, '']));
        put(rows.map(({ id }) => ({ row: id, cells: nothing })));
      },
      remove: () => {
        if (done(t('table.rowsRemoved', rows.length), tables.removeRows([...ids]))) setRange(null);
      },
    };
  }, [what, range, columns, lines, tables, done, put, take]);
}
