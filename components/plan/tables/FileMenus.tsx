import { useRef } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Row } from '../../../lib/model/row';
import { report } from '../../../lib/util/report';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { MenuButton } from '../../ui/MenuButton';
import { useSay } from '../../ui/Toasts';
import type { TableForm } from './table-files';
import type { OpenTable } from './use-table';

interface Props {
  open: OpenTable;
  /** Those that are shown, in the order in which they are. */
  rows: readonly Row[];
}

/** Files of other programs, loaded when somebody takes a table out or brings one in. */
const files = () => import('./table-files');

/** Brings rows in out of a file. Says how many, and which columns have no place here. */
function useBringIn(open: OpenTable): (file: File) => Promise<void> {
  const { tables } = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  return async (file) => {
    const { broughtRows, linesOfFile } = await files();
    const { lines, unclosed = 0 } = (await linesOfFile(file, open)) ?? {};
    const brought = broughtRows(open, lines);
    if (brought.is === 'nothing') return say(brought.why);
    if (!wrote(tables.fill(open.table.id, [], brought.rows))) return undefined;
    const { length } = brought.rows;
    const [leftOut, isAll] = [brought.leftOut.slice(0, 10).join(', '), brought.leftOut.length === 0];
    const came = isAll ? t('table.pasted', length) : t('table.leftOut', length, [String(length), leftOut]);
    return say(unclosed === 0 ? came : `${came} ${t('table.unclosed', unclosed)}`);
  };
}

/** The ways of a table to other programs and back. */
export function FileMenus({ open, rows }: Props) {
  const { shell } = useSession();
  const [canWrite, say] = [useCanWrite(), useSay()];
  const input = useRef<HTMLInputElement>(null);
  const bringIn = useBringIn(open);
  const failed = (error: unknown): void => {
    report('table.file', error);
    say(t('table.notBrought'));
  };
  const failedOut = (error: unknown): void => {
    report('table.file', error);
    say(t('table.notTakenOut'));
  };
  const takeOut = async (form: TableForm): Promise<void> => {
    const { name, type, content } = await (await files()).tableFile(form, open, rows);
    shell.download(name, type, content);
  };
  return (
    <>
      {canWrite && (
        <MenuButton
          name={t('table.bringIn')}
          choices={[
            { name: 'CSV', onChoose: () => input.current?.click() },
            { name: 'Excel', onChoose: () => input.current?.click() },
          ]}
        />
      )}
      <MenuButton
        name={t('table.takeOut')}
        choices={[
          { name: 'CSV', onChoose: () => void takeOut('csv').catch(failedOut) },
          { name: 'Excel', onChoose: () => void takeOut('excel').catch(failedOut) },
        ]}
      />
      <input
        ref={input}
        hidden // the menu opens it
        aria-label={t('table.bringIn')}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,.xlsx"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) bringIn(file).catch(failed);
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}
