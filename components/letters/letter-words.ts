import type { LetterOpened, LetterRefusal } from '../../lib/messages/to-post';
import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/notebooks-here';
import type { Result } from '../../lib/util/result';

/** Why a letter was not taken in, and what to do. */
function refusalWords(reason: LetterRefusal | 'failed', partner: string): string {
  const words: Record<LetterRefusal | 'failed', () => string> = {
    'not-a-letter': () => t('letters.notOne'),
    'newer-version': () => t('letters.newer'),
    damaged: () => t('letters.damaged'),
    'other-notebook': () => t('letters.otherNotebook'),
    'own-letter': () => t('letters.own', [partner]),
    harmful: () => t('letters.harmful', [partner]),
    'not-stored': () => t('letters.notStored'),
    failed: () => t('letters.failed'),
  };
  return words[reason]();
}

/**
 * What came of a letter, in words.
 *
 * @param here the notebook that is open
 */
export function letterWords(
  opened: Result<LetterOpened, LetterRefusal | 'failed'>,
  notebooks: readonly NotebookEntry[],
  here: string,
  partner: string,
): string {
  if (!opened.ok) return refusalWords(opened.reason, partner);
  const { notebook, changed, bodies } = opened.value;
  const other = notebooks.find(({ id }) => id === notebook && id !== here);
  if (other !== undefined) return t('letters.openedOther', [other.name]);
  return changed || bodies > 0 ? t('letters.opened') : t('letters.openedNothing');
}
