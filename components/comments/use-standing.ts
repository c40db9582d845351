import { useEffect, useMemo, useState } from 'react';
import { type Answer, isChanged, type Standing, standingOf } from '../../lib/model/answer';
import type { Reading } from '../../lib/model/reading';
import { seenRow } from '../../lib/model/seal-answer';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';

const NOTHING: Standing = { state: 'none', text: '', at: 0, answer: undefined };

/** How both members' answers to a prompt stand. */
export function useStanding(reading: Reading, prompt: string): { mine: Standing; theirs: Standing } {
  const session = useSession();
  const { me, partner } = usePeople();
  const all: readonly Answer[] = useObserved(session.records.answers.list);
  const other = partner?.id;
  return useMemo(
    () => ({
      mine: standingOf(reading, all, prompt, me.id),
      theirs: other === undefined ? NOTHING : standingOf(reading, all, prompt, other),
    }),
    [reading, all, prompt, me.id, other],
  );
}

/** Whether the partner's open answer is another one than they sealed; false until that is known. */
export function useIsChanged(standing: Standing): boolean {
  const rows = useObserved(useSession().answers.rows);
  const seen = rows?.get(seenRow(standing.answer?.id ?? '')) ?? '';
  const [changed, setChanged] = useState<Standing | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const is = await isChanged(standing, seen);
      if (!stop.signal.aborted) setChanged(is ? standing : null);
    };
    void look();
    return () => stop.abort();
  }, [standing, seen]);
  return changed === standing;
}
