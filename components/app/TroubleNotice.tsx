import { t } from '../../lib/i18n/t';
import type { Trouble } from '../../lib/session/session';
import { Notice } from '../ui/Notice';

const WORDS: Readonly<Record<Exclude<Trouble, 'none'>, () => { heading: string; next: string }>> = {
  'disk-full': () => ({ heading: t('trouble.diskFull'), next: t('trouble.diskFullNext') }),
  'storage-failed': () => ({ heading: t('trouble.storageFailed'), next: t('trouble.storageFailedNext') }),
  'too-new': () => ({ heading: t('trouble.tooNew'), next: t('trouble.tooNewNext') }),
};

/** What keeps the person's work from being kept, and what to do about it. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  if (trouble === 'none') return null;
  const { heading, next } = WORDS[trouble]();
  return <Notice heading={heading}>{next}</Notice>;
}
