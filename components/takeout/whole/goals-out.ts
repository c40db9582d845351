import type { Entry } from '../../../lib/export/notebook/sheet';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Goal } from '../../../lib/model/goal';
import { tagsOf } from '../../../lib/model/tag';
import { agreedWords } from '../../plan/goals/goal-words';
import { type Out, pageRoom, type Room, saying, threadsOn } from './out';

function goalEntry(out: Out, goal: Goal): Entry {
  const { session, people } = out;
  const { steps, progressNotes } = session.records;
  const ownerOf = (owner: string): string =>
    owner === '' ? t('goal.both') : people.of(owner).name || t('app.you');
  return {
    title: goal.title,
    facts: [agreedWords(goal, people), ...tagsOf(goal).map(({ label }) => label)],
    said: [{ by: '', text: goal.why }],
    parts: [
      {
        heading: t('goal.steps'),
        entries: steps.list
          .get()
          .filter((one) => one.goal === goal.id)
          .map(({ text, owner, due, done }) => ({
            said: [{ by: '', text: `${done ? '☑' : '☐'} ${text}` }],
            facts: [ownerOf(owner), due === '' ? '' : t('goal.by', [published(due)])],
          })),
      },
      {
        heading: t('goal.progress'),
        entries: progressNotes.list
          .get()
          .filter((one) => one.goal === goal.id)
          .map(({ by, at, percent, text }) => ({
            facts: [t('goal.percent', [String(percent)])],
            said: [saying(out, by, at, text)],
          })),
      },
      ...threadsOn(out, 'goal', goal.id),
    ],
  };
}

/** The goals with their steps, and what both said of their progress. */
export const goalsRoom = (out: Out): Room =>
  pageRoom(out, t('plan.goals'), () => [
    { heading: '', entries: out.session.records.goals.list.get().map((goal) => goalEntry(out, goal)) },
  ]);
