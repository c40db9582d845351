import { useId, useMemo, useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Kind } from '../../lib/model/kind';
import { ALL_KINDS, type KindName } from '../../lib/model/kinds';
import type { RecordList } from '../../lib/session/records';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { RemovedList } from './late-list';
import './removed.css';

interface Props {
  kind: KindName;
  /** The record that they hang on, where the list is about one. */
  under?: string;
}

/** At the foot of a list: what either of the two removed from it, to be put back. */
export function RemovedFoot({ kind, under = '' }: Props) {
  const records = useSession().records[kind] as unknown as RecordList<Kind>;
  const all = useObserved(records.removed);
  const removed = useMemo(
    () => all.filter(({ record }) => under === '' || ALL_KINDS[kind]?.parentOf({ ...record })?.id === under),
    [all, kind, under],
  );
  const [open, setOpen] = useState(false);
  const id = useId();
  if (removed.length === 0) return null;
  return (
    <section className="removed-foot">
      <Button
        look="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('removed.list')}
      </Button>
      {open && (
        <div id={id}>
          <p className="small muted">{t('removed.hint')}</p>
          <RemovedList removed={removed} records={records} />
        </div>
      )}
    </section>
  );
}
