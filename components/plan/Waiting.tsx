import { published } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import type { Person } from '../hooks/people';
import { useSession } from '../hooks/use-session';
import type { Going } from '../app/use-place';
import { Button } from '../ui/Button';
import { Token } from '../ui/Token';
import { agreeing } from './goals/goal-words';

/** Something that waits for a member, and where it is. */
interface Waits {
  readonly key: string;
  readonly words: string;
  readonly more: string;
  readonly goal: string;
}

/** So many are shown at most: more would nag. */
const MOST = 5;

/** What a member could do next: agree to a goal, or take a step that is theirs. The earliest day comes first. */
function useWaiting(person: Person | null): readonly Waits[] {
  const { records } = useSession();
  const goals = useObserved(records.goals.list);
  const steps = useObserved(records.steps.list);
  if (person === null) return [];
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  const agree = goals
    .filter((goal) => !agreeing(goal).includes(person.id))
    .map(({ id, title }) => ({ key: id, words: t('plan.agreeTo', [title]), more: '', goal: id }));
  const take = steps
    .filter(({ owner, done }) => owner === person.id && !done)
    .toSorted((a, b) => ((a.due || '9') < (b.due || '9') ? -1 : 1))
    .map(({ id, text, due, goal }) => ({
      ...{ key: id, words: text, goal },
      more: [due === '' ? '' : t('goal.by', [published(due)]), titles.get(goal) ?? '']
        .filter(Boolean)
        .join(' · '),
    }));
  return [...take, ...agree].slice(0, MOST);
}

/** What waits for one of the two. Nothing is shown where nothing does. */
export function Waiting({ person, going }: { person: Person | null; going: Pick<Going, 'planned'> }) {
  const waiting = useWaiting(person);
  const { partner } = usePeople();
  if (person === null || waiting.length === 0) return null;
  const heading = person.isMe ? t('plan.waitingForYou') : t('plan.waitingFor', [partner?.name ?? '']);
  return (
    <section>
      <h2 className="eyebrow">{heading}</h2>
      <ul className="waits">
        {waiting.map(({ key, words, more, goal }) => (
          <li key={key} className={`waits-for seat-${person.seat}`}>
            <Token name={person.name} seat={person.seat} />
            <div>
              <Button look="link" onClick={() => going.planned('goals', goal)}>
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
