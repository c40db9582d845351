import { useId, useState, type FormEvent, type MouseEvent } from 'react';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { MAX_STEP, type Step } from '../../../lib/model/step';
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
import { OrderButtons } from '../../lists/OrderButtons';
import { useDragOrder } from '../../lists/use-drag-order';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { useRemove } from '../../removed/use-remove';
import { EditWords } from '../../talk/EditWords';
import { Linked } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { focusNeighbour } from '../../ui/keep-focus';

/** The steps of a goal, in the order that the two give them. */
export function Steps({ goal }: { goal: string }) {
  const { records } = useSession();
  const [steps, hold, ids] = useHeldRecords(
    'steps',
    useObserved(records.steps.list).filter((one) => one.goal === goal),
  );
  const wrote = useWrote();
  const drag = useDragOrder(ids, (id, after) => void wrote(records.steps.place(id, after)));
  const heading = useId();
  return (
    <section className="card pad stack-s">
      <h2 className="eyebrow" id={heading}>
        {t('goal.steps')}
      </h2>
      {steps.length > 0 && (
        <ol className="goal-steps" aria-labelledby={heading} {...drag}>
          <HoldContext value={hold}>
            {steps.map((step) => (
              <StepItem key={step.id} {...{ step, ids }} at={ids.indexOf(step.id)} />
            ))}
          </HoldContext>
        </ol>
      )}
      <AddStep goal={goal} />
      <RemovedFoot kind="steps" under={goal} />
    </section>
  );
}

function AddStep({ goal }: { goal: string }) {
  const { steps } = useSession().records;
  const wrote = useWrote();
  const canWrite = useCanWrite();
  const { text, change, clear } = useUnsent(`step:${goal}`);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && wrote(steps.add({ goal, text }))) clear();
  };
  if (!canWrite) return null;
  return (
    <form className="row add-line" onSubmit={add}>
      <Field label={t('goal.addStep')} value={text} onValue={change} maxLength={MAX_STEP} />
      <Button type="submit" aria-description={t('goal.addStep')}>
        {t('goal.addIt')}
      </Button>
    </form>
  );
}

interface ItemProps {
  step: Step;
  /** All that are shown, in their order. */
  ids: readonly string[];
  at: number;
}

function StepItem({ step, ids, at }: ItemProps) {
  const { steps } = useSession().records;
  const people = usePeople();
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const [editing, setEditing] = useState(false);
  const { fresh, ref } = useNews<HTMLLIElement>('steps', step.id);
  const id = useId();
  const owner =
    step.owner === '' ? '' : people.of(step.owner).isMe ? t('app.you') : people.of(step.owner).name;
  const said = [owner, step.due === '' ? '' : t('goal.by', [published(step.due)])].filter(
    (one) => one !== '',
  );
  return (
    <li ref={ref} className={`goal-step${fresh ? ' fresh' : ''}`}>
      {canWrite && ids.length > 1 && <DragHandle id={step.id} />}
      {editing ? (
        <EditWords
          {...{ kind: 'steps', id: step.id, draft: `edit:${step.id}`, text: step.text }}
          name={t('goal.editingStep')}
          plain
          most={MAX_STEP}
          onSave={(text) => wrote(steps.edit(step.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <StepCheck step={step} id={id} />
      )}
      {said.length > 0 && <p className="tiny muted">{said.join(' · ')}</p>}
      {canWrite && !editing && (
        <StepActs {...{ step, ids, at }} describedBy={id} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

/** Ticked once a step is done. */
function StepCheck({ step, id }: { step: Step; id: string }) {
  const { steps } = useSession().records;
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  return (
    <label className="step-check">
      <input
        type="checkbox"
        checked={step.done}
        disabled={!canWrite}
        onChange={({ target }) => void wrote(steps.edit(step.id, { done: target.checked }))}
      />
      <span id={id} dir="auto">
        <Linked text={step.text} />
      </span>
    </label>
  );
}

/** Who takes a step, by when, where it stands, and the way to its words. */
function StepActs({
  step,
  ids,
  at,
  describedBy,
  onEdit,
}: ItemProps & { describedBy: string; onEdit: () => void }) {
  const { steps } = useSession().records;
  const { me, partner } = usePeople();
  const wrote = useWrote();
  const drop = useRemove();
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('steps', step.id);
  };
  return (
    <details className="goal-step-acts">
      <summary aria-describedby={describedBy}>{t('goal.change')}</summary>
      <div className="row wrap">
        <label className="field-box">
          <span className="field-label">{t('goal.owner')}</span>
          <select
            className="field"
            value={step.owner}
            onChange={({ target }) => void wrote(steps.edit(step.id, { owner: target.value }))}
          >
            <option value="">{t('goal.both')}</option>
            {[me, partner].map(
              (one) =>
                one !== null && (
                  <option key={one.id} value={one.id}>
                    {one.isMe ? t('app.you') : one.name}
                  </option>
                ),
            )}
          </select>
        </label>
        <Field
          label={t('goal.due')}
          type="date"
          value={step.due}
          onValue={(due) => void wrote(steps.edit(step.id, { due }))}
        />
      </div>
      <div className="acts">
        <OrderButtons
          {...{ ids, at, describedBy }}
          onPlace={(after) => void wrote(steps.place(step.id, after))}
        />
        <Button look="quiet" aria-describedby={describedBy} onClick={onEdit}>
          {t('app.edit')}
        </Button>
        <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
          {t('app.remove')}
        </Button>
      </div>
    </details>
  );
}
