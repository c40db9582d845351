import { use } from 'react';
import { t } from '../../../../lib/i18n/t';
import type { Row } from '../../../../lib/model/row';
import { useNews } from '../../../hooks/use-news';
import { usePeople } from '../../../hooks/use-people';
import { NewTalkContext } from '../use-led';

interface Props {
  row: Row;
  tabIndex: number;
  onOpen: (row: string) => void;
}

/** What a row is called; it opens the row. A row of the partner's is seen once it has stood here, and what is said of it in the open row. */
export function TitleCell({ row, tabIndex, onOpen }: Props) {
  const { fresh: isFresh, ref } = useNews<HTMLSpanElement>('rows', row.id);
  const fresh = use(NewTalkContext).has(row.id) || isFresh;
  const { seat } = usePeople().of(row.by);
  return (
    <span ref={ref} className={fresh ? `row-title fresh seat-${seat}` : 'row-title'}>
      <button
        type="button"
        className="title-open"
        dir="auto"
        tabIndex={tabIndex}
        data-record={row.id}
        onClick={() => onOpen(row.id)}
      >
        {row.title === '' ? t('removed.unnamed') : row.title}
      </button>
      {fresh && <span className="vh">{t('table.new')}</span>}
    </span>
  );
}
