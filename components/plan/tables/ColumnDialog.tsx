import { useId } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Column, type columns, HOLDS, MAX_CHOICE } from '../../../lib/model/column';
import type { FreshOf } from '../../../lib/model/kind';
import type { Undo, Written } from '../../../lib/notebook/written';
import { MAX_NAME } from '../../../lib/model/table';
import type { TableChoices } from '../../../lib/model/table-choices';
import { randomId } from '../../../lib/util/random-id';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useRemove } from '../../removed/use-remove';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusNeighbour } from '../../ui/keep-focus';
import { AddWords } from '../meetings/AddWords';
import { KeptValue } from '../../forms/KeptValue';
import { Choose } from '../../forms/Choose';
import { holdsWords } from './table-words';
import type { OpenTable, ShownColumn } from './use-table';

interface Props {
  open: OpenTable;
  /** The column's id. */
  id: string;
  /** How this person looks at the table on this device. */
  choices: TableChoices;
  onChoices: (part: Partial<TableChoices>) => void;
  onClose: () => void;
}

type Edit = (fields: FreshOf<typeof columns>) => Written<Undo>;

/** Writes what is changed of a column; the first table is written before. */
function useEditColumn({ table }: OpenTable, id: string): Edit {
  const { tables, records } = useSession();
  return (fields) => {
    const there = tables.ready(table.id);
    return there.ok ? records.columns.edit(id, fields) : there;
  };
}

/** What a column is called and holds, and where it stands: for both of the two. All is written by itself. */
export function ColumnDialog({ open, id, onClose, ...look }: Props) {
  const column = open.columns.find((one) => one.id === id);
  return (
    <Dialog heading={column?.name ?? t('table.column')} name={t('table.column')} onClose={onClose}>
      {column === undefined ? (
        <p>{t('plan.gone')}</p>
      ) : (
        <OpenColumn {...{ open, column, onClose, ...look }} />
      )}
      <div className="row wrap dialog-acts">
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </Dialog>
  );
}

type OpenProps = Omit<Props, 'id'> & { column: ShownColumn };

function OpenColumn({ open, column, onClose, choices, onChoices }: OpenProps) {
  const edit = useEditColumn(open, column.id);
  const wrote = useWrote();
  const keep = (fields: FreshOf<typeof columns>): string | null => (wrote(edit(fields)) ? '' : null);
  const draft = `column:${open.table.id}:${column.id}`;
  return (
    <div className="stack-s">
      <ReadOnly />
      <KeptValue
        label={t('table.columnName')}
        {...{ draft, value: column.name, maxLength: MAX_NAME }}
        onKeep={(name) => (name === '' ? t('table.nameMissing') : keep({ name }))}
      />
      <Choose
        label={t('table.holds')}
        value={column.holds}
        options={HOLDS.map((one) => [one, holdsWords(one)])}
        onChoose={(chosen) => keep({ holds: HOLDS.find((one) => one === chosen) ?? 'text' })}
      />
      {column.holds === 'money' && (
        <KeptValue
          label={t('table.sign')}
          {...{ draft: `${draft}:sign`, value: column.sign, maxLength: 8 }}
          onKeep={(sign) => keep({ sign })}
        />
      )}
      {column.holds === 'choice' && <Choices option={column.option} {...{ edit, draft }} />}
      <KeepInView {...{ column, choices, onChoices }} />
      <Place {...{ open, column, onClose }} />
    </div>
  );
}

interface ChoicesProps extends Pick<Column, 'option'> {
  edit: Edit;
  draft: string;
}

/** What a cell of the column may hold, each a key of its own: two add some side by side. */
function Choices({ option, edit, draft }: ChoicesProps) {
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  return (
    <section>
      <h3 className="eyebrow">{t('table.choices')}</h3>
      <ul className="plain-list" aria-label={t('table.choices')}>
        {Object.entries(option).map(([key, words]) => (
          <li key={key} className="row spread">
            <span id={`choice-${key}`} dir="auto">
              {words}
            </span>
            {canWrite && (
              <Button
                look="quiet"
                aria-describedby={`choice-${key}`}
                onClick={({ currentTarget }) => {
                  focusNeighbour(currentTarget);
                  wrote(edit({ option: { [key]: '' } }));
                }}
              >
                {t('app.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddWords
        draft={`${draft}:choice`}
        name={t('table.addChoice')}
        most={MAX_CHOICE}
        onAdd={(words) => edit({ option: { [randomId()]: words } })}
      />
    </section>
  );
}

/** Whether the column stays in view at the side, for this person on this device. */
function KeepInView({
  column: { id },
  choices,
  onChoices,
}: Pick<OpenProps, 'column' | 'choices' | 'onChoices'>) {
  const box = useId();
  const others = choices.frozen.filter((one) => one !== id);
  return (
    <div className="step-check">
      <input
        id={box}
        type="checkbox"
        checked={choices.frozen.includes(id)}
        onChange={({ target }) => onChoices({ frozen: target.checked ? [...others, id] : others })}
      />
      <label htmlFor={box}>{t('table.freeze')}</label>
    </div>
  );
}

/** Where the column stands, and the way to take it away. */
function Place({ open, column, onClose }: Pick<OpenProps, 'open' | 'column' | 'onClose'>) {
  const { tables, records } = useSession();
  const [wrote, remove, canWrite] = [useWrote(), useRemove(), useCanWrite()];
  const ids = open.columns.slice(1).map(({ id }) => id);
  const at = ids.indexOf(column.id);
  const place = (after: string | null): void => {
    if (wrote(tables.ready(open.table.id))) wrote(records.columns.place(column.id, after));
  };
  const drop = (): void => {
    if (wrote(tables.ready(open.table.id)) && remove('columns', column.id)) onClose();
  };
  if (!canWrite) return null;
  return (
    <div className="row wrap">
      <Button aria-disabled={at <= 0} onClick={() => at > 0 && place(ids[at - 2] ?? null)}>
        {t('table.moveLeft')}
      </Button>
      <Button
        aria-disabled={at === ids.length - 1}
        onClick={() => at < ids.length - 1 && place(ids[at + 1] ?? null)}
      >
        {t('table.moveRight')}
      </Button>
      <Button look="quiet" onClick={drop}>
        {t('table.removeColumn')}
      </Button>
    </div>
  );
}
