import { useId, useState, type MouseEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import type { SurveyKind, SurveyQuestion } from '../../../lib/model/survey';
import { hasChoices, hasNumbers, MAX_QUESTIONS, partsOf } from '../../../lib/model/survey-form';
import { useCanWrite } from '../../hooks/use-can-write';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useDone, useWrote } from '../../hooks/use-wrote';
import { DragHandle } from '../../lists/DragHandle';
import { OrderButtons } from '../../lists/OrderButtons';
import { useDragOrder } from '../../lists/use-drag-order';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { useRemove } from '../../removed/use-remove';
import { Button } from '../../ui/Button';
import { focusNeighbour } from '../../ui/keep-focus';
import { MenuButton } from '../../ui/MenuButton';
import { useSay } from '../../ui/Toasts';
import { addQuestions } from './add-question';
import { Check } from './Check';
import { EditQuestion } from './EditQuestion';
import { NewQuestionDialog } from './NewQuestionDialog';
import { Options } from './Options';
import { kindName, kindNames } from './survey-words';
import { templates } from './templates';

/** The questions of a survey, in the order that the two give them. */
export function Questions({ survey }: { survey: string }) {
  const { surveyQuestions } = useSession().records;
  const [all, hold, ids] = useHeldRecords(
    'surveyQuestions',
    useObserved(surveyQuestions.list).filter((one) => one.survey === survey),
  );
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const heading = useId();
  const drag = useDragOrder(ids, (id, after) => void wrote(surveyQuestions.place(id, after)));
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('survey.questions')}
      </h2>
      {all.length === 0 ? (
        <>
          <p className="small muted">{t('survey.questionsNone')}</p>
          {canWrite && <Ours survey={survey} />}
        </>
      ) : (
        <ol className="goal-steps survey-questions" aria-labelledby={heading} {...drag}>
          <HoldContext value={hold}>
            {all.map((question) => (
              <QuestionItem key={question.id} {...{ question, ids }} at={ids.indexOf(question.id)} />
            ))}
          </HoldContext>
        </ol>
      )}
      <AddQuestion survey={survey} count={ids.length} />
      <RemovedFoot kind="surveyQuestions" under={survey} />
    </section>
  );
}

/** Our own questions, for a survey that asks nothing yet. */
function Ours({ survey }: { survey: string }) {
  const session = useSession();
  const done = useDone();
  const heading = useId();
  return (
    <div className="row wrap">
      <span className="small" id={heading}>
        {t('survey.ours')}
      </span>
      {templates().map(([name, questions]) => (
        <Button
          key={name}
          aria-describedby={heading}
          onClick={() => done(t('book.saved'), addQuestions(session, survey, questions()))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

/** "Add a question": a menu of the kinds. */
function AddQuestion({ survey, count }: { survey: string; count: number }) {
  const [kind, setKind] = useState<SurveyKind | null>(null);
  const [canWrite, say] = [useCanWrite(), useSay()];
  const begin = (chosen: SurveyKind): void => {
    if (count >= MAX_QUESTIONS) say(t('survey.fullQuestions', [String(MAX_QUESTIONS)]));
    else setKind(chosen);
  };
  return (
    <>
      {canWrite && (
        <div className="row">
          <MenuButton
            name={t('survey.addQuestion')}
            icon="plus"
            choices={kindNames().map(([one, name]) => ({ name, onChoose: () => begin(one) }))}
          />
        </div>
      )}
      {kind !== null && <NewQuestionDialog {...{ survey, kind }} onClose={() => setKind(null)} />}
    </>
  );
}

interface ItemProps {
  question: SurveyQuestion;
  /** All that are shown, in their order. */
  ids: readonly string[];
  at: number;
}

function QuestionItem({ question, ids, at }: ItemProps) {
  const canWrite = useCanWrite();
  const { fresh, ref } = useNews<HTMLLIElement>('surveyQuestions', question.id);
  const id = useId();
  const said = [
    kindName(question.kind),
    ...(question.required ? [t('survey.neededShort')] : []),
    ...(question.other && hasChoices(question.kind) ? [t('survey.otherShort')] : []),
  ];
  return (
    <li ref={ref} className={`goal-step${fresh ? ' fresh' : ''}`}>
      {canWrite && ids.length > 1 && <DragHandle id={question.id} />}
      <p id={id} className="strong" dir="auto">
        {question.text === '' ? t('removed.unnamed') : question.text}
      </p>
      <p className="tiny muted">{said.join(' · ')}</p>
      {canWrite && <QuestionActs {...{ question, ids, at }} describedBy={id} />}
    </li>
  );
}

/** What a question offers and asks for, and where it stands. */
function QuestionActs({ question, ids, at, describedBy }: ItemProps & { describedBy: string }) {
  const { surveyQuestions } = useSession().records;
  const wrote = useWrote();
  const drop = useRemove();
  const [editing, setEditing] = useState(false);
  const edit = (fields: Parameters<typeof surveyQuestions.edit>[1]): void =>
    void wrote(surveyQuestions.edit(question.id, fields));
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('surveyQuestions', question.id);
  };
  return (
    <details className="goal-step-acts survey-acts">
      <summary aria-describedby={describedBy}>{t('survey.change')}</summary>
      <div className="stack-s">
        {partsOf(question.kind).map((part) => (
          <Options key={part} {...{ question, part }} />
        ))}
        {hasNumbers(question.kind) && <Numbers {...{ question, edit, describedBy }} />}
        <Check
          label={t('survey.needed')}
          checked={question.required}
          onChange={(required) => edit({ required })}
          {...{ describedBy }}
        />
        {hasChoices(question.kind) && (
          <Check
            label={t('survey.other')}
            checked={question.other}
            onChange={(other) => edit({ other })}
            {...{ describedBy }}
          />
        )}
        <div className="acts">
          <Button look="quiet" aria-describedby={describedBy} onClick={() => setEditing(true)}>
            {t('app.edit')}
          </Button>
          <OrderButtons
            {...{ ids, at, describedBy }}
            onPlace={(after) => void wrote(surveyQuestions.place(question.id, after))}
          />
          <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
            {t('app.remove')}
          </Button>
        </div>
      </div>
      {editing && <EditQuestion question={question} onClose={() => setEditing(false)} />}
    </details>
  );
}

interface NumbersProps {
  question: SurveyQuestion;
  edit: (fields: { readonly most?: number; readonly fromZero?: boolean }) => void;
  describedBy: string;
}

/** Where the numbers of a scale or a rating begin and end. */
function Numbers({ question, edit, describedBy }: NumbersProps) {
  return (
    <>
      <label className="field-box survey-most">
        <span className="field-label">{t('survey.lastNumber')}</span>
        <select
          className="field"
          aria-describedby={describedBy}
          value={String(Math.max(2, question.most))}
          onChange={({ target }) => edit({ most: Number(target.value) })}
        >
          {Array.from({ length: 9 }, (_, n) => (
            <option key={n}>{n + 2}</option>
          ))}
        </select>
      </label>
      {question.kind === 'scale' && (
        <Check
          label={t('survey.fromZero')}
          checked={question.fromZero}
          onChange={(fromZero) => edit({ fromZero })}
          {...{ describedBy }}
        />
      )}
    </>
  );
}
