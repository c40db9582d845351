import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useObserved } from '../hooks/use-observed';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useSay } from '../ui/Toasts';

/** Says that a copy of this browser has the notebook open too, and offers to make this one a device of its own. */
export function CopiedNotice() {
  const { status, devices } = useSession();
  const { copied } = useObserved(status);
  const say = useSay();
  const [busy, setBusy] = useState(false);
  if (!copied) return null;
  const become = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const { ok } = await devices.becomeOwn();
      say(ok ? t('copied.done') : t('copied.notDone'));
    } catch (error) {
      report('devices.becomeOwn', error);
      say(t('copied.notDone'));
    }
    setBusy(false);
  };
  return (
    <Notice
      heading={t('copied.heading')}
      actions={
        <Button aria-disabled={busy} onClick={() => void become()}>
          {t('copied.become')}
        </Button>
      }
    >
      {t('copied.words')}
    </Notice>
  );
}
