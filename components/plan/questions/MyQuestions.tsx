import { useId, useState, type FormEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { answerTo, MAX_QUESTION, type Question } from '../../../lib/model/question';
import { useCanWrite } from '../../hooks/use-can-write';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useUnsent } from '../../hooks/use-unsent';
import { useWrote } from '../../hooks/use-wrote';
import { DragHandle } from '../../lists/DragHandle';
import { useDragOrder } from '../../lists/use-drag-order';
import { EditWords } from '../../talk/EditWords';
import { Words } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useSay } from '../../ui/Toasts';
import { ItemActs } from '../form/ItemActs';
import { BringQuestion } from './BringQuestion';
import { GivenAnswer } from './GivenAnswer';

interface Props {
  set: string;
  mine: readonly Question[];
}

/** Puts a question in its order with the pointer. */
function useDrag(groups: readonly (readonly Question[])[]) {
  const { questions } = useSession().records;
  const wrote = useWrote();
  const place = (id: string, after: string | null): void => {
    const ids = groups.map((group) => group.map((one) => one.id)).find((group) => group.includes(id)) ?? [];
    const inGroup = after === null || ids.includes(after);
    // dropped among the others, it goes to the end of its own that is next to them
    const end = groups[0]?.some((one) => one.id === id) === true ? (ids.at(-1) ?? null) : null;
    wrote(questions.place(id, inGroup ? after : end));
  };
  return useDragOrder(
    groups.flatMap((group) => group.map((one) => one.id)),
    place,
  );
}

/** One's own questions, those that are sent first: only these have a place in the notebook. */
export function MyQuestions({ set, mine }: Props) {
  const heading = useId();
  const canWrite = useCanWrite();
  const [shown, hold, here] = useHeldRecords('questions', mine);
  const groups = [false, true].map((unsent) => shown.filter((one) => (one.onlyMine === true) === unsent));
  const drag = useDrag(groups);
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('question.mine')}
      </h2>
      <p className="small muted">{t('question.custom')}</p>
      {shown.length > 0 && (
        <ul className="goal-steps" aria-labelledby={heading} {...drag}>
          <HoldContext value={hold}>
            {groups.flatMap((group) => {
              const ids = group.map(({ id }) => id).filter((id) => here.includes(id));
              return group.map((question) => (
                <MyQuestion key={question.id} {...{ question, ids }} at={ids.indexOf(question.id)} />
              ));
            })}
          </HoldContext>
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

interface ItemProps {
  question: Question;
  /** Those that are sent, or those that are not, in their order, and where this one stands among them. */
  ids: readonly string[];
  at: number;
}

function MyQuestion({ question, ids, at }: ItemProps) {
  const { records } = useSession();
  const { partner } = usePeople();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const [editing, setEditing] = useState(false);
  const answers = useObserved(records.questionAnswers.list);
  const { ref } = useNews<HTMLLIElement>('questions', question.id);
  const id = useId();
  // an answer stands to the words that were asked
  const isAnswered = partner !== null && answerTo(answers, question.id, partner.id) !== undefined;
  return (
    <li ref={ref} className="goal-step">
      {canWrite && ids.length > 1 && <DragHandle id={question.id} />}
      {editing ? (
        <EditWords
          {...{ kind: 'questions', id: question.id, draft: `edit:${question.id}`, text: question.text }}
          name={t('question.editing')}
          most={MAX_QUESTION}
          onSave={(text) => wrote(records.questions.edit(question.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <Words id={id} text={question.text} />
      )}
      {question.onlyMine === true ? (
        <p className="tiny muted">{t('question.onlyYou')}</p>
      ) : (
        partner !== null && <GivenAnswer question={question.id} by={partner} />
      )}
      {!editing && (
        <>
          {partner !== null && (
            <div className="acts">
              <BringQuestion question={question} answerer={partner.id} describedBy={id} />
            </div>
          )}
          <ItemActs
            kind="questions"
            {...{ ids, at, describedBy: id }}
            onEdit={isAnswered ? undefined : () => setEditing(true)}
          />
        </>
      )}
    </li>
  );
}
