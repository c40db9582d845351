import { useCallback, useMemo } from 'react';
import type { Note } from '../../../lib/model/note';
import type { Reading } from '../../../lib/model/reading';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { allSaid, saidNotes, type SaidKind, type SaidThing } from './all-said';

interface AllThatIsSaid {
  /** What a person may want to see. Everything is gathered only when they ask for more than notes. */
  readonly gather: (show: SaidKind | 'all') => readonly SaidThing[];
  /** At least so many things are said in all. */
  readonly count: number;
  /** Readings of which something is said. */
  readonly readings: readonly Reading[];
}

/** It is shown with its note, and not once more beside it. */
const standsUnderNote = ({ place }: SaidThing): boolean => place?.top.kind === 'notes';

/** What the two have said in this notebook. */
export function useSaid(notes: readonly Note[]): AllThatIsSaid {
  const { records } = useSession();
  const comments = useObserved(records.comments.list);
  const highlights = useObserved(records.highlights.list);
  const answers = useObserved(records.answers.list);
  const all = useObserved(records.readings.list);
  const rows = useObserved(records.rows.list);
  const gather = useCallback(
    (show: SaidKind | 'all') =>
      show === 'notes'
        ? saidNotes(notes, comments)
        : allSaid({ notes, comments, highlights, answers, readings: all, rows }).filter(
            (one) => show !== 'all' || !standsUnderNote(one),
          ),
    [notes, comments, highlights, answers, all, rows],
  );
  const readings = useMemo(() => {
    const talked = new Set([
      ...comments.map(({ subject }) => subject),
      ...[...highlights, ...answers].map(({ reading }) => reading),
    ]);
    const isAnswered = ({ liked, disliked }: Reading): boolean =>
      Object.keys(liked).length + Object.keys(disliked).length > 0;
    return all.filter((one) => talked.has(one.id) || isAnswered(one));
  }, [comments, highlights, answers, all]);
  return { gather, readings, count: notes.length + comments.length + highlights.length + readings.length };
}
