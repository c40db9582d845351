import type { MouseEvent } from 'react';
import { t } from '../../../lib/i18n/t';
import { useCanWrite } from '../../hooks/use-can-write';
import { useSession } from '../../hooks/use-session';
import { useWrote } from '../../hooks/use-wrote';
import { OrderButtons } from '../../lists/OrderButtons';
import { useRemove } from '../../removed/use-remove';
import { Button } from '../../ui/Button';
import { focusNeighbour } from '../../ui/keep-focus';

interface Props {
  kind: 'decisions' | 'bankQuestions' | 'questions';
  /** All that are shown, in their order, and where this one stands in it. */
  ids: readonly string[];
  at: number;
  /** The id of the element with its words. */
  describedBy: string;
  /** Left out where its words stay. */
  onEdit?: (() => void) | undefined;
}

/** What can be done with one line of a list that the two order: another place, other words, or none. */
export function ItemActs({ kind, ids, at, describedBy, onEdit }: Props) {
  const records = useSession().records[kind];
  const [wrote, drop, canWrite] = [useWrote(), useRemove(), useCanWrite()];
  const id = ids[at] ?? '';
  const remove = ({ currentTarget }: MouseEvent): void => {
    focusNeighbour(currentTarget);
    drop(kind, id);
  };
  if (!canWrite) return null;
  return (
    <div className="acts">
      {ids.length > 1 && (
        <OrderButtons
          {...{ ids, at, describedBy }}
          onPlace={(after) => void wrote(records.place(id, after))}
        />
      )}
      {onEdit !== undefined && (
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
