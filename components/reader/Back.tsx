import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';

/** From a reading to its card in the list. */
export function Back({ onBack }: { onBack: () => void }) {
  return (
    <Button look="link" icon="back" onClick={onBack}>
      {t('reading.back')}
    </Button>
  );
}
