import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { QuestionSet } from '../../../lib/model/question';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { MyQuestions } from './MyQuestions';
import { TheirQuestions } from './TheirQuestions';

/** What the two ask each other: one's own questions, sent when they are ready, and the partner's with one's answers. */
export function QuestionsBody({ record: set }: { record: QuestionSet }) {
  const all = useObserved(useSession().records.questions.list).filter((one) => one.set === set.id);
  const { me, partner } = usePeople();
  return (
    <div className="goal">
      {set.sendBy !== '' && <p className="small muted">{t('question.sendByDay', [published(set.sendBy)])}</p>}
      <MyQuestions set={set.id} mine={all.filter(({ by }) => by === me.id)} />
      {partner !== null && (
        <TheirQuestions set={set.id} partner={partner} theirs={all.filter(({ by }) => by !== me.id)} />
      )}
    </div>
  );
}
