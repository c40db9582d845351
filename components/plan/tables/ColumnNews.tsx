import { t } from '../../../lib/i18n/t';
import { useNews } from '../../hooks/use-news';
import { usePeople } from '../../hooks/use-people';
import type { ShownColumn } from './use-table';

/** The columns of a table that the partner added or changed, by name: cards show no column without a value. */
export function ColumnNews({ columns }: { columns: readonly ShownColumn[] }) {
  return columns.map((column) => <NewColumn key={column.id} column={column} />);
}

function NewColumn({ column: { id, name } }: { column: ShownColumn }) {
  const { partner } = usePeople();
  const { fresh, ref } = useNews<HTMLParagraphElement>('columns', id);
  if (!fresh || partner === null) return null;
  return (
    <p ref={ref} tabIndex={-1} className={`small seat-${partner.seat}`}>
      {t('table.columnIsNew', [name])} <span className="tiny who">{t('talk.new')}</span>
    </p>
  );
}
