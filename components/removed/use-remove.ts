import { useCallback } from 'react';
import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import type { KindName } from '../../lib/model/kinds';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';

/** Removes a record, and says for whom, with "Undo". Answers whether it did. */
export function useRemove(): (kind: KindName, id: string) => boolean {
  const session = useSession();
  const { partner } = usePeople();
  const done = useDone();
  return useCallback(
    (kind, id) => {
      const list: readonly Made[] = session.records[kind].list.get();
      const isAlone = partner === null || list.find((one) => one.id === id)?.onlyMine === true;
      const words = isAlone ? t('removed.alone') : t('removed.both', [partner.name]);
      return done(words, session.records[kind].remove(id));
    },
    [done, partner, session],
  );
}
