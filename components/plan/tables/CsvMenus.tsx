import { useRef } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Row } from '../../../lib/model/row';
import { report } from '../../../lib/util/report';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { MenuButton } from '../../ui/MenuButton';
import { useSay } from '../../ui/Toasts';
import type { OpenTable } from './use-table';

interface Props {
  open: OpenTable;
  /** Those that are shown, in the order in which they are. */
  rows: readonly Row[];
}

/** Files of other programs, loaded when somebody takes a table out or brings one in. */
const files = () => import('./csv-files');

/** Brings rows in out of a file. Says how many, and which columns have no place here. */
function useBringIn(open: OpenTable): (file: File) => Promise<void> {
  const { tables } = useSession();
  const [say, wrote] = [useSay(), useWrote()];
  return async (file) => {
    const { broughtRows, textOfFile } = await files();
    const text = await textOfFile(file);
    const brought = text === undefined ? undefined : broughtRows(open, text);
    if (brought === undefined || brought.is === 'nothing') return say(brought?.why ?? t('table.notBrought'));
    if (!wrote(tables.fill(open.table.id, [], brought.rows))) return undefined;
    const { length } = brought.rows;
    if (brought.leftOut.length === 0) return say(t('table.pasted', length));
    return say(t('table.leftOut', length, [String(length), brought.leftOut.slice(0, 10).join(', ')]));
  };
}

/** The ways of a table to other programs and back. */
export function CsvMenus({ open, rows }: Props) {
  const { shell } = useSession();
  const [canWrite, say] = [useCanWrite(), useSay()];
  const input = useRef<HTMLInputElement>(null);
  const bringIn = useBringIn(open);
  const failed = (error: unknown): void => {
    report('table.file', error);
    say(t('table.notBrought'));
  };
  const takeOut = async (): Promise<void> => {
    const { tableFile } = await files();
    const { name, text } = tableFile(open, rows);
    shell.download(name, 'text/csv;charset=utf-8', text);
  };
  return (
    <>
      {canWrite && (
        <MenuButton
          name={t('table.bringIn')}
          choices={[{ name: 'CSV', onChoose: () => input.current?.click() }]}
        />
      )}
      <MenuButton
        name={t('table.takeOut')}
        choices={[{ name: 'CSV', onChoose: () => void takeOut().catch(failed) }]}
      />
      <input
        ref={input}
        hidden // the menu opens it
        aria-label={t('table.bringIn')}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) bringIn(file).catch(failed);
          target.value = ''; // so that the same file can be picked again
        }}
      />
    </>
  );
}
