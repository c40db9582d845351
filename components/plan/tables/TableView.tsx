import { useCallback, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Row } from '../../../lib/model/row';
import { FIRST_TABLE, type Table } from '../../../lib/model/table';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useLanes } from '../../hooks/use-lanes';
import { ListTools } from '../../lists/ListTools';
import { useShown } from '../../lists/use-shown';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { late } from '../../ui/late';
import { MenuButton } from '../../ui/MenuButton';
import { AddColumn, AddRow } from './AddDialogs';
import { Choose } from '../../forms/Choose';
import { ColumnDialog } from './ColumnDialog';
import { ColumnNews } from './ColumnNews';
import { FileMenus } from './FileMenus';
import { RowCards } from './RowCards';
import { RowDialog } from './RowDialog';
import { TableDialog } from './TableDialog';
import { addRowWords, tableTitle } from './table-words';
import { useArranged } from './use-arranged';
import { NewTalkContext, useLed, useNewTalk } from './use-led';
import type { GridProps } from './grid/use-grid';
import type { Picked } from './grid/use-range';
import { type OpenTable, useTable } from './use-table';
import { useTableChoices } from './use-table-choices';

/** Where there is room for it. */
const TableGrid = late(async () => (await import('./grid/TableGrid')).TableGrid);

/** What stands open over a table. */
type Over =
  | { readonly is: 'nothing' | 'addRow' | 'addColumn' | 'table' }
  | { readonly is: 'row' | 'column'; readonly id: string };
const NOTHING: Over = { is: 'nothing' };

interface Props {
  table: Table;
  onRemoved: () => void;
}

/** One table: as a grid where there is room, else each row as a card. */
export function TableView({ table, onRemoved }: Props) {
  const open = useTable(table);
  const [over, setOver] = useState<Over>(NOTHING);
  const { ref } = useNews<HTMLElement>('tables', table.id);
  const [choices, onChoices] = useTableChoices(table.id);
  const [added, setAdded] = useState('');
  const onReached = useCallback(() => setAdded(''), []);
  const close = (): void => setOver(NOTHING);
  return (
    <section ref={ref} aria-labelledby={`table-${table.id}`}>
      <div className="stack-s">
        <Rows open={open} onOver={setOver} {...{ added, onReached, choices, onChoices }} />
      </div>
      {over.is === 'addRow' && (
        <AddRow
          open={open}
          onClose={(row) => {
            close();
            setAdded(row);
          }}
        />
      )}
      {over.is === 'addColumn' && <AddColumn open={open} onClose={close} />}
      {over.is === 'table' && <TableDialog table={table} onClose={close} onRemoved={onRemoved} />}
      {over.is === 'row' && <RowDialog {...{ open, choices }} id={over.id} onClose={close} />}
      {over.is === 'column' && (
        <ColumnDialog id={over.id} onClose={close} {...{ open, choices, onChoices }} />
      )}
    </section>
  );
}

interface PartProps {
  open: OpenTable;
  onOver: (over: Over) => void;
}

/** What the table is called, and what can be done with it. */
function Head({ open, shown, onOver }: PartProps & { shown: readonly Row[] }) {
  const { table, columns, rows } = open;
  const canWrite = useCanWrite();
  return (
    <>
      <div className="row wrap spread list-heading">
        <div>
          <h1 className="h1" id={`table-${table.id}`} dir="auto">
            {tableTitle(table)}
          </h1>
          {rows.length > 0 && <p className="small muted">{t('table.rows', rows.length)}</p>}
        </div>
        {canWrite && (
          <Button look="main" icon="plus" onClick={() => onOver({ is: 'addRow' })}>
            {addRowWords(table.id)}
          </Button>
        )}
      </div>
      <ColumnNews columns={columns} />
      <div className="row wrap table-acts">
        {canWrite && (
          <>
            <Button look="quiet" onClick={() => onOver({ is: 'addColumn' })}>
              {t('table.addColumn')}
            </Button>
            <MenuButton
              name={t('table.columns')}
              choices={columns
                .slice(1)
                .map(({ id, name }) => ({ name, onChoose: () => onOver({ is: 'column', id }) }))}
            />
            <Button look="quiet" onClick={() => onOver({ is: 'table' })}>
              {t('table.change')}
            </Button>
          </>
        )}
        <FileMenus open={open} rows={shown} />
      </div>
    </>
  );
}

/** The rows, with what narrows and orders them. */
function Rows({
  open,
  onOver,
  added,
  onReached,
  choices,
  onChoices,
}: PartProps & Pick<GridProps, 'added' | 'onReached' | 'choices' | 'onChoices'>) {
  const { narrow, choices: tools, rows } = useArranged(open);
  const isWide = useLanes() === 2;
  const [picked, setPicked] = useState<Picked | null>(null);
  const onOpen = useCallback((id: string) => onOver({ is: 'row', id }), [onOver]);
  const wanted = useLed(onOpen);
  useShown(narrow, wanted);
  const onOrder = (order: string): void => narrow.change({ order });
  const { order } = narrow.wish;
  const talk = useNewTalk();
  const shared = { open, rows, order, onOrder, choices, onChoices, onOpen, wanted, added, onReached };
  const isEmpty = open.rows.length === 0;
  return (
    <>
      <Head open={open} shown={rows} onOver={onOver} />
      {!isEmpty && (
        <div className="table-tools">
          <ListTools narrow={narrow} choices={tools} all={open.rows.length} />
          {(open.rows.length > 1 || choices.group !== '') && (
            <Choose
              label={t('table.groupBy')}
              value={choices.group}
              options={[['', t('table.noGroup')], ...open.columns.map(({ id, name }) => [id, name] as const)]}
              onChoose={(group) => onChoices({ group })}
            />
          )}
        </div>
      )}
      <NewTalkContext value={talk}>
        {isWide && <TableGrid {...shared} onPicked={setPicked} />}
        {isWide && <PickedRows picked={picked} />}
        {!isWide && (isEmpty ? <NoRows table={open.table.id} /> : <RowCards {...shared} />)}
      </NewTalkContext>
    </>
  );
}

function NoRows({ table }: { table: string }) {
  const isFirst = table === FIRST_TABLE;
  return (
    <EmptyState
      drawing="drawer"
      heading={isFirst ? t('table.none') : t('table.noRows')}
      words={isFirst ? t('table.noneNext') : t('table.noRowsNext')}
    />
  );
}

/** What can be done with the rows that are picked. */
function PickedRows({ picked }: { picked: Picked | null }) {
  const canWrite = useCanWrite();
  const count = picked?.rows.length ?? 0;
  return (
    <div className="row wrap picked-rows small muted">
      <p>{t('table.keys')}</p>
      {count > 0 && canWrite && (
        <>
          <span aria-live="polite">{t('table.picked', count)}</span>
          <Button look="quiet" onClick={() => picked?.remove()}>
            {t('table.removeRows')}
          </Button>
        </>
      )}
    </div>
  );
}
