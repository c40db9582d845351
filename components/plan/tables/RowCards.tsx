import { use, useEffect, useMemo, useRef } from 'react';
import { t } from '../../../lib/i18n/t';
import { cellOf, type Row } from '../../../lib/model/row';
import { useNews } from '../../hooks/use-news';
import { usePeople } from '../../hooks/use-people';
import { useLongList } from '../../lists/use-long-list';
import { CellValue } from './CellValue';
import { isGroup, type Line, linesOf } from './grid/lines';
import { tableTitle } from './table-words';
import { NewTalkContext } from './use-led';
import type { GridProps } from './grid/use-grid';
import type { OpenTable } from './use-table';

/** Pixels between two cards, and the height that one usually has. */
const GAP = 12;
const USUAL_HEIGHT = 140;

/** A table where there is little room: each row a card, which opens the row. */
export function RowCards(given: Omit<GridProps, 'onPicked'>) {
  const { open, rows, choices, onOpen, wanted, added, onReached } = given;
  const by = open.columns.find(({ id }) => id === choices.group);
  const lines = useMemo(() => linesOf(rows, by, open.words), [rows, by, open.words]);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const name = tableTitle(open.table);
  const {
    list,
    rows: shown,
    isLong,
    style,
  } = useLongList<HTMLUListElement>({
    ...{ name: `table ${open.table.id}`, ids, gap: GAP, usual: USUAL_HEIGHT },
    wanted: added === '' ? wanted : added,
  });
  return (
    <ul
      ref={list}
      className={isLong ? 'cards table-cards long' : 'cards table-cards'}
      aria-label={name}
      style={style}
    >
      {shown.map(({ id, index, props }) => {
        const line = lines[index];
        return (
          line !== undefined && (
            <li key={id} {...props} aria-setsize={lines.length} aria-posinset={index + 1}>
              <LineCard {...{ open, line, onOpen, onReached }} isAdded={id === added} />
            </li>
          )
        );
      })}
    </ul>
  );
}

interface CardProps {
  open: OpenTable;
  onOpen: (row: string) => void;
  /** The person has just added it: it gets the focus. */
  isAdded: boolean;
  onReached: () => void;
}

function LineCard({ line, ...rest }: CardProps & { line: Line }) {
  if (isGroup(line))
    return (
      <h2 className="eyebrow" dir="auto">
        {t('table.group', [line.group === '' ? t('table.noValue') : line.group, String(line.count)])}
      </h2>
    );
  return <RowCard row={line} {...rest} />;
}

/** A row with the cells that hold something. */
function RowCard({ open, row, onOpen, isAdded, onReached }: CardProps & { row: Row }) {
  const { columns, words } = open;
  const title = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAdded) return;
    title.current?.focus();
    onReached();
  }, [isAdded, onReached]);
  const { fresh: isFresh, ref } = useNews<HTMLElement>('rows', row.id);
  const fresh = use(NewTalkContext).has(row.id) || isFresh;
  const { partner } = usePeople();
  return (
    <>
      {fresh && partner !== null && (
        <span className={`guide seat-${partner.seat}`}>{t('reading.newFrom', 1, [1, partner.name])}</span>
      )}
      <article ref={ref} className={`card pad${fresh ? ' has-news' : ''}`}>
        <h2 className="h2" dir="auto">
          <button
            ref={title}
            type="button"
            className="title-open"
            data-record={row.id}
            onClick={() => onOpen(row.id)}
          >
            {row.title === '' ? t('removed.unnamed') : row.title}
          </button>
        </h2>
        <dl className="row-cells small">
          {columns.slice(1).map((column) =>
            cellOf(row, column.id) === '' ? null : (
              <div key={column.id} className={column.holds === 'lines' ? 'long-cell' : undefined}>
                <dt className="muted">{column.name}</dt>
                <dd>
                  <CellValue {...{ row, column, words }} />
                </dd>
              </div>
            ),
          )}
        </dl>
      </article>
    </>
  );
}
