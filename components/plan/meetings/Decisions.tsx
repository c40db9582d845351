import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type Decision, MAX_DECISION } from '../../../lib/model/decision';
import type { Meeting } from '../../../lib/model/meeting';
import { HoldContext } from '../../hooks/use-held';
import { useHeldRecords } from '../../lists/use-held-records';
import { useNews } from '../../hooks/use-news';
import { useObserved } from '../../hooks/use-observed';
import { usePeople } from '../../hooks/use-people';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { RemovedFoot } from '../../removed/RemovedFoot';
import { EditWords } from '../../talk/EditWords';
import { Words } from '../../talk/Words';
import { ItemActs } from '../form/ItemActs';
import { AddWords } from './AddWords';

/** What the two decided at a meeting. */
export function Decisions({ meeting }: { meeting: Meeting }) {
  const { decisions } = useSession().records;
  const [shown, hold, ids] = useHeldRecords(
    'decisions',
    useObserved(decisions.list).filter((one) => one.meeting === meeting.id),
  );
  const heading = useId();
  return (
    <section className="card pad meeting-part" aria-labelledby={heading}>
      <h2 className="eyebrow" id={heading}>
        {t('meeting.decisions')}
      </h2>
      <ol aria-labelledby={heading} className="plain-list">
        <HoldContext value={hold}>
          {shown.map((decision) => (
            <DecisionItem key={decision.id} {...{ decision, ids }} at={ids.indexOf(decision.id)} />
          ))}
        </HoldContext>
      </ol>
      {shown.length === 0 && <p className="small muted">{t('meeting.noDecisions')}</p>}
      <AddWords
        {...{ draft: `decision:${meeting.id}`, name: t('meeting.addDecision'), most: MAX_DECISION }}
        onAdd={(text) => decisions.add({ meeting: meeting.id, text })}
      />
      <RemovedFoot kind="decisions" under={meeting.id} />
    </section>
  );
}

interface ItemProps {
  decision: Decision;
  ids: readonly string[];
  at: number;
}

function DecisionItem({ decision, ids, at }: ItemProps) {
  const { decisions } = useSession().records;
  const [wrote, people] = [useWrote(), usePeople()];
  const { fresh, ref } = useNews<HTMLLIElement>('decisions', decision.id);
  const [editing, setEditing] = useState(false);
  const id = useId();
  return (
    <li ref={ref} className={`point${fresh ? ` fresh seat-${people.of(decision.by).seat}` : ''}`}>
      {editing ? (
        <EditWords
          {...{ kind: 'decisions', id: decision.id, draft: `edit:${decision.id}`, text: decision.text }}
          name={t('meeting.editingDecision')}
          most={MAX_DECISION}
          onSave={(text) => wrote(decisions.edit(decision.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <Words text={decision.text} id={id} />
      )}
      {!editing && (
        <ItemActs kind="decisions" {...{ ids, at }} describedBy={id} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}
