import { t } from '../../lib/i18n/t';
import type { Made } from '../../lib/model/kind';
import { MAX_POINT, type PointSource } from '../../lib/model/point';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { isFromResume } from './of-resume';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';

interface Props {
  /** The kind of what is brought, the record and its words. */
  from: PointSource;
  record: Made;
  text: string;
  /** The id of the element that names it. */
  describedBy: string;
}

/** Puts something on the list for the next meeting, and takes it off. What only one member sees must be shared first. */
export function BringToMeeting({ from, record, text, describedBy }: Props) {
  const { id: source } = record;
  const { records } = useSession();
  const { points } = records;
  const there = useObserved(points.list).filter((one) => one.source === source);
  const canWrite = useCanWrite();
  const done = useDone();
  const drop = useRemove();
  const bring = (): void => {
    const ofResume = isFromResume(records, { from, source });
    const added = points.add({ from, source, text: text.slice(0, MAX_POINT), ofResume });
    const undo = added.ok ? { ok: true as const, value: () => points.remove(added.value).ok } : added;
    done(t('meeting.brought'), undo);
  };
  const toggle = (): void => {
    if (!canWrite) return;
    if (there.length === 0) bring();
    else for (const { id } of there) drop('points', id);
  };
  if (record.onlyMine === true) return null; // the list is for both: its words would be in the notebook
  return (
    <Button
      look="quiet"
      aria-describedby={describedBy}
      aria-disabled={!canWrite}
      aria-pressed={there.length > 0}
      onClick={toggle}
    >
      {there.length > 0 ? t('meeting.onList') : t('meeting.bring')}
    </Button>
  );
}
