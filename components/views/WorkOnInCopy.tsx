import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { useSay } from '../ui/Toasts';

/** The way on while only a newer app may write: a notebook of one's own with all that stands in this one. */
export function WorkOnInCopy() {
  const library = useLibrary();
  const session = useSession();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const copy = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const name = session.name.get();
    try {
      const made = await library.copyNotebook(
        session.id,
        name === '' ? t('app.copyOfOurs') : t('app.copyOf', [name]),
      );
      say(made.ok ? t('trouble.copied') : t('trouble.notCopied'));
    } catch (error) {
      report('library.copyNotebook', error);
      say(t('trouble.notCopied'));
    }
    setBusy(false);
  };
  return (
    <Button aria-disabled={busy} onClick={() => void copy()}>
      {t('trouble.workOnInCopy')}
    </Button>
  );
}
