import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Row } from '../../../lib/model/row';
import type { TableChoices } from '../../../lib/model/table-choices';
import { useCanWrite } from '../../hooks/use-can-write';
import { Threads } from '../../comments/Threads';
import { WriteComment } from '../../comments/WriteComment';
import { OrderButtons } from '../../lists/OrderButtons';
import { useRemove } from '../../removed/use-remove';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RowField } from './RowField';
import { useCells } from './use-cells';
import { useRowOrder } from './use-row-order';
import type { OpenTable } from './use-table';

interface Props {
  open: OpenTable;
  /** The row's id. */
  id: string;
  /** How this person looks at the table. */
  choices: TableChoices;
  onClose: () => void;
}

/** A row with all its cells, and what the two say of it. */
export function RowDialog({ open, id, choices, onClose }: Props) {
  const row = open.rows.find((one) => one.id === id);
  const title = row === undefined || row.title === '' ? t('removed.unnamed') : row.title;
  return (
    <Dialog heading={title} onClose={onClose}>
      {row === undefined ? <p>{t('plan.gone')}</p> : <OpenRow {...{ open, row, choices, onClose }} />}
      <div className="row wrap dialog-acts">
        <Button onClick={onClose}>{t('reading.back')}</Button>
      </div>
    </Dialog>
  );
}

function OpenRow({ open, row, choices, onClose }: Omit<Props, 'id'> & { row: Row }) {
  const { canMove, ids, place } = useRowOrder({ rows: open.rows, order: '', choices });
  const heading = useId();
  const acts = useCells(open);
  const canWrite = useCanWrite();
  const remove = useRemove();
  const drop = (): void => {
    if (remove('rows', row.id)) onClose();
  };
  return (
    <>
      <ReadOnly />
      <div className="row-fields">
        {open.columns.map((column) => (
          <RowField key={column.id} {...{ open, row, column, acts }} />
        ))}
      </div>
      <section className="stack-s row-talk">
        <Threads on="row" subject={row.id} />
        <div className="card">
          <WriteComment on="row" subject={row.id} />
        </div>
      </section>
      {canWrite && (
        <div className="acts">
          {canMove && (
            <>
              <span className="vh" id={heading}>
                {t('table.row')}
              </span>
              <OrderButtons
                {...{ ids, at: ids.indexOf(row.id), describedBy: heading }}
                onPlace={(after) => place(row.id, after)}
              />
            </>
          )}
          <Button look="quiet" onClick={drop}>
            {t('app.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
