import { useMemo } from 'react';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Book } from '../../../lib/model/book';
import { type Column, columnsOf, USUAL_SIGN } from '../../../lib/model/column';
import type { Reading } from '../../../lib/model/reading';
import { type Row, TITLE } from '../../../lib/model/row';
import { FIRST_TABLE, type Table } from '../../../lib/model/table';
import type { CellWords } from '../../../lib/plan/tables/cell';
import type { People } from '../../hooks/people';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { titleOf } from '../../readings/reading-words';
import { columnName, firstName } from './table-words';

const UNWRITTEN: Table = { id: FIRST_TABLE, by: '', at: 0, title: '', first: '' };

/** The first table is always there, and comes first. */
export function tablesOf(stored: readonly Table[]): readonly Table[] {
  const first = stored.find(({ id }) => id === FIRST_TABLE) ?? UNWRITTEN;
  return [first, ...stored.filter(({ id }) => id !== FIRST_TABLE)];
}

/** The tables of the notebook. */
export function useTables(): readonly Table[] {
  const stored = useObserved(useSession().records.tables.list);
  return useMemo(() => tablesOf(stored), [stored]);
}

/** A column as the table shows it; the first one is the title of the rows. */
export interface ShownColumn extends Pick<Column, 'id' | 'holds' | 'sign' | 'option'> {
  readonly name: string;
}

/** A table with what is in it. */
export interface OpenTable {
  readonly table: Table;
  /** The first is the title. */
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly Row[];
  readonly words: CellWords;
}

/** Who and what cells may name, and how the language writes. */
export const cellWords = (
  { me, partner }: Pick<People, 'me' | 'partner'>,
  readings: readonly Reading[],
  books: readonly Book[],
): CellWords => ({
  named: {
    person: [me, ...(partner === null ? [] : [partner])],
    reading: readings.map((one) => ({ id: one.id, name: titleOf(one) })),
    book: books.map(({ id, title }) => ({ id, name: title })),
  },
  ...{ language: t('app.language'), yes: t('table.yes'), gone: t('table.goneFromNotebook') },
  date: published,
});

function useCellWords(): CellWords {
  const { records } = useSession();
  const { me, partner } = usePeople();
  const readings = useObserved(records.readings.list);
  const books = useObserved(records.books.list);
  return useMemo(() => cellWords({ me, partner }, readings, books), [me, partner, readings, books]);
}

/** The columns of a table as it shows them. */
export function shownColumns(table: Table, all: readonly Column[]): readonly ShownColumn[] {
  const first = { id: TITLE, name: firstName(table), holds: 'text', sign: '', option: {} } as const;
  const others = columnsOf(table.id, all, table.by !== '').map(
    ({ id, name, holds, sign, option }): ShownColumn => ({
      ...{ id, holds, option, name: columnName({ id, name }), sign: sign === '' ? USUAL_SIGN : sign },
    }),
  );
  return [first, ...others];
}

export function useTable(table: Table): OpenTable {
  const { records } = useSession();
  const allColumns = useObserved(records.columns.list);
  const allRows = useObserved(records.rows.list);
  const words = useCellWords();
  const columns = useMemo(() => shownColumns(table, allColumns), [table, allColumns]);
  const rows = useMemo(() => allRows.filter((row) => row.table === table.id), [allRows, table.id]);
  return useMemo(() => ({ table, columns, rows, words }), [table, columns, rows, words]);
}
