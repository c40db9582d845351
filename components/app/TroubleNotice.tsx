import { t } from '../../lib/i18n/t';
import type { Trouble } from '../../lib/session/trouble';
import { useSession } from '../hooks/use-session';
import { late } from '../ui/late';
import { Notice } from '../ui/Notice';

/** Loaded where only a newer Bookbag may write. */
const WorkOnInCopy = late(async () => (await import('../views/WorkOnInCopy')).WorkOnInCopy);

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
