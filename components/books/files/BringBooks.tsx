import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import type { BookTable } from '../../../lib/import/books/book-form';
import { guessedColumns } from '../../../lib/import/books/columns';
import type { Undo } from '../../../lib/notebook/written';
import { useCanWrite } from '../../hooks/use-can-write';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { ReadOnly } from '../../talk/ReadOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useSay } from '../../ui/Toasts';
import { bringing, type Bringing } from './bring-books';
import { BringPreview, broughtLines } from './BringPreview';
import { ColumnChoices } from './ColumnChoices';
import { formWords } from './file-words';
import './files.css';

interface Props {
  table: BookTable;
  onClose: () => void;
}

/** What a file brings into the booklist: shown before anything is written, and told after it. */
export function BringBooks({ table, onClose }: Props) {
  const { me, records } = useSession();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const booklist = useObserved(records.books.list);
  const [columns, setColumns] = useState(() => guessedColumns(table));
  const [done, setDone] = useState<{ readonly told: Bringing; readonly undo: Undo }>();
  const plan = useMemo(() => bringing(table, columns, booklist, me), [table, columns, booklist, me]);
  const bring = (): void => {
    const written = records.books.bringIn(plan.added, plan.changed);
    if (wrote(written)) setDone({ told: plan, undo: written.value });
  };
  if (done !== undefined) return <Told {...done} onClose={onClose} />;
  const { length } = plan.added;
  const isIdle = length === 0 && plan.changed.length === 0;
  return (
    <Dialog heading={t('bringBooks.heading')} onClose={onClose}>
      <div className="stack-s">
        <p className="small muted">{formWords(table.form, table.lines.length)}</p>
        <BringPreview plan={plan} />
        <ColumnChoices {...{ table, columns }} onChoose={setColumns} />
        <ReadOnly />
        <div className="row wrap dialog-acts">
          {!isIdle && (
            <Button look="main" aria-disabled={!canWrite} onClick={() => canWrite && bring()}>
              {length === 0 ? t('bringBooks.fill') : t('bringBooks.bring', length)}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {isIdle ? t('app.close') : t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What became of a file. */
function Told({ told, undo, onClose }: { told: Bringing; undo: Undo; onClose: () => void }) {
  const say = useSay();
  const takeBack = (): void => {
    say(undo() ? t('undo.done') : t('undo.notPossible'));
    onClose();
  };
  return (
    <Dialog heading={t('bringBooks.done', told.added.length)} onClose={onClose}>
      <div className="stack-s" role="status">
        <ul className="brought-lines">
          {broughtLines(told, true).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div className="row wrap dialog-acts">
          <Button look="main" onClick={onClose}>
            {t('app.close')}
          </Button>
          <Button look="quiet" onClick={takeBack}>
            {t('app.undo')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
