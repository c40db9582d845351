import { useCallback } from 'react';
import { t } from '../../lib/i18n/t';
import type { FreshOf } from '../../lib/model/kind';
import type { Kinds } from '../../lib/model/kinds';
import type { Written } from '../../lib/notebook/written';
import type { RecordList } from '../../lib/session/records';
import type { PrivateKind } from '../../lib/session/only-mine';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import './talk.css';

/** Adds a record that both see, or only this person, as they have chosen by the time they send it. */
export function useAdd<Name extends PrivateKind>(
  kind: Name,
): (fields: FreshOf<Kinds[Name]>) => Written<string> {
  const { records, onlyMine } = useSession();
  const { onlyMe } = useLibrary();
  return useCallback(
    (fields) =>
      onlyMe.get()
        ? onlyMine.add(kind, fields)
        : (records[kind] as unknown as RecordList<Kinds[Name]>).add(fields),
    [kind, onlyMe, onlyMine, records],
  );
}

/**
 * Says who will see what is written or marked here, and changes it.
 *
 * @param onlyMine it hangs on what only this person sees, so there is nothing to choose
 */
export function WhoSees({ onlyMine = false, tabIndex }: { onlyMine?: boolean; tabIndex?: number }) {
  const library = useLibrary();
  const onlyMe = useObserved(library.onlyMe);
  if (onlyMine) return <span className="tiny muted">{t('who.staysYours')}</span>;
  return (
    <button
      type="button"
      className={`who-sees${onlyMe ? ' only-me' : ''}`}
      aria-label={onlyMe ? t('who.meNamed') : t('who.bothNamed')}
      tabIndex={tabIndex}
      onClick={() => library.setOnlyMe(!onlyMe)}
    >
      {onlyMe ? t('who.me') : t('who.both')}
    </button>
  );
}
