import { useState } from 'react';
import { t } from '../../lib/i18n/t';
import type { Trouble } from '../../lib/session/trouble';
import { report } from '../../lib/util/report';
import { useLibrary } from '../hooks/use-library';
import { useSession } from '../hooks/use-session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useSay } from '../ui/Toasts';

const WORDS: Readonly<Record<Exclude<Trouble, 'none'>, () => { heading: string; next: string }>> = {
  'disk-full': () => ({ heading: t('trouble.diskFull'), next: t('trouble.diskFullNext') }),
  'storage-failed': () => ({ heading: t('trouble.storageFailed'), next: t('trouble.storageFailedNext') }),
  'too-new': () => ({ heading: t('trouble.tooNew'), next: t('trouble.tooNewNext') }),
  damaged: () => ({ heading: t('trouble.damaged'), next: t('trouble.damagedNext') }),
};

/** What keeps the person's work from being kept, and what to do about it. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const session = useSession();
  if (trouble === 'none') return null;
  const { heading, next } = WORDS[trouble]();
  return (
    <Notice
      heading={heading}
      actions={trouble === 'too-new' && <WorkOnInCopy />}
      {...(trouble === 'damaged' ? { onDismiss: () => session.seenDamage() } : {})}
    >
      {next}
    </Notice>
  );
}

/** The way on while only a newer app may write: a notebook of one's own with all that stands in this one. */
function WorkOnInCopy() {
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
