import { type MouseEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { MAX_POINT, type Point } from '../../lib/model/point';
import { useCanWrite } from '../hooks/use-can-write';
import { useNews } from '../hooks/use-news';
import { usePeople } from '../hooks/use-people';
import { useSession } from '../hooks/use-session';
import { useWrote } from '../hooks/use-wrote';
import { DragHandle } from '../lists/DragHandle';
import { OrderButtons } from '../lists/OrderButtons';
import { useRemove } from '../removed/use-remove';
import { EditWords } from '../talk/EditWords';
import { Linked } from '../talk/Words';
import { Button } from '../ui/Button';
import { focusNeighbour } from '../ui/keep-focus';
import { Token } from '../ui/Token';
import { useSource } from './use-source';

/** What became of a source. A comment may have stood at a reading or at a book. */
const GONE: Readonly<Record<Point['from'], () => string>> = {
  '': () => '',
  highlights: () => t('meeting.gone'),
  comments: () => t('meeting.goneComment'),
  notes: () => t('meeting.goneNote'),
  readings: () => t('meeting.goneReading'),
  drafts: () => t('meeting.goneDraft'),
  questions: () => t('meeting.goneQuestion'),
};

/** Whether a point says somebody's words, and not what it is called. */
const isQuote = ({ from }: Point): boolean => ['highlights', 'comments', 'notes'].includes(from);

interface Props {
  point: Point;
  /** All that are shown, in their order. */
  ids: readonly string[];
  at: number;
  /** Ticked when the two have talked about it. */
  onTalked: (talked: boolean) => void;
  /** It is talked about now. */
  current?: boolean;
  /** What else there is to say of it, under its words. */
  said?: string;
  /** What else can be done with it, given the id of the element that names it. */
  more?: (describedBy: string) => ReactNode;
}

/** A point of an agenda: its words with a way back to where they stand, who brought it, and what can be done. */
export function PointItem({ point, ids, at, onTalked, current = false, said = '', more }: Props) {
  const people = usePeople();
  const { fresh, ref } = useNews<HTMLLIElement>('points', point.id);
  const [editing, setEditing] = useState(false);
  const { points } = useSession().records;
  const [wrote, canWrite] = [useWrote(), useCanWrite()];
  const id = useId();
  const who = people.of(point.by);
  return (
    <li
      ref={ref}
      className={`point${current ? ' is-current' : ''}${fresh ? ` fresh seat-${who.seat}` : ''}`}
      aria-current={current ? 'step' : undefined}
    >
      {canWrite && ids.length > 1 && <DragHandle id={point.id} />}
      {editing ? (
        <EditWords
          {...{ kind: 'points', id: point.id, draft: `edit:${point.id}`, text: point.text }}
          name={t('meeting.editingPoint')}
          plain
          most={MAX_POINT}
          onSave={(text) => wrote(points.edit(point.id, { text }))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <PointWords point={point} id={id} />
      )}
      {said !== '' && <p className="tiny muted">{said}</p>}
      <p className={`tiny muted who-brought seat-${who.seat}`}>
        <Token name={who.name} seat={who.seat} />
        {who.isMe ? t('meeting.byYou') : t('meeting.by', [who.name])}
      </p>
      {!editing && (
        <PointActs {...{ point, ids, at, onTalked, more }} describedBy={id} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

function PointWords({ point, id }: { point: Point; id: string }) {
  const toSource = useSource(point);
  const quote = isQuote(point) ? ' point-quote' : '';
  return toSource === undefined ? (
    <>
      <p id={id} className={`words point-words${quote}`} dir="auto">
        <Linked text={point.text} />
      </p>
      {point.source !== '' && <p className="small muted">{GONE[point.from]()}</p>}
    </>
  ) : (
    <Button look="link" onClick={toSource}>
      <span id={id} className={`point-words${quote}`} dir="auto">
        {point.text}
      </span>
    </Button>
  );
}

interface ActsProps extends Pick<Props, 'point' | 'ids' | 'at' | 'onTalked'> {
  more: Props['more'];
  describedBy: string;
  onEdit: () => void;
}

function PointActs({ point, ids, at, onTalked, more, describedBy, onEdit }: ActsProps) {
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
          onChange={({ target }) => onTalked(target.checked)}
        />
        {t('meeting.talked')}
      </label>
      {more?.(describedBy)}
      <OrderButtons
        {...{ ids, at, describedBy }}
        onPlace={(after) => void wrote(points.place(point.id, after))}
      />
      {point.source === '' && canWrite && (
        <Button look="quiet" aria-describedby={describedBy} onClick={onEdit}>
          {t('app.edit')}
        </Button>
      )}
      <Button look="quiet" aria-describedby={describedBy} onClick={remove}>
        {t('app.remove')}
      </Button>
    </div>
  );
}
