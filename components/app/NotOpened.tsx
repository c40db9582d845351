import { t } from '../../lib/i18n/t';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** The whole page, where the database does not open: never to be taken for a first run. */
export function NotOpened() {
  return (
    <main className="page">
      <Notice
        heading={t('lost.notOpened')}
        actions={<Button onClick={() => window.location.reload()}>{t('lost.tryAgain')}</Button>}
      >
        {t('lost.notOpenedNext')}
      </Notice>
    </main>
  );
}
