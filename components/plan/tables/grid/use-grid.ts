import {
  type FocusEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type {
  CellKeyboardEvent,
  CellKeyDownArgs,
  Column,
  DataGridHandle,
  PositionChangeArgs,
  RowsChangeData,
  SortColumn,
} from 'react-data-grid';
import type { Row } from '../../../../lib/model/row';
import type { TableChoices } from '../../../../lib/model/table-choices';
import { useCanWrite } from '../../../hooks/use-can-write';
import { useObserved } from '../../../hooks/use-observed';
import { usePeople } from '../../../hooks/use-people';
import { useSession } from '../../../hooks/use-session';
import { useWrote } from '../../../hooks/use-wrote';
import { gridColumns, type GridNeeds, inGridOrder } from './GridColumns';
import { gridKeys } from './grid-keys';
import { type Active, onAt, onDown, onFocus, onMove } from './grid-pointer';
import { isGroup, type Line, linesOf } from './lines';
import type { Spot } from './range';
import { type CellActs, useCells } from '../use-cells';
import { type Picked, usePicked } from './use-range';
import { useSteady } from './use-steady';
import { useRowOrder } from '../use-row-order';
import { useDragOrder } from '../../../lists/use-drag-order';
import type { OpenTable, ShownColumn } from '../use-table';

export interface GridProps {
  open: OpenTable;
  /** Those that are shown, in the order in which they are. */
  rows: readonly Row[];
  /** The column by which they are sorted, '' for the order that people made, with a minus for downwards. */
  order: string;
  onOrder: (order: string) => void;
  choices: TableChoices;
  onChoices: (part: Partial<TableChoices>) => void;
  onOpen: (row: string) => void;
  /** The row to which a person is led, '' for none. */
  wanted: string;
  /** The row that the person has just added: it gets the focus. '' for none. */
  added: string;
  /** It has the focus. */
  onReached: () => void;
  onPicked: (picked: Picked) => void;
}

/** Tells the partner in which cell this person is. */
function useShowCell(): (table: string, row: string, column: string) => void {
  const { cells } = useSession();
  useEffect(() => () => cells.show(null), [cells]);
  return (table, row, column) => cells.show(row === '' ? null : { table, row, column });
}

/** The key of an order as the grid has it, and back. */
const sortOf = (order: string): readonly SortColumn[] => {
  if (order === '') return [];
  return order.startsWith('-')
    ? [{ columnKey: order.slice(1), direction: 'DESC' }]
    : [{ columnKey: order, direction: 'ASC' }];
};
const orderOf = ([first]: readonly SortColumn[]): string =>
  first === undefined ? '' : `${first.direction === 'DESC' ? '-' : ''}${first.columnKey}`;

/** Moves a column beside another one, for both of the two. */
function useMoved({ open }: Pick<GridProps, 'open'>): (from: string, to: string) => void {
  const { tables, records } = useSession();
  const wrote = useWrote();
  return (from, to) => {
    const ids = open.columns.slice(1).map(({ id }) => id);
    const [at, goal] = [ids.indexOf(from), ids.indexOf(to)];
    if (at === -1 || at === goal || !wrote(tables.ready(open.table.id))) return;
    // onto a column further on: behind it; onto one before: before it; onto the first: to the front
    const after = goal > at ? to : (ids[goal - 1] ?? null);
    wrote(records.columns.place(from, after));
  };
}

/** Leads to a row, and keeps the active cell at its row when rows above come and go. */
function useFollow(
  grid: RefObject<DataGridHandle | null>,
  lines: readonly Line[],
  { wanted, added, onReached }: Pick<GridProps, 'wanted' | 'added' | 'onReached'>,
  at: RefObject<Active | null>,
): void {
  useEffect(() => {
    const line = wanted === '' ? -1 : lines.findIndex(({ id }) => id === wanted);
    if (line !== -1) grid.current?.scrollToCell({ rowIdx: line });
  }, [grid, lines, wanted]);
  useEffect(() => {
    const line = added === '' ? -1 : lines.findIndex(({ id }) => id === added);
    if (line === -1) return;
    grid.current?.setActivePosition({ rowIdx: line, idx: 1 }, { shouldFocus: true });
    onReached();
  }, [grid, lines, added, onReached]);
  useEffect(() => {
    const was = at.current;
    if (was === null || lines[was.spot.line]?.id === was.id) return;
    const line = lines.findIndex(({ id }) => id === was.id);
    if (line === -1) return;
    const hasFocus = grid.current?.element?.contains(document.activeElement) === true;
    grid.current?.setActivePosition({ rowIdx: line, idx: was.spot.column + 1 }, { shouldFocus: hasFocus });
  }, [grid, lines, at]);
}

/** How cells look and are filled in; made anew only where something of it changes. */
function useColumns(needs: Omit<GridNeeds, 'anew'>, lastKey: RefObject<string>): readonly Column<Line>[] {
  const { open, columns, choices, partner, theirs, canWrite, canMove, isPicked, onOpen, onWriting } = needs;
  return useMemo(
    () =>
      gridColumns({
        ...{ open, columns, choices, partner, theirs, canWrite, canMove, isPicked, onOpen, onWriting },
        anew: () => lastKey.current.length === 1,
      }),
    [open, columns, choices, partner, theirs, canWrite, canMove, isPicked, onOpen, onWriting, lastKey],
  );
}

/** The lines of the grid and the cells that are picked in it. */
function useLines({ open, rows, choices, onPicked }: GridProps, writing: boolean) {
  const columns = useMemo(() => inGridOrder(open.columns, choices.frozen), [open.columns, choices.frozen]);
  const by = open.columns.find(({ id }) => id === choices.group);
  const now = useMemo(() => linesOf(rows, by, open.words), [rows, by, open.words]);
  const lines = useSteady<Line>(now, writing);
  const picked = usePicked(useMemo(() => ({ open, columns, lines }), [open, columns, lines]));
  useEffect(() => onPicked(picked), [picked, onPicked]);
  return { columns, lines, picked };
}

/** Writes what a person typed in a cell. */
function writeTyped(
  acts: CellActs,
  columns: readonly ShownColumn[],
  next: readonly Line[],
  { indexes, column }: RowsChangeData<Line>,
): void {
  const shown = columns.find(({ id }) => id === column.key);
  for (const line of indexes.map((index) => next[index]))
    if (line !== undefined && !isGroup(line) && line.typed !== undefined && shown !== undefined)
      acts.typed(line.id, shown, line.typed);
}

/** All that the grid of a table is given. */
export function useGrid(props: GridProps, grid: RefObject<DataGridHandle | null>) {
  const { open, order, onOrder, choices, onOpen } = props;
  const theirs = useObserved(useSession().cells.partner);
  const { partner } = usePeople();
  const [canWrite, acts, show, moved] = [useCanWrite(), useCells(open), useShowCell(), useMoved(props)];
  const [writing, onWriting] = useState(false);
  const lastKey = useRef('');
  const from = useRef<Spot | null>(null);
  const active = useRef<Active | null>(null);
  const { columns, lines, picked } = useLines(props, writing);
  const rowOrder = useRowOrder(props);
  const drag = useDragOrder(rowOrder.ids, rowOrder.place);
  useFollow(grid, lines, props, active);
  const here = theirs?.table === open.table.id ? theirs : null;
  const { isPicked } = picked;
  const drawn = useColumns(
    {
      ...{ open, columns, choices, partner, theirs: here, canWrite, isPicked, onOpen, onWriting },
      canMove: rowOrder.canMove,
    },
    lastKey,
  );
  return {
    ...{ lines, columns: drawn, picked, moved, drag },
    typed: (next: readonly Line[], change: RowsChangeData<Line>): void =>
      writeTyped(acts, columns, next, change),
    sort: { columns: sortOf(order), change: (next: readonly SortColumn[]) => onOrder(orderOf(next)) },
    keys: (args: CellKeyDownArgs<Line>, event: CellKeyboardEvent): void =>
      gridKeys({ grid, picked, columns, lines, acts, canWrite, lastKey, move: rowOrder.move }, args, event),
    pointer: {
      at: (args: PositionChangeArgs<Line>) =>
        onAt({ grid, picked, columns, active, from }, args, (row, column) =>
          show(open.table.id, row, column),
        ),
      down: (event: PointerEvent) => onDown({ grid, picked, columns, active, from }, event),
      move: (event: PointerEvent) => onMove({ grid, picked, columns, active, from }, event),
      focus: (event: FocusEvent) => onFocus({ grid, picked, columns, active, from }, event),
    },
  };
}
