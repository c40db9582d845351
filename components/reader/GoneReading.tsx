import { t } from '../../lib/i18n/t';
import { RemovedHere } from '../removed/RemovedHere';
import { Back } from './Back';

/** What stands in place of a reading that is not there. */
export function GoneReading({ id, onBack }: { id: string; onBack: () => void }) {
  return (
    <div className="stack">
      <Back onBack={onBack} />
      <RemovedHere key={id} kind="readings" id={id} gone={t('reading.gone')} />
    </div>
  );
}
