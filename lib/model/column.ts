import * as v from 'valibot';
import { cleanLine } from '../util/text';
import { id, line, oneOf } from './field';
import { childOf, kind, type RecordOf } from './kind';
import { FIRST_TABLE, MAX_NAME } from './table';

/** What the cells of a column hold. A newer one is shown as text. */
export const HOLDS = [
  'text',
  'lines',
  'number',
  'money',
  'date',
  'choice',
  'tags',
  'check',
  'link',
  'person',
  'reading',
  'book',
] as const;
export type Holds = (typeof HOLDS)[number];

/** Most characters of the sign of a currency, and the usual one. */
const MAX_SIGN = 8;
export const USUAL_SIGN = '$';

/** Most characters of one of the choices of a column. */
export const MAX_CHOICE = 60;

/** Most columns of a table beside its first. */
export const MOST_COLUMNS = 40;

/** A column of a table, in the order that people make. The first column is the title of the rows, and no record. */
export const columns = kind(
  'columns',
  {
    table: id,
    /** '' for a column of the first table in its first words. */
    name: line(MAX_NAME),
    holds: oneOf(HOLDS),
    /** Of money: what stands before the figure; '' for the usual. */
    sign: line(MAX_SIGN),
  },
  {
    /** Of a column that holds one of several: each by a key of its own, so that two add some side by side. */
    keyed: {
      option: v.pipe(
        v.string(),
        v.transform((words) => cleanLine(words, MAX_CHOICE)),
      ),
    },
    order: 'made by people',
    parent: childOf('tables', 'table'),
    most: 2_000,
    comesAlong: true,
    searched: { name: 'name' },
  },
);

export type Column = RecordOf<typeof columns>;

/** The columns with which the first table begins, by id, in fractional keys as lib/notebook/ordered.ts makes them. */
const FIRST = [
  ['ages', 'text'],
  ['materials', 'text'],
  ['cost', 'money'],
  ['inclusive', 'text'],
  ['timeline', 'text'],
  ['source', 'text'],
] as const satisfies readonly (readonly [string, Holds])[];
export type FirstColumn = (typeof FIRST)[number][0];

/** What is stored of each of them. It must stay the same for ever (lib/notebook/alike.ts). */
export const firstColumns = (): readonly {
  readonly id: FirstColumn;
  readonly holds: Holds;
  readonly order: string;
}[] => FIRST.map(([one, holds], n) => ({ id: one, holds, order: `a${n}` }));

/** Whether it is one of the columns with which the first table begins. */
export const isFirstColumn = (column: string): column is FirstColumn => FIRST.some(([one]) => one === column);

/**
 * The columns of a table in their order. Those of the first table stand in it from the beginning, though nobody wrote
 * them into the notebook.
 *
 * @param isBegun whether somebody wrote the first table
 */
export function columnsOf(table: string, all: readonly Column[], isBegun: boolean): readonly Column[] {
  const stored = all.filter((one) => one.table === table);
  if (table !== FIRST_TABLE || isBegun) return stored.slice(0, MOST_COLUMNS);
  return firstColumns().map((one): Column => ({
    ...one,
    by: '',
    at: 0,
    table,
    name: '',
    sign: '',
    option: {},
  }));
}
