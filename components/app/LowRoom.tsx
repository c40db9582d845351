import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { useLibrary } from '../hooks/use-library';
import { useObserved } from '../hooks/use-observed';
import { Notice } from '../ui/Notice';

/** A warning while there is still time to make room. */
export function LowRoom() {
  const low = useObserved(useLibrary().lowRoom);
  const [dismissed, setDismissed] = useState(false);
  if (!low || dismissed) return null;
  return (
    <Notice heading={t('trouble.nearlyFull')} onDismiss={() => setDismissed(true)}>
      {t('trouble.nearlyFullNext')}
    </Notice>
  );
}
