import { useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Holds, HOLDS, MOST_COLUMNS } from '../../../lib/model/column';
import { MAX_TITLE, MOST_ROWS, TITLE } from '../../../lib/model/row';
import { MAX_NAME } from '../../../lib/model/table';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useSay } from '../../ui/Toasts';
import { AddNamed } from './AddNamed';
import { Choose } from '../../forms/Choose';
import { addRowWords, holdsWords } from './table-words';
import { type Template, TEMPLATES, templateTable, templateWords } from './templates';
import type { OpenTable } from './use-table';

/** Adds a row by what stands in its first column. */
export function AddRow({ open, onClose }: { open: OpenTable; onClose: (added: string) => void }) {
  const { table, columns, rows } = open;
  const { tables } = useSession();
  const [wrote, say] = [useWrote(), useSay()];
  const save = (title: string): string | null => {
    if (rows.length >= MOST_ROWS) {
      say(t('table.full', MOST_ROWS));
      return null;
    }
    const filled = tables.fill(table.id, [], [{ [TITLE]: title }]);
    if (!wrote(filled)) return null;
    say(t('book.saved'));
    return filled.value.added[0] ?? '';
  };
  return (
    <AddNamed
      heading={addRowWords(table.id)}
      label={columns[0]?.name ?? ''}
      missing={t('plan.titleMissing')}
      most={MAX_TITLE}
      draft={`row:${table.id}`}
      onSave={save}
      onClose={onClose}
    />
  );
}

/** Adds a column at the end. */
export function AddColumn({ open, onClose }: { open: OpenTable; onClose: () => void }) {
  const { table, columns } = open;
  const { tables, records } = useSession();
  const [wrote, say] = [useWrote(), useSay()];
  const [holds, setHolds] = useState<Holds>('text');
  const save = (name: string): string | null => {
    if (columns.length > MOST_COLUMNS) {
      say(t('table.fullColumns', MOST_COLUMNS));
      return null;
    }
    if (!wrote(tables.ready(table.id))) return null;
    const added = records.columns.add({ table: table.id, name, holds });
    return wrote(added) ? added.value : null;
  };
  return (
    <AddNamed
      heading={t('table.addColumn')}
      label={t('table.columnName')}
      missing={t('table.nameMissing')}
      most={MAX_NAME}
      draft={`column:${table.id}`}
      onSave={save}
      onClose={onClose}
    >
      <Choose
        label={t('table.holds')}
        value={holds}
        options={HOLDS.map((one) => [one, holdsWords(one)])}
        onChoose={(chosen) => setHolds(HOLDS.find((one) => one === chosen) ?? 'text')}
      />
    </AddNamed>
  );
}

/** Adds a table, with the columns of a template. */
export function AddTable({ onClose }: { onClose: (added: string) => void }) {
  const { tables } = useSession();
  const wrote = useWrote();
  const [template, setTemplate] = useState<Template>('ideas');
  const save = (title: string): string | null => {
    const { first, columns } = templateTable(template);
    const written = tables.addTable({ title, first }, columns);
    return wrote(written) ? written.value : null;
  };
  return (
    <AddNamed
      heading={t('table.add')}
      label={t('plan.title')}
      missing={t('plan.titleMissing')}
      most={MAX_TITLE}
      draft="table:new"
      onSave={save}
      onClose={onClose}
    >
      <Choose
        label={t('table.template')}
        value={template}
        options={TEMPLATES.map((one) => [one, templateWords(one)])}
        onChoose={(chosen) => setTemplate(TEMPLATES.find((one) => one === chosen) ?? 'ideas')}
      />
    </AddNamed>
  );
}
