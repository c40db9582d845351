import { t } from '../../lib/i18n/t';
import { useCanWrite } from '../hooks/use-can-write';
import { Button } from '../ui/Button';
import { ReadOnly } from '../talk/ReadOnly';

/** The buttons of a form in a dialog; where nothing may be written, why. */
export function FormButtons({ save, onCancel }: { save: string; onCancel: () => void }) {
  const canWrite = useCanWrite();
  return (
    <>
      <ReadOnly />
      <div className="row wrap dialog-acts">
        <Button look="main" type="submit" aria-disabled={!canWrite}>
          {save}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </>
  );
}
