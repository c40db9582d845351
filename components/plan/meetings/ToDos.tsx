import { type ReactNode, useId } from 'react';
import { t } from '../../../lib/i18n/t';
import type { Meeting } from '../../../lib/model/meeting';
import { MAX_TO_DO, type ToDo } from '../../../lib/model/to-do';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useObserved } from '../../hooks/use-observed';
import { useSession } from '../../hooks/use-session';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { AddWords } from './AddWords';
import { ToDoItem } from './ToDoItem';

/** What is open from all meetings: the soonest due first, those without a day at the end. */
export const openToDos = (all: readonly ToDo[]): readonly ToDo[] =>
  all
    .filter(({ doneAt }) => doneAt === 0)
    .toSorted((a, b) => (a.due === b.due ? 0 : a.due === '' ? 1 : b.due === '' || a.due < b.due ? -1 : 1));

/**
 * What is to be done after a meeting: its own in the order that people give them, and behind these what is still open
 * from other meetings.
 */
export function ToDos({ meeting }: { meeting: Meeting }) {
  const { toDos } = useSession().records;
  const all = useObserved(toDos.list);
  const own = all.filter((one) => one.meeting === meeting.id);
  const open = meeting.endedAt > 0 ? [] : openToDos(all.filter((one) => one.meeting !== meeting.id));
  return (
    <ToDoList toDos={own} others={open}>
      {own.length + open.length === 0 && <p className="small muted">{t('meeting.noToDos')}</p>}
      <AddWords
        {...{ draft: `to-do:${meeting.id}`, name: t('meeting.addToDo'), most: MAX_TO_DO }}
        onAdd={(text) => toDos.add({ meeting: meeting.id, text })}
      />
      <RemovedFoot kind="toDos" under={meeting.id} />
    </ToDoList>
  );
}

interface Props {
  /** Those that people order. */
  toDos: readonly ToDo[];
  /** Those of other meetings. */
  others: readonly ToDo[];
  children?: ReactNode;
}

/** A list of to-dos with its heading. */
export function ToDoList({ toDos, others, children }: Props) {
  const heading = useId();
  const [own, hold, ids] = useHeldRecords('toDos', toDos);
  const [open, holdOpen] = useHeldRecords('toDos', others);
  return (
    <section className="card pad meeting-part" aria-labelledby={heading}>
      <h2 className="eyebrow" id={heading}>
        {t('meeting.toDo')}
      </h2>
      <ul aria-labelledby={heading} className="plain-list">
        <HoldContext value={hold}>
          {own.map((toDo) => (
            <ToDoItem key={toDo.id} {...{ toDo, ids }} at={ids.indexOf(toDo.id)} />
          ))}
        </HoldContext>
        <HoldContext value={holdOpen}>
          {open.map((toDo) => (
            <ToDoItem key={toDo.id} toDo={toDo} ids={[]} at={0} />
          ))}
        </HoldContext>
      </ul>
      {children}
    </section>
  );
}
