import { type MouseEvent, useId, useState } from 'react';
import { clockDate, longDate } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import { MAX_TO_DO, type ToDo } from '../../../lib/model/to-do';
import { isDay } from '../../../lib/model/when';
import { useCanWrite } from '../../hooks/use-can-write';
import { useNews } from '../../hooks/use-news';
import { useNow } from '../../hooks/use-now';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { OrderButtons } from '../../lists/OrderButtons';
import { useRemove } from '../../removed/use-remove';
import { EditWords } from '../../talk/EditWords';
import { Linked } from '../../talk/Words';
import { Button } from '../../ui/Button';
import { focusNeighbour } from '../../ui/keep-focus';
import { KeptValue } from '../../forms/KeptValue';

interface Props {
  toDo: ToDo;
  /** The list that people order, in which it stands; empty where it stands in none. */
  ids: readonly string[];
  at: number;
}

/** "Ruth · by Dec 3", "Both of us", and when it was done. */
function useAbout({ owner, due, doneAt }: ToDo): string {
  const people = usePeople();
  const now = useNow();
  const who = owner === '' ? t('meeting.both') : people.of(owner).isMe ? t('app.you') : people.of(owner).name;
  const day = due === '' ? '' : clockDate(Date.parse(`${due}T12:00:00Z`), 'UTC', now);
  return [
    who,
    ...(day === '' ? [] : [t('meeting.dueBy', [day])]),
    ...(doneAt === 0 ? [] : [t('meeting.done', [longDate(doneAt, now)])]),
  ].join(' · ');
}

/** Something to do: ticked when it is done; who does it, and by when, are set on opening it. */
export function ToDoItem({ toDo, ids, at }: Props) {
  const { records, me } = useSession();
  const people = usePeople();
  const { partner } = people;
  const [wrote, canWrite, now] = [useWrote(), useCanWrite(), useNow()];
  const { fresh, ref } = useNews<HTMLLIElement>('toDos', toDo.id);
  const [editing, setEditing] = useState(false);
  const about = useAbout(toDo);
  const id = useId();
  return (
    <li ref={ref} className={`point to-do${fresh ? ` fresh seat-${people.of(toDo.by).seat}` : ''}`}>
      <label className="to-do-tick">
        <input
          type="checkbox"
          checked={toDo.doneAt > 0}
          disabled={!canWrite}
          onChange={({ target }) =>
            void wrote(records.toDos.edit(toDo.id, { doneAt: target.checked ? now : 0 }))
          }
        />
        <span id={id} className="words" dir="auto">
          <Linked text={toDo.text} />
        </span>
      </label>
      <p className="tiny muted">{about}</p>
      {editing && (
        <EditToDo
          toDo={toDo}
          owners={partner === null ? [me] : [me, partner.id]}
          onDone={() => setEditing(false)}
        />
      )}
      {canWrite && <Acts {...{ toDo, ids, at, id, editing }} onEdit={() => setEditing(!editing)} />}
    </li>
  );
}

interface ActsProps extends Props {
  id: string;
  editing: boolean;
  onEdit: () => void;
}

function Acts({ toDo, ids, at, id, editing, onEdit }: ActsProps) {
  const { toDos } = useSession().records;
  const [wrote, drop] = [useWrote(), useRemove()];
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('toDos', toDo.id);
  };
  return (
    <div className="acts">
      {ids.length > 1 && (
        <OrderButtons
          {...{ ids, at }}
          describedBy={id}
          onPlace={(after) => void wrote(toDos.place(toDo.id, after))}
        />
      )}
      <Button look="quiet" aria-describedby={id} aria-expanded={editing} onClick={onEdit}>
        {t('app.edit')}
      </Button>
      <Button look="quiet" aria-describedby={id} onClick={remove}>
        {t('app.remove')}
      </Button>
    </div>
  );
}

interface EditProps {
  toDo: ToDo;
  /** The members who may do it. */
  owners: readonly string[];
  onDone: () => void;
}

function EditToDo({ toDo, owners, onDone }: EditProps) {
  const { toDos } = useSession().records;
  const people = usePeople();
  const wrote = useWrote();
  const id = useId();
  return (
    <div className="stack-s to-do-edit">
      <EditWords
        {...{ kind: 'toDos', id: toDo.id, draft: `edit:${toDo.id}`, text: toDo.text }}
        name={t('meeting.editingToDo')}
        plain
        most={MAX_TO_DO}
        onSave={(text) => wrote(toDos.edit(toDo.id, { text }))}
        onDone={onDone}
      />
      <div className="meeting-fields">
        <div className="field-box">
          <label className="field-label" htmlFor={id}>
            {t('meeting.owner')}
          </label>
          <select
            id={id}
            className="field"
            value={toDo.owner}
            onChange={({ target }) => void wrote(toDos.edit(toDo.id, { owner: target.value }))}
          >
            <option value="">{t('meeting.both')}</option>
            {owners.map((one) => (
              <option key={one} value={one}>
                {people.of(one).isMe ? t('app.you') : people.of(one).name}
              </option>
            ))}
          </select>
        </div>
        <KeptValue
          {...{ draft: `to-do:${toDo.id}:due`, label: t('meeting.due'), value: toDo.due, type: 'date' }}
          onKeep={(due) => {
            if (due !== '' && !isDay(due)) return t('meeting.dateWrong');
            return wrote(toDos.edit(toDo.id, { due })) ? '' : null;
          }}
        />
      </div>
    </div>
  );
}
