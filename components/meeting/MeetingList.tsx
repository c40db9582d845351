import { useId, type MouseEvent } from 'react';
import { t } from '../../lib/i18n/t';
import type { Point } from '../../lib/model/point';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { useObserved } from '../hooks/use-observed';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { OrderButtons } from '../prompts/OrderButtons';
import { RemovedFoot } from '../removed/RemovedFoot';
import { useRemove } from '../removed/use-remove';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { Token } from '../ui/Token';
import { useSource } from './use-source';
import './meeting.css';

/** Both may bring one thing at once: the first of them is shown. */
const once = (all: readonly Point[]): readonly Point[] => {
  const seen = new Set<string>();
  return all.filter(({ source }) => !seen.has(source) && seen.add(source));
};

/** What the two want to talk over when they meet next, in the order that they give it. */
export function MeetingList() {
  const shown = once(useObserved(useSession().records.points.list));
  const heading = useId();
  const ids = shown.map(({ id }) => id);
  return (
    <>
      {shown.length > 0 && (
        <section className="card pad meeting" aria-labelledby={heading}>
          <h2 className="h2" id={heading}>
            {t('meeting.heading')}
          </h2>
          <ol aria-labelledby={heading}>
            {shown.map((point, at) => (
              <PointItem key={point.id} {...{ point, ids, at }} />
            ))}
          </ol>
        </section>
      )}
      <RemovedFoot kind="points" />
    </>
  );
}

/** What became of a source. A comment may have stood at a reading or at a book. */
function goneWords({ from }: Point): string {
  if (from === 'highlights') return t('meeting.gone');
  return from === 'notes' ? t('meeting.goneNote') : t('meeting.goneComment');
}

interface ItemProps {
  point: Point;
  /** All that are shown, in their order. */
  ids: readonly string[];
  at: number;
}

function PointItem({ point, ids, at }: ItemProps) {
  const people = usePeople();
  const { fresh, ref } = useNews<HTMLLIElement>('points', point.id);
  const toSource = useSource(point);
  const id = useId();
  const who = people.of(point.by);
  return (
    <li ref={ref} className={`point${fresh ? ` fresh seat-${who.seat}` : ''}`}>
      {toSource === undefined ? (
        <p id={id} className="words" dir="auto">
          {point.text}
        </p>
      ) : (
        <Button look="link" onClick={toSource}>
          <span id={id} dir="auto">
            {point.text}
          </span>
        </Button>
      )}
      {toSource === undefined && <p className="small muted">{goneWords(point)}</p>}
      <p className={`tiny muted who-brought seat-${who.seat}`}>
        <Token name={who.name} seat={who.seat} />
        {who.isMe ? t('meeting.byYou') : t('meeting.by', [who.name])}
      </p>
      <PointActs {...{ point, ids, at }} describedBy={id} />
    </li>
  );
}

function PointActs({ point, ids, at, describedBy }: ItemProps & { describedBy: string }) {
  const { points } = useSession().records;
  const canWrite = useCanWrite();
  const wrote = useWrote();
  const drop = useRemove();
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop('points', point.id);
  };
  return (
    <div className="acts">
      <label className="talked">
        <input
          type="checkbox"
          checked={point.talked}
          disabled={!canWrite}
          aria-describedby={describedBy}
          onChange={({ target }) => void wrote(points.edit(point.id, { talked: target.checked }))}
        />
        {t('meeting.talked')}
      </label>
      <OrderButtons
        {...{ ids, at, describedBy }}
        onPlace={(after) => void wrote(points.place(point.id, after))}
      />
      <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
        {t('app.remove')}
      </Button>
    </div>
  );
}
