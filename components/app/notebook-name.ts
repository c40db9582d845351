import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/library';

/** What a notebook is called: its own name, else whose it is. */
export function notebookName(entry: Pick<NotebookEntry, 'name' | 'partner'>): string {
  if (entry.name !== '') return entry.name;
  return entry.partner === '' ? t('app.unnamed') : t('app.namedAfter', [entry.partner]);
}
