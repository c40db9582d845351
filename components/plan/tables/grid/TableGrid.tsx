import { type ClipboardEvent, useRef } from 'react';
import { DataGrid, type DataGridHandle } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { t } from '../../../../lib/i18n/t';
import { isGroup, type Line } from './lines';
import { tableTitle } from '../table-words';
import { type GridProps, useGrid } from './use-grid';
import './grid.css';

const ROW_HEIGHT = 38;

/** As tall as its rows: the style sheet says the most. With room for the words that stand there in place of rows. */
const heightFor = (lines: number): number => (Math.max(lines, 2) + 1) * ROW_HEIGHT + 18;

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

/** A table as a grid, with the keys of a spreadsheet. */
export function TableGrid(props: GridProps) {
  const grid = useRef<DataGridHandle>(null);
  const { lines, columns, picked, sort, keys, pointer, typed, moved, drag } = useGrid(props, grid);
  const { open, choices, onChoices } = props;
  const unlessTyping =
    (act: (event: ClipboardEvent) => void) =>
    (event: ClipboardEvent): void => {
      if (!isTyping(event.target)) act(event);
    };
  return (
    <div
      className="table-grid"
      onCopy={unlessTyping((event) => picked.range !== null && picked.copy(event))}
      onPaste={unlessTyping(picked.paste)}
      onFocus={pointer.focus}
      onPointerDown={pointer.down}
      onPointerMove={pointer.move}
      {...drag}
    >
      <DataGrid<Line>
        ref={grid}
        aria-label={tableTitle(open.table)}
        aria-description={t('table.keys')}
        className="table-lines"
        columns={columns}
        rows={lines}
        rowKeyGetter={({ id }) => id}
        style={{ blockSize: heightFor(lines.length) }}
        rowHeight={ROW_HEIGHT}
        headerRowHeight={ROW_HEIGHT}
        rowClass={(line) => (isGroup(line) ? 'group-line' : undefined)}
        sortColumns={sort.columns}
        onSortColumnsChange={sort.change}
        onRowsChange={typed}
        onColumnResize={({ key }, width) =>
          onChoices({ widths: { ...choices.widths, [key]: Math.round(width) } })
        }
        onColumnsReorder={moved}
        onCellKeyDown={keys}
        onActivePositionChange={pointer.at}
        renderers={{ noRowsFallback: <NoRows /> }}
      />
    </div>
  );
}

function NoRows() {
  return <p className="no-rows muted">{t('table.noRowsNext')}</p>;
}
