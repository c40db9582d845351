import { useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Kind, Made } from '../../lib/model/kind';
import type { Removed } from '../../lib/notebook/list';
import type { RecordList } from '../../lib/session/records';
import { useCanWrite } from '../hooks/use-can-write';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { useDone } from '../hooks/use-wrote';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { nameOf } from './name-of';

/** So many are in the page at first, and so many more each time: what is left of a flood may be thousands. */
const AT_ONCE = 60;

interface ListProps {
  removed: readonly Removed<Made>[];
  records: RecordList<Kind>;
}

/** What was removed from a list, each with who did it and the way back. */
export function RemovedList({ removed, records }: ListProps) {
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (most > AT_ONCE) list.current?.children[most - AT_ONCE]?.querySelector('button')?.focus();
  }, [most]);
  return (
    <>
      <ul className="removed-list" aria-label={t('removed.list')} ref={list}>
        {removed.slice(0, most).map((one) => (
          <RemovedItem key={one.record.id} removed={one} records={records} />
        ))}
      </ul>
      {removed.length > most && (
        <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
          {t('removed.more')}
        </Button>
      )}
    </>
  );
}

function RemovedItem({ removed, records }: { removed: Removed<Made>; records: RecordList<Kind> }) {
  const { record, removal } = removed;
  const people = usePeople();
  const canWrite = useCanWrite();
  const now = useNow();
  const done = useDone();
  const id = useId();
  const who = people.of(removal.by);
  const when = longDate(removal.at, now);
  const putBack = (event: MouseEvent): void => {
    focusNeighbour(event.currentTarget);
    done(t('removed.isBack', [nameOf(record)]), records.putBack(record.id));
  };
  return (
    <li className="card removed-item">
      <p className="removed-name" id={id} dir="auto">
        {nameOf(record)}
      </p>
      <p className="small muted">
        {who.isMe ? t('removed.byMe', [when]) : t('removed.by', [who.name, when])}
      </p>
      {canWrite && (
        <Button aria-describedby={id} onClick={putBack}>
          {t('removed.putBack')}
        </Button>
      )}
    </li>
  );
}
