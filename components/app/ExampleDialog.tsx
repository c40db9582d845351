import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

/** What the status opens in the example: nothing travels there, and there is nobody to wait for. */
export function ExampleDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog heading={t('settings.example')} onClose={onClose}>
      <div className="stack-s">
        <p>{t('settings.exampleWords')}</p>
        <p>{t('sync.safe')}</p>
        <div className="row end">
          <Button onClick={onClose}>{t('app.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
