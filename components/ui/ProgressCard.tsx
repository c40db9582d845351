import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from './Button';

interface Props {
  words: string;
  /** The name of the work, where there may be several. */
  name?: string;
  /** Both 0 while nobody knows how much there is. */
  done: number;
  total: number;
  onCancel?: () => void;
}

/** Progress of slow work, in words and as a bar, with a button to cancel it. */
export function ProgressCard({ words, name = '', done, total, onCancel }: Props) {
  const id = useId();
  const labels = name === '' ? id : `${id}-name ${id}`;
  return (
    <section className="card pad progress" aria-labelledby={labels}>
      {name !== '' && (
        <p className="progress-name" dir="auto" id={`${id}-name`}>
          {name}
        </p>
      )}
      <div className="progress-line">
        <p className="small muted" id={id} aria-live="polite">
          {words}
        </p>
        {onCancel !== undefined && (
          <Button
            look="quiet"
            aria-label={name === '' ? undefined : t('app.cancelNamed', [name])}
            onClick={onCancel}
          >
            {t('app.cancel')}
          </Button>
        )}
      </div>
      <progress {...(total === 0 ? {} : { value: done })} max={Math.max(1, total)} aria-labelledby={labels} />
    </section>
  );
}
