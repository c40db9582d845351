import { t } from '../../../lib/i18n/t';
import { MAX_TITLE } from '../../../lib/model/row';
import { FIRST_TABLE, MAX_NAME, type Table } from '../../../lib/model/table';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useRemove } from '../../removed/use-remove';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { KeptValue } from '../../forms/KeptValue';
import { firstName, tableTitle } from './table-words';

interface Props {
  table: Table;
  onClose: () => void;
  /** The table is removed. */
  onRemoved: () => void;
}

/** What a table and its first column are called. The first table stays: every notebook has it. */
export function TableDialog({ table, onClose, onRemoved }: Props) {
  const { tables, records } = useSession();
  const [wrote, remove, canWrite] = [useWrote(), useRemove(), useCanWrite()];
  const keep = (fields: Partial<Pick<Table, 'title' | 'first'>>): string | null =>
    wrote(tables.ready(table.id)) && wrote(records.tables.edit(table.id, fields)) ? '' : null;
  const drop = (): void => {
    if (!remove('tables', table.id)) return;
    onClose();
    onRemoved();
  };
  return (
    <Dialog heading={t('table.change')} onClose={onClose}>
      <div className="stack-s">
        <ReadOnly />
        <KeptValue
          label={t('plan.title')}
          {...{ draft: `table:${table.id}:title`, value: tableTitle(table), maxLength: MAX_TITLE }}
          onKeep={(title) => (title === '' ? t('plan.titleMissing') : keep({ title }))}
        />
        <KeptValue
          label={t('table.firstColumn')}
          {...{ draft: `table:${table.id}:first`, value: firstName(table), maxLength: MAX_NAME }}
          onKeep={(first) => (first === '' ? t('table.nameMissing') : keep({ first }))}
        />
      </div>
      <div className="row wrap dialog-acts">
        <Button onClick={onClose}>{t('app.close')}</Button>
        {canWrite && table.id !== FIRST_TABLE && (
          <Button look="quiet" onClick={drop}>
            {t('table.remove')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
