import { t } from '../../lib/i18n/t';
import type { ClipFailure } from '../../lib/messages/messages';

interface FailureWords {
  /** What is so. */
  readonly heading: string;
  /** What to do next. */
  readonly next: string;
}

const WORDS: Readonly<Record<ClipFailure, () => FailureWords>> = {
  'no-article': () => ({ heading: t('clip.noArticle'), next: t('clip.noArticleNext') }),
  'browser-page': () => ({ heading: t('clip.browserPage'), next: t('clip.browserPageNext') }),
  'not-granted': () => ({ heading: t('clip.notGranted'), next: t('clip.notGrantedNext') }),
  'too-long': () => ({ heading: t('clip.tooLong'), next: t('clip.tooLongNext') }),
  'no-notebook': () => ({ heading: t('clip.noNotebook'), next: t('clip.noNotebookNext') }),
  'disk-full': () => ({ heading: t('trouble.diskFull'), next: t('trouble.diskFullNext') }),
  failed: () => ({ heading: t('clip.failed'), next: t('clip.failedNext') }),
};

/** Why a page could not be clipped, in words, and what still works. */
export const clipFailureWords = (failure: ClipFailure): FailureWords => WORDS[failure]();
