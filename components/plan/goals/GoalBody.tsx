import { useMemo } from 'react';
import { t } from '../../../lib/i18n/t';
import { readyAt } from '../../../lib/model/draft';
import type { Goal } from '../../../lib/model/goal';
import { tagsOf } from '../../../lib/model/tag';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { Words } from '../../talk/Words';
import { Tags } from '../../tags/Tags';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Stamp } from '../../ui/Stamp';
import { agreedWords, agreeing, isAgreed } from './goal-words';
import { Progress } from './Progress';
import { Steps } from './Steps';

/** A goal: why, who agrees, its steps, and how far it is. */
export function GoalBody({ record: goal }: { record: Goal }) {
  return (
    <div className="goal">
      {goal.why !== '' && (
        <section className="stack-s">
          <h2 className="eyebrow">{t('goal.why')}</h2>
          <Words text={goal.why} />
        </section>
      )}
      <Agreement goal={goal} />
      <Steps goal={goal.id} />
      <Progress goal={goal.id} />
      <Competencies goal={goal} />
    </div>
  );
}

/** "I agree", and who has said so. */
function Agreement({ goal }: { goal: Goal }) {
  const { records, me } = useSession();
  const people = usePeople();
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const { partner } = people;
  const { ref } = useNews<HTMLDivElement>('goals', goal.id, partner === null ? '' : 'agreed');
  const mine = agreeing(goal).includes(me);
  const agree = (): void =>
    void wrote(
      records.goals.edit(goal.id, {
        agreed: mine ? 0 : readyAt(goal, me, Date.now()),
      }),
    );
  return (
    <div className="row wrap agreement" ref={ref}>
      {isAgreed(goal) ? (
        <Stamp seat="both">{t('goal.agreedByBoth')}</Stamp>
      ) : (
        <p className="small muted">{agreedWords(goal, people)}</p>
      )}
      {canWrite && (
        <Button look={mine ? 'quiet' : 'main'} aria-pressed={mine} onClick={agree}>
          {mine && <Icon name="sent" />}
          {t('goal.agree')}
        </Button>
      )}
    </div>
  );
}

/** What a goal trains. The programme's areas are offered, and what other goals have. */
function Competencies({ goal }: { goal: Goal }) {
  const { goals } = useSession().records;
  const all = useObserved(goals.list);
  const offered = useMemo(() => {
    const areas = [
      ...[t('goal.areaChildren'), t('goal.areaPrograms'), t('goal.areaCollections'), t('goal.areaOutreach')],
      ...[t('goal.areaLeading'), t('goal.areaAdvocacy'), t('goal.areaTechnology')],
    ];
    return [...new Set([...areas, ...all.flatMap(tagsOf).map(({ label }) => label)])];
  }, [all]);
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('goal.competencies')}</h2>
      <Tags
        tags={tagsOf(goal)}
        offered={offered}
        unsentKey={`tag:${goal.id}`}
        write={(tags) => goals.edit(goal.id, { tags })}
      />
    </section>
  );
}
