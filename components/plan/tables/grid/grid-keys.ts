import type { RefObject } from 'react';
import type { CellKeyboardEvent, CellKeyDownArgs, DataGridHandle } from 'react-data-grid';
import { TITLE } from '../../../../lib/model/row';
import { isTicked, YES } from '../../../../lib/plan/tables/cell';
import { isGroup, type Line } from './lines';
import { grown } from './range';
import type { CellActs } from '../use-cells';
import type { Picked } from './use-range';
import type { ShownColumn } from '../use-table';

interface KeysOf {
  readonly grid: RefObject<DataGridHandle | null>;
  readonly picked: Picked;
  readonly columns: readonly ShownColumn[];
  readonly lines: readonly Line[];
  readonly acts: CellActs;
  readonly canWrite: boolean;
  readonly lastKey: RefObject<string>;
  /** Moves a row so many lines on; what is sorted or grouped has no order of its own. */
  readonly move: (row: string, by: 1 | -1) => void;
}

type Args = CellKeyDownArgs<Line>;

/** Keys while a cell is written in: Enter ends it and goes down. */
function keyInEditor(
  { grid }: KeysOf,
  args: Extract<Args, { mode: 'EDIT' }>,
  event: CellKeyboardEvent,
): void {
  if (event.nativeEvent.isComposing) return event.preventGridDefault();
  if (event.key !== 'Enter') return undefined;
  event.preventGridDefault();
  if (event.shiftKey || event.altKey) return undefined; // another line, where the box takes one
  event.preventDefault();
  args.onClose(true);
  return grid.current?.setActivePosition(
    { idx: args.column.idx, rowIdx: args.rowIdx + 1 },
    { shouldFocus: true },
  );
}

/** Keys on a cell that is not written in. */
function keyOnCell(
  { picked, columns, lines, acts, canWrite, lastKey, move }: KeysOf,
  { row, column, rowIdx }: Extract<Args, { mode: 'ACTIVE' }>,
  event: CellKeyboardEvent,
): void {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  lastKey.current = key;
  const far = ctrlKey || metaKey;
  const at = columns.findIndex(({ id }) => id === column?.key);
  const size = { line: lines.length, column: columns.length };
  const spot = { line: rowIdx, column: at };
  const range = shiftKey ? grown(picked.range ?? { from: spot, to: spot }, key, far, size) : undefined;
  const take = (act: () => void): void => {
    event.preventGridDefault();
    event.preventDefault();
    act();
  };
  if (range !== undefined && at !== -1) return take(() => picked.setRange(range));
  if (far && key === 'a')
    return take(() =>
      picked.setRange({ from: { line: 0, column: 0 }, to: { line: size.line - 1, column: size.column - 1 } }),
    );
  if (far && ['c', 'v', 'x', 'z', 'y'].includes(key)) return event.preventGridDefault();
  const shown = columns[at];
  if (!canWrite || row === undefined || isGroup(row) || shown === undefined) return undefined;
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
    return take(() => move(row.id, key === 'ArrowUp' ? -1 : 1));
  if (key === 'Delete' || key === 'Backspace') return take(picked.empty);
  if (shown.id === TITLE && key === 'Enter') return event.preventGridDefault(); // its button opens the row
  if (shown.holds === 'check' && (key === ' ' || key === 'Enter'))
    return take(() => void acts.put(row.id, shown, isTicked(row.cell[shown.id] ?? '') ? '' : YES));
  return undefined;
}

/** What a key does in the grid, where that is more than to go to another cell or to begin to write. */
export function gridKeys(of: KeysOf, args: Args, event: CellKeyboardEvent): void {
  if (args.mode === 'EDIT') keyInEditor(of, args, event);
  else keyOnCell(of, args, event);
}
