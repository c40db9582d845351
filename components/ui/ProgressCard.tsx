import { useId } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from './Button';

interface Props {
  words: string;
  done: number;
  total: number;
  onCancel?: () => void;
}

/** Work that takes its time: how far it has come, in words and as a bar, and a way to end it. */
export function ProgressCard({ words, done, total, onCancel }: Props) {
  const id = useId();
  return (
    <section className="card pad progress" aria-labelledby={id}>
      <p className="small" id={id} aria-live="polite">
        {words}
      </p>
      <progress value={done} max={Math.max(1, total)} aria-labelledby={id} />
      {onCancel !== undefined && (
        <Button look="quiet" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      )}
    </section>
  );
}
