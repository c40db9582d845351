import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { FIRST_TABLE, type Table } from '../../../lib/model/table';
import type { Going } from '../../app/use-place';
import { useCanWrite } from '../../hooks/use-can-write';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { RemovedHere } from '../../removed/RemovedHere';
import { Button } from '../../ui/Button';
import { useNewsOn } from '../NewOn';
import { AddTable } from './AddDialogs';
import { tableTitle } from './table-words';
import { TableView } from './TableView';
import { useTables } from './use-table';
import './tables.css';

interface Props {
  /** The table's id. */
  id: string;
  going: Pick<Going, 'planned' | 'drawer' | 'back'>;
}

/** The tables of the pair: their programme ideas, and further ones of their own. */
export function Tables({ id, going }: Props) {
  const tables = useTables();
  const canWrite = useCanWrite();
  const [adding, setAdding] = useState(false);
  const table = tables.find((one) => one.id === id);
  const show = (one: string): void =>
    one === FIRST_TABLE ? going.drawer('ideas') : going.planned('ideas', one);
  return (
    <div className="tables">
      <Button look="quiet" icon="back" onClick={going.back}>
        {t('reading.back')}
      </Button>
      <nav className="chips table-ways" aria-label={t('table.tables')}>
        {tables.map((one) => (
          <TableChip key={one.id} table={one} isShown={one.id === id} onShow={() => show(one.id)} />
        ))}
        {canWrite && (
          <Button look="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('table.add')}
          </Button>
        )}
      </nav>
      {table === undefined ? (
        <RemovedHere {...{ kind: 'tables', id }} gone={t('plan.gone')} goneNext={t('plan.goneNext')} />
      ) : (
        <TableView key={id} table={table} onRemoved={() => show(FIRST_TABLE)} />
      )}
      <RemovedFoot kind="rows" under={id} />
      <RemovedFoot kind="columns" under={id} />
      <RemovedFoot kind="tables" />
      {adding && (
        <AddTable
          onClose={(added) => {
            setAdding(false);
            if (added !== '') show(added);
          }}
        />
      )}
    </div>
  );
}

interface ChipProps {
  table: Table;
  isShown: boolean;
  onShow: () => void;
}

/** The way to one of the tables, marked where something in it is new. */
function TableChip({ table, isShown, onShow }: ChipProps) {
  const news = useNewsOn('tables', table.id);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="chip table-chip"
        dir="auto"
        aria-current={isShown ? 'page' : undefined}
        aria-describedby={news > 0 ? id : undefined}
        onClick={onShow}
      >
        {tableTitle(table)}
      </button>
      {news > 0 && (
        <span hidden id={id}>
          {t('reading.newHere', news)}
        </span>
      )}
    </>
  );
}
