import { useCallback, useEffect, useId, useRef } from 'react';
import { t } from '../../../lib/i18n/t';
import { MAX_CELL } from '../../../lib/model/row';
import { cellBox } from '../../../lib/notebook/texts/cell-box';
import { after } from '../../../lib/util/timers';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { undoKeys, useNotesBox } from '../meetings/use-notes-box';
import type { ShownColumn } from './use-table';

/** Milliseconds without a stroke after which the row says what the cell says. */
const PAUSE = 1_500;

/** Settles a cell behind what is typed: when the person pauses, leaves it, or closes the row. */
function useSettled(row: string, column: string) {
  const { tables } = useSession();
  const typed = useRef<AbortController | null>(null);
  const settle = useCallback(() => {
    if (typed.current === null) return;
    typed.current.abort();
    typed.current = null;
    tables.settle(row, column);
  }, [tables, row, column]);
  useEffect(() => settle, [settle]);
  const later = useCallback(() => {
    typed.current?.abort();
    typed.current = new AbortController();
    after(PAUSE, settle, typed.current.signal);
  }, [settle]);
  return { settle, later };
}

/** A cell of several lines of a row that is open: both type in it at once. Give it the cell as its key. */
export function LongCell({ row, column: { id: column, name } }: { row: string; column: ShownColumn }) {
  const { tables, me } = useSession();
  const canWrite = useCanWrite();
  const open = useCallback(
    (signal: AbortSignal) => cellBox(tables.cell(row, column), me, signal),
    [tables, me, row, column],
  );
  const { settle, later } = useSettled(row, column);
  const { box, notes, fits } = useNotesBox(open);
  const id = useId();
  return (
    <div className="field-box">
      <label className="field-label" htmlFor={id}>
        {name}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={4}
        dir="auto"
        className="field"
        maxLength={MAX_CELL}
        readOnly={!canWrite || !fits}
        onInput={later}
        onBlur={settle}
        onKeyDown={(event) => undoKeys(event, notes.current)}
      />
      {!fits && <p className="small muted">{t('meeting.notesTooLarge')}</p>}
    </div>
  );
}
