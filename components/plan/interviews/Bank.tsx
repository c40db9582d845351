import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type AskedQuestion, type BankQuestion, MAX_INTERVIEW_QUESTION } from '../../../lib/model/interview';
import { Choose } from '../../forms/Choose';
import { useCanWrite } from '../../hooks/use-can-write';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { EditWords } from '../../talk/EditWords';
import { ItemActs } from '../form/ItemActs';
import { AddWords } from '../meetings/AddWords';
import { type OfBank, roles } from './bank';
import { addOwnQuestion, chooseQuestion, dropQuestion } from './choose';
import { Linked } from '../../talk/Words';

/** The choice of the pair's own questions; the others are numbers of roles. */
const OWN = 'own';

interface Props {
  interview: string;
  asked: readonly AskedQuestion[];
}

/** Questions to choose from, by the role for which one is asked them, and the pair's own. */
export function Bank({ interview, asked }: Props) {
  const session = useSession();
  const [own, hold, ids] = useHeldRecords('bankQuestions', useObserved(session.records.bankQuestions.list));
  const [shown, setShown] = useState('0');
  const heading = useId();
  const all = roles();
  const chosen = new Set(asked.map(({ from }) => from));
  const addOwn = (text: string) => {
    const added = addOwnQuestion(session, interview, text);
    if (added.ok) setShown(OWN);
    return added;
  };
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('interview.bank')}
      </h2>
      <Choose
        label={t('interview.role')}
        value={shown}
        options={[...all.map(({ name }, at) => [String(at), name] as const), [OWN, t('interview.own')]]}
        onChoose={setShown}
      />
      <ul className="goal-steps" aria-labelledby={heading}>
        {shown === OWN ? (
          <HoldContext value={hold}>
            {own.map((question) => (
              <OwnItem
                key={question.id}
                {...{ interview, question, ids }}
                at={ids.indexOf(question.id)}
                ticked={chosen.has(question.id)}
              />
            ))}
          </HoldContext>
        ) : (
          (all[Number(shown)]?.questions ?? []).map((question) => (
            <li key={question.from} className="goal-step">
              <Tick {...{ interview, question }} ticked={chosen.has(question.from)} />
            </li>
          ))
        )}
      </ul>
      {shown === OWN && own.length === 0 && <p className="small muted">{t('interview.noOwn')}</p>}
      <AddWords
        {...{ draft: `bank:${interview}`, name: t('interview.addOwn'), most: MAX_INTERVIEW_QUESTION }}
        onAdd={addOwn}
      />
      {shown === OWN && <RemovedFoot kind="bankQuestions" />}
    </section>
  );
}

interface TickProps {
  interview: string;
  question: OfBank;
  ticked: boolean;
  /** The id under which its words stand. */
  id?: string;
}

/** A question of the bank: ticked where the interview asks it. */
function Tick({ interview, question, ticked, id }: TickProps) {
  const session = useSession();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const choose = (on: boolean): void => {
    wrote(
      on ? chooseQuestion(session, interview, question) : dropQuestion(session, interview, question.from),
    );
  };
  return (
    <label className="step-check">
      <input
        type="checkbox"
        checked={ticked}
        disabled={!canWrite}
        onChange={({ target }) => choose(target.checked)}
      />
      <span id={id} dir="auto">
        <Linked text={question.text} />
      </span>
    </label>
  );
}

interface OwnProps {
  interview: string;
  question: BankQuestion;
  ticked: boolean;
  ids: readonly string[];
  at: number;
}

/** A question of the pair's own: they word, order and remove it. What an interview asks already stays as it is. */
function OwnItem({ interview, question, ticked, ids, at }: OwnProps) {
  const { bankQuestions } = useSession().records;
  const wrote = useWrote();
  const [editing, setEditing] = useState(false);
  const id = useId();
  if (editing)
    return (
      <li className="goal-step">
        <EditWords
          {...{ kind: 'bankQuestions', id: question.id, draft: `edit:${question.id}`, text: question.text }}
          name={t('interview.editing')}
          plain
          most={MAX_INTERVIEW_QUESTION}
          onSave={(text) => wrote(bankQuestions.edit(question.id, { text }))}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li className="goal-step">
      <Tick {...{ interview, ticked, id }} question={{ from: question.id, text: question.text }} />
      <ItemActs kind="bankQuestions" {...{ ids, at }} describedBy={id} onEdit={() => setEditing(true)} />
    </li>
  );
}
