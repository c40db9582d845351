import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { KindName } from '../../lib/model/kinds';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useSay } from '../ui/Toasts';

/** A count as this language writes it: "10,000". */
const grouped = (count: number): [string] => [count.toLocaleString(t('app.language'))];

const COUNTED: Readonly<Record<KindName, (count: number) => string>> = {
  members: (count) => t('held.members', count, grouped(count)),
  readings: (count) => t('held.readings', count, grouped(count)),
  books: (count) => t('held.books', count, grouped(count)),
  highlights: (count) => t('held.highlights', count, grouped(count)),
  comments: (count) => t('held.comments', count, grouped(count)),
  meetings: (count) => t('held.meetings', count, grouped(count)),
  decisions: (count) => t('held.decisions', count, grouped(count)),
  toDos: (count) => t('held.toDos', count, grouped(count)),
  points: (count) => t('held.points', count, grouped(count)),
  prompts: (count) => t('held.prompts', count, grouped(count)),
  answers: (count) => t('held.answers', count, grouped(count)),
  notes: (count) => t('held.notes', count, grouped(count)),
  drafts: (count) => t('held.drafts', count, grouped(count)),
  versions: (count) => t('held.versions', count, grouped(count)),
  goals: (count) => t('held.goals', count, grouped(count)),
  steps: (count) => t('held.steps', count, grouped(count)),
  progressNotes: (count) => t('held.progressNotes', count, grouped(count)),
  events: (count) => t('held.events', count, grouped(count)),
  questionSets: (count) => t('held.questionSets', count, grouped(count)),
  questions: (count) => t('held.questions', count, grouped(count)),
  questionAnswers: (count) => t('held.questionAnswers', count, grouped(count)),
  interviews: (count) => t('held.interviews', count, grouped(count)),
  askedQuestions: (count) => t('held.askedQuestions', count, grouped(count)),
  askedNotes: (count) => t('held.askedNotes', count, grouped(count)),
  bankQuestions: (count) => t('held.bankQuestions', count, grouped(count)),
  surveys: (count) => t('held.surveys', count, grouped(count)),
  surveyQuestions: (count) => t('held.surveyQuestions', count, grouped(count)),
  surveyOptions: (count) => t('held.surveyOptions', count, grouped(count)),
  surveyAnswers: (count) => t('held.surveyAnswers', count, grouped(count)),
  surveyReplies: (count) => t('held.surveyReplies', count, grouped(count)),
  resources: (count) => t('held.resources', count, grouped(count)),
  tables: (count) => t('held.tables', count, grouped(count)),
  columns: (count) => t('held.columns', count, grouped(count)),
  rows: (count) => t('held.rows', count, grouped(count)),
  devices: (count) => t('held.devices', count, grouped(count)),
};

/** Says that the partner's browser sent more than Bookbag shows, and offers to remove what is not shown. */
export function HeldNotice() {
  const session = useSession();
  const held = useObserved(session.heldBack.held);
  const { partner } = usePeople();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  if (held.length === 0 || dismissed) return null;
  const throwAway = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await session.heldBack.throwAway();
      say(t('held.removed'));
    } catch (error) {
      report('session.throwAway', error);
      say(t('held.notRemoved'));
    }
    setBusy(false);
  };
  const counts = held.map(({ kind, count }) => COUNTED[kind](count)).join(', ');
  return (
    <Notice
      heading={t('held.heading', [partner?.name ?? t('app.yourPartner')])}
      actions={
        <Button aria-disabled={busy} onClick={() => void throwAway()}>
          {busy ? t('held.removing') : t('held.remove')}
        </Button>
      }
      onDismiss={() => setDismissed(true)}
    >
      {t('held.next', [counts])}
    </Notice>
  );
}
