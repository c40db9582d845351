import { useId, useState, type FormEvent, type MouseEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  MAX_OPTION,
  type OptionPart,
  type SurveyOption,
  type SurveyQuestion,
} from '../../../lib/model/survey';
import { MAX_OPTIONS } from '../../../lib/model/survey-form';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useUnsent } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { OrderButtons } from '../../lists/OrderButtons';
import { useRemove } from '../../removed/use-remove';
import { Linked } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { focusNeighbour } from '../../ui/keep-focus';
import { useSay } from '../../ui/Toasts';
import { roomIn } from './add-question';
import { EditOption } from './EditQuestion';
import { PART_WORDS } from './survey-words';

interface Props {
  question: SurveyQuestion;
  part: OptionPart;
}

/** What a question offers of one part: its choices, or the rows or columns of its grid. */
export function Options({ question, part }: Props) {
  const [all, hold, ids] = useHeldRecords(
    'surveyOptions',
    useObserved(useSession().records.surveyOptions.list).filter(
      (one) => one.question === question.id && one.part === part,
    ),
  );
  const heading = useId();
  return (
    <div className="stack-s">
      <p className="small strong" id={heading}>
        {PART_WORDS[part].all()}
      </p>
      {all.length > 0 && (
        <ul className="survey-options" aria-labelledby={heading}>
          <HoldContext value={hold}>
            {all.map((option) => (
              <OptionItem key={option.id} {...{ option, ids }} at={ids.indexOf(option.id)} />
            ))}
          </HoldContext>
        </ul>
      )}
      <AddOption {...{ question, part }} />
    </div>
  );
}

function AddOption({ question, part }: Props) {
  const session = useSession();
  const [wrote, say] = [useWrote(), useSay()];
  const { text, change, clear } = useUnsent(`survey-${part}:${question.id}`);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return undefined;
    if (roomIn(session, question.survey) < 1) return say(t('survey.fullOptions', [String(MAX_OPTIONS)]));
    if (wrote(session.records.surveyOptions.add({ question: question.id, part, text }))) clear();
    return undefined;
  };
  return (
    <form className="row add-line" onSubmit={add}>
      <Field label={PART_WORDS[part].add()} value={text} onValue={change} maxLength={MAX_OPTION} />
      <Button type="submit" aria-description={PART_WORDS[part].add()}>
        {t('survey.addIt')}
      </Button>
    </form>
  );
}

interface ItemProps {
  option: SurveyOption;
  ids: readonly string[];
  at: number;
}

function OptionItem({ option, ids, at }: ItemProps) {
  const { surveyOptions } = useSession().records;
  const wrote = useWrote();
  const drop = useRemove();
  const [editing, setEditing] = useState(false);
  const id = useId();
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('surveyOptions', option.id);
  };
  return (
    <li className="survey-option">
      <span id={id} className="grow" dir="auto">
        <Linked text={option.text} />
      </span>
      <span className="acts">
        <Button look="quiet" aria-describedby={id} onClick={() => setEditing(true)}>
          {t('app.edit')}
        </Button>
        <OrderButtons
          {...{ ids, at }}
          describedBy={id}
          onPlace={(after) => void wrote(surveyOptions.place(option.id, after))}
        />
        <Button look="quiet" aria-describedby={id} onClick={remove}>
          {t('app.remove')}
        </Button>
      </span>
      {editing && <EditOption option={option} onClose={() => setEditing(false)} />}
    </li>
  );
}
