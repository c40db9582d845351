import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import type { Point } from '../../lib/model/point';
import { HoldContext } from '../hooks/use-held';
import { useHeldRecords } from '../lists/use-held-records';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { useDragOrder } from '../lists/use-drag-order';
import { Button } from '../ui/Button';
import { PointItem } from './PointItem';
import './meeting.css';

interface Props {
  /** What stands on no agenda yet, in its order. */
  points: readonly Point[];
  /** The meeting in whose view it stands, '' for none. */
  meeting: string;
}

/** What the two want to talk over when they meet next, in the order that they give it. */
export function MeetingList({ points: here, meeting }: Props) {
  const { points } = useSession().records;
  const wrote = useWrote();
  const heading = useId();
  const [shown, hold, ids] = useHeldRecords('points', here);
  const drag = useDragOrder(ids, (id, after) => void wrote(points.place(id, after)));
  if (shown.length === 0) return null;
  const tick = (id: string, talked: boolean): void =>
    void wrote(points.edit(id, { talked, talkedAt: talked ? meeting : '' }));
  const add = (id: string, describedBy: string) => (
    <Button
      look="quiet"
      aria-describedby={describedBy}
      onClick={() => void wrote(points.edit(id, { meeting }))}
    >
      {t('meeting.toAgenda')}
    </Button>
  );
  return (
    <section className="meeting" aria-labelledby={heading}>
      <h3 className="eyebrow" id={heading}>
        {t('meeting.heading')}
      </h3>
      <ol aria-labelledby={heading} {...drag}>
        <HoldContext value={hold}>
          {shown.map((point) => (
            <PointItem
              key={point.id}
              {...{ point, ids }}
              at={ids.indexOf(point.id)}
              onTalked={(talked) => tick(point.id, talked)}
              {...(meeting === '' ? {} : { more: (describedBy: string) => add(point.id, describedBy) })}
            />
          ))}
        </HoldContext>
      </ol>
    </section>
  );
}
