import { t } from '../../lib/i18n/t';
import { useToldKeys } from '../commands/CommandKeys';
import { Button } from '../ui/Button';

/** To where one came from: from a reading to its card, from the settings to what was open. */
export function Back({ onBack }: { onBack: () => void }) {
  return (
    <Button look="link" icon="back" {...useToldKeys('leave')} onClick={onBack}>
      {t('reading.back')}
    </Button>
  );
}
