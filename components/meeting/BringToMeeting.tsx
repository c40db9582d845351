import { t } from '../../lib/i18n/t';
import { MAX_POINT, type PointSource } from '../../lib/model/point';
import { useCanWrite } from '../hooks/use-can-write';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { useDone } from '../hooks/use-wrote';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';

interface Props {
  /** The kind and id of what is brought, and its words. */
  from: PointSource;
  source: string;
  text: string;
  /** The id of the element that names it. */
  describedBy: string;
}

/** Puts something on the list for the next meeting, and takes it off. */
export function BringToMeeting({ from, source, text, describedBy }: Props) {
  const { points } = useSession().records;
  const there = useObserved(points.list).filter((one) => one.source === source);
  const canWrite = useCanWrite();
  const done = useDone();
  const drop = useRemove();
  const bring = (): void => {
    const added = points.add({ from, source, text: text.slice(0, MAX_POINT) });
    const undo = added.ok ? { ok: true as const, value: () => points.remove(added.value).ok } : added;
    done(t('meeting.brought'), undo);
  };
  const toggle = (): void => {
    if (!canWrite) return;
    if (there.length === 0) bring();
    else for (const { id } of there) drop('points', id);
  };
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
