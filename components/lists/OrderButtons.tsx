import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import './order.css';

interface Props {
  /** The list in its order, and where this one stands in it. */
  ids: readonly string[];
  at: number;
  /** The element that names this one. */
  describedBy: string;
  /** Puts it behind another one, null for the first place. */
  onPlace: (after: string | null) => void;
}

/** Moves one of a list that people order a place up or down. */
export function OrderButtons({ ids, at, describedBy, onPlace }: Props) {
  const isFirst = at === 0;
  const isLast = at === ids.length - 1;
  return (
    <span className="order-buttons">
      <Button
        look="quiet"
        aria-describedby={describedBy}
        aria-disabled={isFirst}
        onClick={() => !isFirst && onPlace(ids[at - 2] ?? null)}
      >
        {t('order.up')}
      </Button>
      <Button
        look="quiet"
        aria-describedby={describedBy}
        aria-disabled={isLast}
        onClick={() => !isLast && onPlace(ids[at + 1] ?? null)}
      >
        {t('order.down')}
      </Button>
    </span>
  );
}
