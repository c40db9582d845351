import type { FocusEvent, PointerEvent, RefObject } from 'react';
import type { DataGridHandle, PositionChangeArgs } from 'react-data-grid';
import { isGroup, type Line } from './lines';
import type { Spot } from './range';
import type { Picked } from './use-range';
import type { ShownColumn } from '../use-table';

/** The active cell of the grid: the id of its line, and its place. */
export interface Active {
  readonly id: string;
  readonly spot: Spot;
}

/** The cell at a place of the page; undefined beside the cells. */
function spotAt(target: EventTarget, columns: number): Spot | undefined {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const line = Number(cell?.parentElement?.getAttribute('aria-rowindex') ?? 0) - 2;
  const column = Number(cell?.getAttribute('aria-colindex') ?? 0) - 2;
  return line < 0 || column < 0 || column >= columns ? undefined : { line, column };
}

/** What the pointer and the focus need of the grid. */
interface PointerOf {
  readonly grid: RefObject<DataGridHandle | null>;
  readonly picked: Picked;
  readonly columns: readonly ShownColumn[];
  readonly active: RefObject<Active | null>;
  /** Where the button went down; null where it did not, or beside the cells. */
  readonly from: RefObject<Spot | null>;
}

/**
 * Picks the cell to which a person goes.
 *
 * @param show tells the partner of it; '' for no cell
 */
export function onAt(
  { picked, columns, active, from }: PointerOf,
  { row, rowIdx, column }: PositionChangeArgs<Line>,
  show: (row: string, column: string) => void,
): void {
  const spot = { line: rowIdx, column: columns.findIndex(({ id }) => id === column?.key) };
  active.current = row === undefined ? null : { id: row.id, spot };
  const isCell = row !== undefined && !isGroup(row) && spot.column !== -1;
  show(isCell ? row.id : '', column?.key ?? '');
  if (isCell && from.current === null) picked.setRange({ from: spot, to: spot });
  from.current = null;
}

/** Picks the cell, or with Shift all cells up to it. */
export function onDown({ picked, columns, from }: PointerOf, event: PointerEvent): void {
  const spot = spotAt(event.target, columns.length);
  from.current = spot ?? null;
  if (spot === undefined || event.button !== 0) return;
  picked.setRange({ from: event.shiftKey ? (picked.range?.from ?? spot) : spot, to: spot });
}

/** Picks the cells over which the pointer is dragged. */
export function onMove({ picked, columns, from }: PointerOf, event: PointerEvent): void {
  const spot = spotAt(event.target, columns.length);
  if ((event.buttons & 1) === 0 || from.current === null || spot === undefined) return;
  if (picked.range?.to.line === spot.line && picked.range.to.column === spot.column) return;
  picked.setRange({ from: picked.range?.from ?? from.current, to: spot });
}

/** A focus that comes from elsewhere, as back from a dialog, makes its cell the active one. */
export function onFocus({ grid, columns, active }: PointerOf, { target }: FocusEvent): void {
  const spot = target.matches('input, textarea, select') ? undefined : spotAt(target, columns.length);
  const now = active.current?.spot;
  if (spot === undefined || (now?.line === spot.line && now.column === spot.column)) return;
  grid.current?.setActivePosition({ rowIdx: spot.line, idx: spot.column + 1 });
}
