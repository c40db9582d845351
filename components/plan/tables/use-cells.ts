import { useMemo } from 'react';
import { t } from '../../../lib/i18n/t';
import { cellOf, type Row } from '../../../lib/model/row';
import { plainCell, storedCell } from '../../../lib/plan/tables/cell';
import { leading } from '../../../lib/notebook/texts/plain-text';
import type { Undo, Written } from '../../../lib/notebook/written';
import { type Edited, judge } from '../../../lib/util/edited';
import { report } from '../../../lib/util/report';
import { ok } from '../../../lib/util/result';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { useSay } from '../../ui/Toasts';
import type { OpenTable, ShownColumn } from './use-table';

/** Under which the words of a cell are kept on this computer until they are written. */
export const unsentCell = (row: string, column: string): string => `cell:${row}:${column}`;

/** Ways to write in a table. Each says itself why something was not written. */
export interface CellActs {
  /** What a person typed in a cell, and what stood there when they began. */
  readonly typed: (row: string, column: ShownColumn, edited: Edited) => void;
  /** Writes one cell, as it is typed. Answers whether it was written. */
  readonly put: (row: string, column: ShownColumn, words: string) => boolean;
}

export function useCells({ table, rows, words }: OpenTable): CellActs {
  const session = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  const { partner } = usePeople();
  return useMemo(() => {
    const fill = (row: string, column: ShownColumn, typed: string): Written<Undo> => {
      const cells = { [column.id]: storedCell(column, typed, words) };
      const filled = session.tables.fill(table.id, [{ row, cells }]);
      return filled.ok ? ok(filled.value.undo) : filled;
    };
    const put: CellActs['put'] = (row, column, typed) => wrote(fill(row, column, typed));
    const forget = (row: string, column: ShownColumn): void => {
      session.unsent
        .save(unsentCell(row, column.id), '')
        .catch((error: unknown) => report('unsent.save', error));
    };
    return {
      put,
      typed: (row, column, edited) => {
        const there: Row | undefined = rows.find(({ id }) => id === row);
        const now = there === undefined ? '' : plainCell(column, cellOf(there, column.id), words);
        const judged = judge(edited, now);
        if (column.holds === 'lines') {
          // the words of both stand
          if (judged === 'nothing' || wrote(session.tables.merge(row, column.id, edited, leading)))
            forget(row, column);
          return;
        }
        if (judged !== 'nothing' && !put(row, column, edited.mine)) return; // what was typed is kept
        forget(row, column);
        if (judged === 'clash')
          say(
            t('table.meanwhile', [partner?.name ?? '', now]),
            () => void put(row, column, now),
            t('edit.takeOther'),
          );
      },
    };
  }, [table.id, rows, words, session, say, wrote, partner]);
}
