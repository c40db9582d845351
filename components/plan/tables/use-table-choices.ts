import { useCallback, useState } from 'react';
import { type TableChoices, tableChoicesOf } from '../../../lib/model/table-choices';
import { useSession } from '../../hooks/use-session';

const keyOf = (notebook: string, table: string): string => `table:${notebook}:${table}`;

function kept(key: string): TableChoices {
  try {
    return tableChoicesOf(localStorage.getItem(key) ?? '');
  } catch {
    return tableChoicesOf(''); // storage that is switched off
  }
}

/** How this person looks at a table on this device: how wide its columns are, which stay in view, and how rows stand together. */
export function useTableChoices(table: string): [TableChoices, (part: Partial<TableChoices>) => void] {
  const key = keyOf(useSession().id, table);
  const [choices, setChoices] = useState(() => kept(key));
  const change = useCallback(
    (part: Partial<TableChoices>): void =>
      setChoices((before) => {
        const next = { ...before, ...part };
        try {
          localStorage.setItem(key, JSON.stringify(next));
        } catch {
          // a full disk: nothing of the person's is lost
        }
        return next;
      }),
    [key],
  );
  return [choices, change];
}
