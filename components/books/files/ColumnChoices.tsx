import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { BookTable } from '../../../lib/import/books/book-form';
import type { BookPart } from '../../../lib/model/book-parts';
import { Button } from '../../ui/Button';
import { CHOSEN_PARTS, partWords } from './file-words';

interface Props {
  table: BookTable;
  columns: readonly (BookPart | '')[];
  onChoose: (columns: readonly (BookPart | '')[]) => void;
}

/** Which column of a file goes where. It is folded away where the program that wrote the file is known. */
export function ColumnChoices({ table, columns, onChoose }: Props) {
  const isNeeded = !columns.includes('title');
  const [asked, setAsked] = useState(table.form === 'any');
  const open = asked || isNeeded;
  return (
    <div>
      <Button look="link" icon={open ? 'up' : 'down'} aria-expanded={open} onClick={() => setAsked(!open)}>
        {t('bringBooks.columns')}
      </Button>
      {isNeeded && (
        <p className="field-problem" role="alert">
          {t('bringBooks.noTitle')}
        </p>
      )}
      {open && (
        <ul className="brought-columns" aria-label={t('bringBooks.columns')}>
          {table.head.map((name, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- columns may share a name, and never move
            <Column
              key={n}
              {...{ name, n, columns, onChoose }}
              example={table.lines.find((line) => (line[n] ?? '').trim() !== '')?.[n] ?? ''}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ColumnProps extends Omit<Props, 'table'> {
  name: string;
  n: number;
  /** What the first line has there that has something. */
  example: string;
}

/** Most characters of an example. */
const EXAMPLE = 40;

function Column({ name, n, columns, onChoose, example }: ColumnProps) {
  const id = useId();
  const now = columns[n] ?? '';
  const parts = now === '' || CHOSEN_PARTS.includes(now) ? CHOSEN_PARTS : [...CHOSEN_PARTS, now];
  return (
    <li>
      <label htmlFor={id}>
        <span className="small strong" dir="auto">
          {name === '' ? t('bringBooks.unnamed', [n + 1]) : name}
        </span>
        <span className="tiny muted brought-example" dir="auto">
          {example.slice(0, EXAMPLE)}
        </span>
      </label>
      <select
        id={id}
        className="field"
        value={now}
        onChange={({ target }) =>
          onChoose(columns.map((one, at) => (at === n ? (target.value as BookPart | '') : one)))
        }
      >
        <option value="">{t('bringBooks.nowhere')}</option>
        {parts.map((part) => (
          <option key={part} value={part}>
            {partWords(part)}
          </option>
        ))}
      </select>
    </li>
  );
}
