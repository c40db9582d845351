import { useMemo } from 'react';
import type { TableChoices } from '../../../lib/model/table-choices';
import type { Row } from '../../../lib/model/row';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';

interface Shown {
  readonly rows: readonly Row[];
  /** By what they are sorted, '' for the order that people made. */
  readonly order: string;
  readonly choices: Pick<TableChoices, 'group'>;
}

/** Ways to order the rows of a table, for both of the two. */
export function useRowOrder({ rows, order, choices }: Shown) {
  const { records } = useSession();
  const [canWrite, wrote] = [useCanWrite(), useWrote()];
  const canMove = canWrite && order === '' && choices.group === '' && rows.length > 1;
  return useMemo(() => {
    const ids = rows.map(({ id }) => id);
    const place = (id: string, after: string | null): void => void wrote(records.rows.place(id, after));
    return {
      /** False where rows are sorted or grouped: they stand in no order of their own. */
      canMove,
      ids,
      place,
      move: (id: string, by: 1 | -1): void => {
        const at = ids.indexOf(id);
        const to = at + by;
        if (!canMove || at === -1 || to < 0 || to >= ids.length) return;
        place(id, ids[by === 1 ? to : to - 1] ?? null);
      },
    };
  }, [rows, canMove, records, wrote]);
}
