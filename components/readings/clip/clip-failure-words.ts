import { t } from '../../../lib/i18n/t';
import type { ClipFailure } from '../../../lib/messages/clip';

interface FailureWords {
  /** What is so. */
  readonly heading: string;
  /** What to do next. */
  readonly next: string;
}

/** What is said otherwise of a file of this computer. */
const FROM_DISK: Partial<Readonly<Record<ClipFailure, () => FailureWords>>> = {
  failed: () => ({ heading: t('clip.fileFailed'), next: t('clip.fileFailedNext') }),
  'not-a-pdf': () => ({ heading: t('clip.notAPdf'), next: t('clip.notAPdfFromDisk') }),
};

const WORDS: Readonly<Record<ClipFailure, () => FailureWords>> = {
  'no-article': () => ({ heading: t('clip.noArticle'), next: t('clip.noArticleNext') }),
  'no-selection': () => ({ heading: t('clip.noSelection'), next: t('clip.noSelectionNext') }),
  'browser-page': () => ({ heading: t('clip.browserPage'), next: t('clip.browserPageNext') }),
  'not-granted': () => ({ heading: t('clip.notGranted'), next: t('clip.notGrantedNext') }),
  'page-changed': () => ({ heading: t('clip.pageChanged'), next: t('clip.pageChangedNext') }),
  'not-reached': () => ({ heading: t('clip.notReached'), next: t('clip.notReachedNext') }),
  login: () => ({ heading: t('clip.login'), next: t('clip.loginNext') }),
  'not-readable': () => ({ heading: t('clip.notReadable'), next: t('clip.notReadableNext') }),
  'too-long': () => ({ heading: t('clip.tooLong'), next: t('clip.tooLongNext') }),
  'too-large': () => ({ heading: t('clip.tooLarge'), next: t('clip.tooLargeNext') }),
  'no-notebook': () => ({ heading: t('clip.noNotebook'), next: t('clip.noNotebookNext') }),
  'too-new': () => ({ heading: t('trouble.tooNew'), next: t('trouble.notWritten') }),
  closed: () => ({ heading: t('closing.closed'), next: t('closing.clipNext') }),
  out: () => ({ heading: t('sync.out'), next: t('out.clipNext') }),
  'disk-full': () => ({ heading: t('trouble.diskFull'), next: t('clip.diskFullNext') }),
  failed: () => ({ heading: t('clip.failed'), next: t('clip.failedNext') }),
  'not-a-pdf': () => ({ heading: t('clip.notAPdf'), next: t('clip.notAPdfNext') }),
  'broken-pdf': () => ({ heading: t('clip.brokenPdf'), next: t('clip.brokenPdfNext') }),
  'too-many-pages': () => ({ heading: t('clip.tooManyPages'), next: t('clip.tooManyPagesNext') }),
  'no-text': () => ({ heading: t('clip.noText'), next: t('clip.noTextNext') }),
  'wrong-password': () => ({ heading: t('clip.wrongPassword'), next: t('clip.wrongPasswordNext') }),
  cancelled: () => ({ heading: t('clip.cancelled'), next: t('clip.cancelledNext') }),
};

/** Failures whose next step leaves room for keeping the link. */
const OR_LINK: readonly ClipFailure[] = ['broken-pdf', 'too-many-pages', 'no-text', 'too-large'];

/**
 * Why a page could not be clipped, in words, and what still works.
 *
 * @param fromDisk it was a file of this machine: it has no link
 */
export function clipFailureWords(failure: ClipFailure, fromDisk: boolean): FailureWords {
  if (fromDisk) return (FROM_DISK[failure] ?? WORDS[failure])();
  const { heading, next } = WORDS[failure]();
  return { heading, next: OR_LINK.includes(failure) ? `${next} ${t('clip.orLink')}` : next };
}
