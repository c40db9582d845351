import type { Column, RenderCellProps } from 'react-data-grid';
import { t } from '../../../../lib/i18n/t';
import { TITLE } from '../../../../lib/model/row';
import type { TableChoices } from '../../../../lib/model/table-choices';
import type { CellAt } from '../../../../lib/session/plan/cells';
import type { Person } from '../../../hooks/people';
import { DragHandle } from '../../../lists/DragHandle';
import { CellEditor } from './CellEditor';
import { CellValue } from '../CellValue';
import { isGroup, type Line } from './lines';
import { TitleCell } from './TitleCell';
import type { OpenTable, ShownColumn } from '../use-table';

/** The key of the column with the numbers of the rows. */
const NUMBER = 'number';

/** What the grid needs to draw its cells. */
export interface GridNeeds {
  readonly open: OpenTable;
  /** In their order in the grid. */
  readonly columns: readonly ShownColumn[];
  readonly choices: TableChoices;
  readonly partner: Person | null;
  readonly theirs: CellAt | null;
  readonly canWrite: boolean;
  /** Whether rows stand in the order that people made, and may be moved. */
  readonly canMove: boolean;
  /** Whether a cell is one of those that are picked. */
  readonly isPicked: (line: string, column: number) => boolean;
  /** Whether the key that began the editing is a letter. */
  readonly anew: () => boolean;
  readonly onOpen: (row: string) => void;
  readonly onWriting: (writing: boolean) => void;
}

/** Pixels that a column usually is wide. */
const WIDTHS: Partial<Record<ShownColumn['holds'], number>> = {
  number: 90,
  money: 90,
  check: 70,
  lines: 240,
};
const USUAL = 150;
const TITLE_WIDTH = 240;
const NUMBER_WIDTH = 46;

/** The columns in the order in which the grid has them: the first, those that stay in view, the others. */
export const inGridOrder = (
  columns: readonly ShownColumn[],
  frozen: readonly string[],
): readonly ShownColumn[] => [
  ...columns.slice(0, 1),
  ...columns.slice(1).filter(({ id }) => frozen.includes(id)),
  ...columns.slice(1).filter(({ id }) => !frozen.includes(id)),
];

function classOf({ isPicked, theirs, partner }: GridNeeds, column: ShownColumn, at: number) {
  const isNumeric = column.holds === 'number' || column.holds === 'money';
  return (line: Line): string => {
    if (isGroup(line)) return 'group-cell';
    const isTheirs = theirs !== null && theirs.row === line.id && theirs.column === column.id;
    return [
      isNumeric ? 'cell-number' : '',
      column.id === TITLE ? 'cell-title' : '',
      isPicked(line.id, at) ? 'cell-picked' : '',
      isTheirs && partner !== null ? `cell-theirs seat-${partner.seat}` : '',
    ].join(' ');
  };
}

/** A column of the grid. */
function gridColumn(needs: GridNeeds, column: ShownColumn, at: number): Column<Line> {
  const { open, choices, canWrite, theirs, partner, onOpen } = needs;
  const isTitle = column.id === TITLE;
  return {
    key: column.id,
    name: column.name,
    width: choices.widths[column.id] ?? (isTitle ? TITLE_WIDTH : (WIDTHS[column.holds] ?? USUAL)),
    frozen: isTitle || choices.frozen.includes(column.id),
    ...{ resizable: true, sortable: true, draggable: !isTitle && canWrite },
    editable: (line) => canWrite && !isGroup(line),
    editorOptions: { closeOnExternalRowChange: false },
    cellClass: classOf(needs, column, at),
    renderCell: ({ row: line, tabIndex }: RenderCellProps<Line>) =>
      isGroup(line) ? null : (
        <>
          {isTitle ? (
            <TitleCell row={line} {...{ tabIndex, onOpen }} />
          ) : (
            <CellValue row={line} words={open.words} {...{ column, tabIndex }} />
          )}
          {theirs?.row === line.id && theirs.column === column.id && partner !== null && (
            <span className="cell-flag">{partner.name}</span>
          )}
        </>
      ),
    renderEditCell: ({ row: line, onRowChange }) =>
      isGroup(line) ? null : (
        <CellEditor
          {...{ open, row: line, column, onRowChange, onWriting: needs.onWriting }}
          anew={needs.anew()}
        />
      ),
  };
}

/** The columns of the grid: the numbers of the rows, then the table's. */
export function gridColumns(needs: GridNeeds): readonly Column<Line>[] {
  const numbers: Column<Line> = {
    key: NUMBER,
    name: <span className="vh">{t('table.number')}</span>,
    width: NUMBER_WIDTH,
    frozen: true,
    cellClass: (line) => (isGroup(line) ? 'group-cell' : 'cell-row-number'),
    renderCell: ({ row: line, rowIdx }) =>
      isGroup(line) ? (
        <GroupWords line={line} />
      ) : (
        <>
          {needs.canMove && <DragHandle id={line.id} />}
          {rowIdx + 1}
        </>
      ),
    colSpan: (args) => (args.type === 'ROW' && isGroup(args.row) ? 2 : undefined),
  };
  return [numbers, ...needs.columns.map((column, at) => gridColumn(needs, column, at))];
}

function GroupWords({ line }: { line: Extract<Line, { group: string }> }) {
  const words = line.group === '' ? t('table.noValue') : line.group;
  return <span dir="auto">{t('table.group', [words, String(line.count)])}</span>;
}
