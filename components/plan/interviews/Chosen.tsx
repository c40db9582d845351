import { type MouseEvent, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { AskedQuestion, Interview } from '../../../lib/model/interview';
import { interviewState } from '../../../lib/plan/interview';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { OrderButtons } from '../../lists/OrderButtons';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { useRemove } from '../../removed/use-remove';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { focusNeighbour } from '../../ui/keep-focus';

interface Props {
  interview: Interview;
  asked: readonly AskedQuestion[];
}

/** What an interview asks, in the order that the two give it. */
export function Chosen({ interview, asked }: Props) {
  const heading = useId();
  const ids = asked.map(({ id }) => id);
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('interview.chosen')}
      </h2>
      {asked.length === 0 ? (
        <p className="small muted">{t('interview.noneChosen')}</p>
      ) : (
        <ol className="goal-steps asked-questions" aria-labelledby={heading}>
          {asked.map((question, at) => (
            <ChosenItem key={question.id} {...{ interview, question, ids, at }} />
          ))}
        </ol>
      )}
      <RemovedFoot kind="askedQuestions" under={interview.id} />
    </section>
  );
}

interface ItemProps {
  interview: Interview;
  question: AskedQuestion;
  ids: readonly string[];
  at: number;
}

function ChosenItem({ interview, question, ids, at }: ItemProps) {
  const { interviews, askedQuestions } = useSession().records;
  const [wrote, drop, canWrite] = [useWrote(), useRemove(), useCanWrite()];
  const id = useId();
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('askedQuestions', question.id);
  };
  const askNow = (): void => void wrote(interviews.edit(interview.id, { current: question.id }));
  return (
    <li className="goal-step">
      <Words text={question.text} id={id} />
      {canWrite && (
        <div className="acts">
          {interviewState(interview) === 'running' && interview.current !== question.id && (
            <Button look="quiet" aria-describedby={id} onClick={askNow}>
              {t('interview.askNow')}
            </Button>
          )}
          {ids.length > 1 && (
            <OrderButtons
              {...{ ids, at }}
              describedBy={id}
              onPlace={(after) => void wrote(askedQuestions.place(question.id, after))}
            />
          )}
          <Button look="quiet" aria-describedby={id} onClick={remove}>
            {t('app.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
