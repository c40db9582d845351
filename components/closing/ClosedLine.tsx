import { useId } from 'react';
import { hasDate, longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Closing } from '../../lib/model/closing';
import { useNow } from '../hooks/use-now';
import { usePeople } from '../hooks/use-people';
import { Button } from '../ui/Button';
import { useOpenAgain } from './use-open-again';
import './closing.css';

interface Props {
  closed: Closing;
  onBegin: (way: 'start') => void;
}

/** A line above every view of a closed notebook: who closed it and when, and the ways on. */
export function ClosedLine({ closed, onBegin }: Props) {
  const people = usePeople();
  const now = useNow();
  const openAgain = useOpenAgain();
  const id = useId();
  const name = people.of(closed.by).name || t('app.you');
  return (
    <section className="closed-line" aria-labelledby={id}>
      <p id={id} className="strong">
        {hasDate(closed.at) ? t('closing.on', [longDate(closed.at, now), name]) : t('closing.by', [name])}
      </p>
      <p className="small muted">{t('closing.both')}</p>
      <div className="row wrap">
        <Button look="link" onClick={openAgain}>
          {t('closing.openAgain')}
        </Button>
        <Button look="link" onClick={() => onBegin('start')}>
          {t('closing.startNew')}
        </Button>
      </div>
    </section>
  );
}
