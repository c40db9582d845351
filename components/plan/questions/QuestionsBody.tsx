import { useId, type FormEvent, type MouseEvent } from 'react';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { MAX_QUESTION, type Question, type QuestionSet } from '../../../lib/model/question';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useUnsent } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { useRemove } from '../../removed/use-remove';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { focusNeighbour } from '../../ui/keep-focus';
import { useSay } from '../../ui/Toasts';
import { BringQuestion } from './BringQuestion';
import { GivenAnswer } from './GivenAnswer';
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

function MyQuestions({ set, mine }: { set: string; mine: readonly Question[] }) {
  const heading = useId();
  const canWrite = useCanWrite();
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('question.mine')}
      </h2>
      <p className="small muted">{t('question.custom')}</p>
      {mine.length > 0 && (
        <ul className="goal-steps" aria-labelledby={heading}>
          {mine.map((question) => (
            <MyQuestion key={question.id} question={question} />
          ))}
        </ul>
      )}
      {canWrite && <Ask set={set} />}
      {canWrite && <Send set={set} unsent={mine.filter(({ onlyMine }) => onlyMine === true).length} />}
    </section>
  );
}

function Ask({ set }: { set: string }) {
  const { onlyMine } = useSession();
  const wrote = useWrote();
  const { text, change, clear } = useUnsent(`ask:${set}`);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && wrote(onlyMine.add('questions', { set, text }))) clear();
  };
  return (
    <form className="row add-line" onSubmit={ask}>
      <Field label={t('question.myQuestion')} value={text} onValue={change} maxLength={MAX_QUESTION} />
      <Button type="submit" aria-description={t('question.myQuestion')}>
        {t('goal.addIt')}
      </Button>
    </form>
  );
}

/** Sends what is not sent yet. Nobody else has seen it before. */
function Send({ set, unsent }: { set: string; unsent: number }) {
  const { questions } = useSession();
  const { partner } = usePeople();
  const [wrote, say] = [useWrote(), useSay()];
  const send = (): void => {
    if (wrote(questions.send(set))) say(t('question.sent', [partner?.name ?? t('app.yourPartner')]));
  };
  if (unsent === 0) return null;
  return (
    <Button look="main" onClick={send}>
      {t('question.send')}
    </Button>
  );
}

function MyQuestion({ question }: { question: Question }) {
  const { partner } = usePeople();
  const drop = useRemove();
  const canWrite = useCanWrite();
  const { ref } = useNews<HTMLLIElement>('questions', question.id);
  const id = useId();
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('questions', question.id);
  };
  return (
    <li ref={ref} className="goal-step">
      <Words id={id} text={question.text} />
      {question.onlyMine === true ? (
        <p className="tiny muted">{t('question.onlyYou')}</p>
      ) : (
        partner !== null && <GivenAnswer question={question.id} by={partner} />
      )}
      <div className="acts">
        {partner !== null && <BringQuestion question={question} answerer={partner.id} describedBy={id} />}
        {canWrite && (
          <Button look="quiet" aria-describedby={id} onClick={remove}>
            {t('app.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
