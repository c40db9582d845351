import type { AskedNotes, AskedQuestion } from '../../../lib/model/interview';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';

/** The questions of an interview in their order, and the notes on all that were asked. */
export function useAsked(interview: string): {
  readonly asked: readonly AskedQuestion[];
  readonly notes: readonly AskedNotes[];
} {
  const { askedQuestions, askedNotes } = useSession().records;
  const asked = useObserved(askedQuestions.list).filter((one) => one.interview === interview);
  return { asked, notes: useObserved(askedNotes.list) };
}
