import { t } from '../../../lib/i18n/t';
import { type Column, type FirstColumn, type Holds, isFirstColumn } from '../../../lib/model/column';
import { FIRST_TABLE, type Table } from '../../../lib/model/table';

/** What a table is called. */
export function tableTitle({ id, title }: Pick<Table, 'id' | 'title'>): string {
  if (title !== '') return title;
  return id === FIRST_TABLE ? t('table.ideas') : t('removed.unnamed');
}

/** What the first column of a table is called. */
export function firstName({ id, first }: Pick<Table, 'id' | 'first'>): string {
  if (first !== '') return first;
  return id === FIRST_TABLE ? t('table.idea') : t('plan.title');
}

const FIRST_NAMES: Readonly<Record<FirstColumn, () => string>> = {
  ages: () => t('table.ages'),
  materials: () => t('table.materials'),
  cost: () => t('table.cost'),
  inclusive: () => t('table.inclusive'),
  timeline: () => t('table.timeline'),
  source: () => t('table.source'),
};

/** What a column is called. */
export function columnName({ id, name }: Pick<Column, 'id' | 'name'>): string {
  if (name !== '') return name;
  return isFirstColumn(id) ? FIRST_NAMES[id]() : t('removed.unnamed');
}

const HOLDS_WORDS: Readonly<Record<Holds, () => string>> = {
  text: () => t('table.holdsText'),
  lines: () => t('table.holdsLines'),
  number: () => t('table.holdsNumber'),
  money: () => t('table.holdsMoney'),
  date: () => t('table.holdsDate'),
  choice: () => t('table.holdsChoice'),
  tags: () => t('table.holdsTags'),
  check: () => t('table.holdsCheck'),
  link: () => t('table.holdsLink'),
  person: () => t('table.holdsPerson'),
  reading: () => t('table.holdsReading'),
  book: () => t('table.holdsBook'),
};

/** What the cells of a column hold, in words. */
export const holdsWords = (holds: Holds): string => HOLDS_WORDS[holds]();

/** The button that adds a row. */
export const addRowWords = (table: string): string =>
  table === FIRST_TABLE ? t('table.addIdea') : t('table.addRow');
