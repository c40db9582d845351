import { t } from '../../../lib/i18n/t';
import { firstColumns, type Holds } from '../../../lib/model/column';
import type { NewColumn } from '../../../lib/session/plan/tables';
import { columnName } from './table-words';

/** What a table may begin with. */
export const TEMPLATES = ['ideas', 'bestPractice', 'wishes', 'blank'] as const;
export type Template = (typeof TEMPLATES)[number];

const NAMES: Readonly<Record<Template, () => string>> = {
  ideas: () => t('table.ideas'),
  bestPractice: () => t('table.bestPractice'),
  wishes: () => t('table.wishes'),
  blank: () => t('table.blank'),
};

export const templateWords = (template: Template): string => NAMES[template]();

/** The columns of templates beside the first table's: what each holds, in the order of their words. */
const HOLDS_IN = {
  // what a journal for children's librarians asks of a piece on best practice
  bestPractice: ['money', 'lines', 'number', 'text', 'lines', 'lines', 'link'],
  wishes: ['money', 'link', 'person', 'check'],
} as const satisfies Partial<Record<Template, readonly Holds[]>>;

/** The words of a template, one a line: its first column, then the others. */
const LINES: Readonly<Record<keyof typeof HOLDS_IN, () => string>> = {
  bestPractice: () => t('table.bestPracticeColumns'),
  wishes: () => t('table.wishesColumns'),
};

/** What a new table begins with, in the person's language. */
export function templateTable(template: Template): { first: string; columns: readonly NewColumn[] } {
  if (template === 'blank') return { first: '', columns: [] };
  if (template === 'ideas') {
    const columns = firstColumns().map(({ id, holds }) => ({ name: columnName({ id, name: '' }), holds }));
    return { first: t('table.idea'), columns };
  }
  const [first = '', ...names] = LINES[template]().trim().split('\n');
  const columns = HOLDS_IN[template].map((holds, n) => ({ name: names[n] ?? '', holds }));
  return { first, columns };
}
