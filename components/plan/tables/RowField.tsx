import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { cellOf, MAX_CELL, MAX_TITLE, type Row, TITLE } from '../../../lib/model/row';
import { isTicked, plainCell, YES } from '../../../lib/plan/tables/cell';
import { useCanWrite } from '../../hooks/use-can-write';
import { KeptValue } from '../../forms/KeptValue';
import { Choose } from '../../forms/Choose';
import { choicesOf, isFullDate } from './cell-choices';
import { LongCell } from './LongCell';
import { type CellActs, unsentCell } from './use-cells';
import type { OpenTable, ShownColumn } from './use-table';

interface Props {
  open: OpenTable;
  row: Row;
  column: ShownColumn;
  acts: CellActs;
}

/** A cell of a row that is open, in the way that its column is filled in. It is written by itself. */
export function RowField(props: Props) {
  const { open, row, column, acts } = props;
  const cell = cellOf(row, column.id);
  if (column.holds === 'check') return <Tick {...props} />;
  if (column.holds === 'lines')
    return <LongCell key={`${row.id} ${column.id}`} row={row.id} column={column} />;
  const choices = choicesOf(column, cell, open);
  if (choices !== undefined)
    return (
      <Choose
        label={column.name}
        value={cell}
        options={[['', t('table.nothing')], ...choices]}
        onChoose={(value) => acts.put(row.id, column, value)}
      />
    );
  return <TypedField {...props} />;
}

function TypedField({ open: { words }, row, column, acts }: Props) {
  const now = plainCell(column, cellOf(row, column.id), words);
  const keep = (typed: string): string | null => {
    if (column.id === TITLE && typed === '') return t('plan.titleMissing');
    return acts.put(row.id, column, typed) ? '' : null;
  };
  // a date that is no whole day, such as a season, is typed in words
  const isDate = column.holds === 'date' && isFullDate(now);
  return (
    <KeptValue
      label={column.name}
      draft={unsentCell(row.id, column.id)}
      value={now}
      maxLength={column.id === TITLE ? MAX_TITLE : MAX_CELL}
      onKeep={keep}
      {...(isDate ? { type: 'date' } : {})}
    />
  );
}

function Tick({ row, column, acts }: Props) {
  const id = useId();
  const canWrite = useCanWrite();
  const isOn = isTicked(cellOf(row, column.id));
  return (
    <div className="step-check">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        disabled={!canWrite}
        onChange={({ target }) => acts.put(row.id, column, target.checked ? YES : '')}
      />
      <label htmlFor={id}>{column.name}</label>
    </div>
  );
}
