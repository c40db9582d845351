import { published } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Drawer } from '../../lib/model/drawer';
import { useNow } from '../hooks/use-now';
import { useObserved } from '../hooks/use-observed';
import type { Person } from '../hooks/people';
import { useSession } from '../hooks/use-session';
import type { Going } from '../app/use-place';
import { Button } from '../ui/Button';
import { Token } from '../ui/Token';
import { dayHere, questionsWaiting } from '../../lib/plan/questions';
import { agreeing } from './goals/goal-words';

/** Something that waits for a member, and where it is. */
interface Waits {
  readonly key: string;
  readonly words: string;
  readonly more: string;
  readonly drawer: Drawer;
  readonly id: string;
  /** The same may wait for the other one too, in a list beside this one. */
  readonly isForEach?: true;
}

/** So many are shown at most: more would nag. */
const MOST = 5;

/** "by Dec 3 · Lead one story time". */
const about = (due: string, title = ''): string =>
  [due === '' ? '' : t('goal.by', [published(due)]), title].filter((one) => one !== '').join(' · ');

const byDay = (a: { readonly due: string }, b: { readonly due: string }): number => {
  const [first, second] = [a.due || '9', b.due || '9']; // those without a day come last
  return first === second ? 0 : first < second ? -1 : 1;
};

/**
 * What a member could do next: something to do after a meeting, a step of theirs, questions to send or to answer, or
 * agree to a goal. The earliest day comes first.
 */
function useWaiting(person: Person | null): readonly Waits[] {
  const { records } = useSession();
  const goals = useObserved(records.goals.list);
  const steps = useObserved(records.steps.list);
  const toDos = useObserved(records.toDos.list);
  const questions = useQuestionsWaiting(person);
  if (person === null) return [];
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  const take = [
    ...toDos
      .filter(({ owner, doneAt }) => owner === person.id && doneAt === 0)
      .map(({ id, text, due, meeting }) => ({
        key: id,
        text,
        due,
        drawer: 'meetings' as const,
        id: meeting,
      })),
    ...steps
      .filter(({ owner, done }) => owner === person.id && !done)
      .map(({ id, text, due, goal }) => ({ key: id, text, due, drawer: 'goals' as const, id: goal })),
    ...questions,
  ];
  const agree = goals.filter((goal) => !agreeing(goal).includes(person.id));
  return [
    ...take
      .toSorted(byDay)
      .map(({ text, due, ...rest }) => ({ ...rest, words: text, more: about(due, titles.get(rest.id)) })),
    ...agree.map(({ id, title }) => ({
      ...{
        key: id,
        words: t('plan.agreeTo', [title]),
        more: '',
        drawer: 'goals' as const,
        id,
        isForEach: true as const,
      },
    })),
  ].slice(0, MOST);
}

/** Questions that a member could send, or answer. */
function useQuestionsWaiting(person: Person | null) {
  const { records } = useSession();
  const asked = {
    sets: useObserved(records.questionSets.list),
    questions: useObserved(records.questions.list),
    answers: useObserved(records.questionAnswers.list),
  };
  return questionsWaiting(asked, person?.id ?? '', dayHere(useNow())).map(
    ({ set: { id, title, sendBy }, next }) => ({
      ...{ key: id, drawer: 'questions' as const, id, isForEach: true as const },
      text: next === 'send' ? t('plan.sendQuestions', [title]) : t('plan.answerQuestions', [title]),
      due: next === 'send' ? sendBy : '',
    }),
  );
}

/** What waits for one of the two. Nothing is shown where nothing does. */
export function Waiting({ person, going }: { person: Person | null; going: Pick<Going, 'planned'> }) {
  const waiting = useWaiting(person);
  if (person === null || waiting.length === 0) return null;
  return (
    <section>
      <h2 className="eyebrow">
        {person.isMe ? t('plan.waitingForYou') : t('plan.waitingFor', [person.name])}
      </h2>
      <ul className="waits">
        {waiting.map(({ key, words, more, drawer, id, isForEach }) => (
          <li key={key} className={`waits-for seat-${person.seat}`}>
            <Token name={person.name} seat={person.seat} />
            <div>
              <Button look="link" onClick={() => going.planned(drawer, id)}>
                {!person.isMe && isForEach && <span className="vh">{`${person.name}: `}</span>}
                <span dir="auto">{words}</span>
              </Button>
              {more !== '' && <p className="tiny muted">{more}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
