import { useMemo } from 'react';
import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/library';
import { notebookName } from '../app/notebook-name';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';

/** Another notebook on this device, and how much in it is new. */
interface Elsewhere {
  readonly entry: NotebookEntry;
  readonly news: number;
}

/**
 * The notebooks beside the open one in which something is new.
 *
 * @param id of the open notebook
 */
export function useElsewhere(id: string): readonly Elsewhere[] {
  const library = useLibrary();
  const notebooks = useObserved(library.notebooks);
  const statuses = useObserved(library.statuses);
  return useMemo(
    () =>
      (notebooks ?? [])
        .filter((entry) => entry.id !== id)
        .map((entry) => ({ entry, news: statuses[entry.id]?.news ?? 0 }))
        .filter(({ news }) => news > 0),
    [notebooks, statuses, id],
  );
}

/** "1 new in With Ruth". */
export const newIn = ({ entry, news }: Elsewhere): string =>
  t('app.newIn', [t('reading.newHere', news), notebookName(entry)]);
