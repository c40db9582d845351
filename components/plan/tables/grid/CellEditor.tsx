import { type ComponentProps, useEffect, useEffectEvent, useId, useRef } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { t } from '../../../../lib/i18n/t';
import { cellOf, MAX_CELL, MAX_TITLE, TITLE } from '../../../../lib/model/row';
import { plainCell } from '../../../../lib/plan/tables/cell';
import type { Edited } from '../../../../lib/util/edited';
import { useEdited } from '../../../hooks/use-edited';
import { choicesOf, isFullDate } from '../cell-choices';
import type { Line, RowLine } from './lines';
import { unsentCell } from '../use-cells';
import type { OpenTable, ShownColumn } from '../use-table';

interface Props extends Pick<RenderEditCellProps<Line>, 'onRowChange'> {
  open: OpenTable;
  row: RowLine;
  column: ShownColumn;
  /** The person typed in the cell: what stands there goes. Else the caret goes behind it. */
  anew: boolean;
  /** Tells when somebody begins and ends to write. */
  onWriting: (writing: boolean) => void;
}

/**
 * The box in a cell of the grid. What is typed is kept on this computer as it is in any form, and the grid writes it when
 * the person goes on: by Enter, Tab, or a click elsewhere.
 */
export function CellEditor({ open, row, column, anew, onRowChange, onWriting }: Props) {
  const now = plainCell(column, cellOf(row, column.id), open.words);
  const field = useEdited(unsentCell(row.id, column.id), now);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const told = useEffectEvent(onWriting);
  useEffect(() => {
    told(true);
    return () => told(false);
  }, []);
  useEffect(() => {
    const element = box.current;
    element?.focus({ preventScroll: true });
    if (anew && element !== null && 'select' in element) element.select();
  }, [anew]);
  const { edited } = field;
  const tell = useEffectEvent((typed: Edited) => onRowChange({ ...row, typed }));
  const isTold = row.typed !== undefined;
  useEffect(() => {
    if (edited !== null && !isTold) tell(edited); // words from an earlier time
  }, [edited, isTold]);
  /** Told at once: the key that ends it may come right behind. */
  const type = (mine: string): void => {
    field.change(mine);
    onRowChange({ ...row, typed: { was: edited?.was ?? now, mine } });
  };
  const common = {
    ref: box,
    className: 'cell-box',
    'aria-label': column.name,
    dir: 'auto',
    value: field.text,
    onChange: ({ target }: { target: { value: string } }) => type(target.value),
    onKeyDown: ({ key }: { key: string }) => {
      if (key === 'Escape') field.forget();
    },
  } as const;
  return <Box {...{ open, row, column, common, text: field.text }} />;
}

type Common = ComponentProps<'input'> & ComponentProps<'textarea'> & ComponentProps<'select'>;

/** As the column is filled in. */
function Box({
  open,
  row,
  column,
  common,
  text,
}: Pick<Props, 'open' | 'row' | 'column'> & { common: object; text: string }) {
  const id = useId();
  const props = common as Common;
  const choices = choicesOf(column, cellOf(row, column.id), open);
  const most = column.id === TITLE ? MAX_TITLE : MAX_CELL;
  if (column.holds === 'lines') return <textarea {...props} rows={4} maxLength={most} />;
  if (choices !== undefined && (column.holds === 'choice' || column.holds === 'person'))
    return (
      <select {...props}>
        {['', ...new Set([...choices.map(([, words]) => words), text])].map((words, n) =>
          words === '' && n > 0 ? null : (
            <option key={words} value={words}>
              {words === '' ? t('table.nothing') : words}
            </option>
          ),
        )}
      </select>
    );
  const isDate = column.holds === 'date' && isFullDate(text);
  return (
    <>
      <input
        {...props}
        type={isDate ? 'date' : 'text'}
        maxLength={most}
        list={choices && id}
        autoComplete="off"
      />
      {choices !== undefined && (
        <datalist id={id}>
          {choices.slice(0, 300).map(([value, words]) => (
            <option key={value} value={words}>
              {words}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
