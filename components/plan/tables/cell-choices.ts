import { t } from '../../../lib/i18n/t';
import type { Row } from '../../../lib/model/row';
import { plainCell } from '../../../lib/plan/tables/cell';
import type { OpenTable, ShownColumn } from './use-table';

/** A value and its words. */
type Choice = readonly [value: string, words: string];

/** Most of what other rows hold that is offered beside the choices of a column. */
const MOST_IN_USE = 60;

/** What the rows hold in a column, each once. */
const inUse = (rows: readonly Row[], column: string): string[] =>
  [...new Set(rows.map(({ cell }) => cell[column] ?? ''))].filter((one) => one !== '').slice(0, MOST_IN_USE);

const byWords = (all: Iterable<string>): string[] =>
  [...new Set(all)].toSorted(new Intl.Collator(t('app.language'), { numeric: true }).compare);

/**
 * What a person chooses from to fill in a cell; undefined where they type. What the cell holds now is always one of it.
 */
export function choicesOf(
  { id, holds, option }: ShownColumn,
  cell: string,
  { rows, words }: Pick<OpenTable, 'rows' | 'words'>,
): readonly Choice[] | undefined {
  if (holds === 'choice')
    return byWords([...Object.values(option), ...inUse(rows, id), ...(cell === '' ? [] : [cell])]).map(
      (one) => [one, one] as const,
    );
  if (holds !== 'person' && holds !== 'reading' && holds !== 'book') return undefined;
  const named = words.named[holds].map((one): Choice => [one.id, one.name]);
  const isThere = cell === '' || named.some(([value]) => value === cell);
  return isThere ? named : [[cell, plainCell({ holds }, cell, words)], ...named];
}

/** Whether a box for days can show it. */
export const isFullDate = (stored: string): boolean => stored === '' || /^\d{4}-\d\d-\d\d$/.test(stored);
