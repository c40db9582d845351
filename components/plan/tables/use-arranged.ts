import { useMemo } from 'react';
import { t } from '../../../lib/i18n/t';
import { cellOf, type Row, TITLE } from '../../../lib/model/row';
import { sortedRows } from '../../../lib/plan/tables/arranged';
import { plainCell, tagsIn } from '../../../lib/plan/tables/cell';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import type { Choices, Narrowing } from '../../lists/narrow';
import { type Narrowed, useNarrowed } from '../../lists/use-narrowed';
import type { OpenTable, ShownColumn } from './use-table';

type Show = 'all' | 'talked';

/** What cells of these columns hold is picked from a list. */
const PICKED = new Set<ShownColumn['holds']>(['choice', 'tags', 'check', 'person']);

/** Most values of a column that are offered. */
const MOST_VALUES = 100;

function narrowingOf({ rows, words }: OpenTable, column: ShownColumn): Narrowing<Row> {
  const valuesOf = (row: Row): readonly string[] => {
    const value = plainCell(column, cellOf(row, column.id), words);
    return column.holds === 'tags' ? tagsIn(value) : [value];
  };
  const values = [...new Set(rows.flatMap(valuesOf))].slice(0, MOST_VALUES);
  return {
    key: column.id,
    name: column.name,
    options: [
      { key: '', name: t('table.anyOf', [column.name]), fits: () => true },
      ...values.toSorted(new Intl.Collator(words.language).compare).map((value) => ({
        key: `=${value}`,
        name: value === '' ? t('table.noValue') : value,
        fits: (row: Row) => valuesOf(row).includes(value),
      })),
    ],
  };
}

/** What narrows and orders the rows of a table. */
function useChoices(open: OpenTable): Choices<Row, Show, string> {
  const { columns, words } = open;
  const comments = useObserved(useSession().records.comments.list);
  const talked = useMemo(
    () => new Set(comments.filter(({ on }) => on === 'row').map(({ subject }) => subject)),
    [comments],
  );
  return useMemo(
    (): Choices<Row, Show, string> => ({
      textsOf: (row) => columns.map((column) => plainCell(column, cellOf(row, column.id), words)),
      shows: [
        { key: 'all', name: t('table.all'), fits: () => true },
        { key: 'talked', name: t('table.talked'), fits: ({ id }) => talked.has(id) },
      ],
      narrowings: columns
        .filter(({ id, holds }) => id !== TITLE && PICKED.has(holds))
        .map((column) => narrowingOf(open, column)),
      orders: [
        { key: '', name: t('table.asOrdered') },
        ...columns.flatMap(({ id, name }) => [
          { key: id, name: t('table.ascending', [name]) },
          { key: `-${id}`, name: t('table.descending', [name]) },
        ]),
      ],
    }),
    [open, columns, words, talked],
  );
}

/** The rows of a table as this person wants to see them: narrowed to words and values, and sorted. */
export function useArranged(open: OpenTable): {
  readonly narrow: Narrowed<Row, Show, string>;
  readonly choices: Choices<Row, Show, string>;
  readonly rows: readonly Row[];
} {
  const { columns, rows, words, table } = open;
  const choices = useChoices(open);
  const narrow = useNarrowed(`table ${table.id}`, rows, choices);
  const { order } = narrow.wish;
  const column = columns.find(({ id }) => id === order.replace(/^-/, ''));
  const { shown } = narrow;
  const sorted = useMemo(
    () => (column === undefined ? shown : sortedRows(shown, { column, down: order.startsWith('-') }, words)),
    [shown, column, order, words],
  );
  return { narrow, choices, rows: sorted };
}
