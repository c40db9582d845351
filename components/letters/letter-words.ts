import { t } from '../../lib/i18n/t';
import type { NotebookEntry } from '../../lib/session/library/notebooks-here';
import type { FileTold } from '../../lib/session/travel/letters';

type Refusal = Extract<FileTold, { readonly ok: false }>['reason'];

/** Why a file was not taken in, and what to do. */
function refusalWords(reason: Refusal, partner: string): string {
  const words: Record<Refusal, () => string> = {
    'not-a-letter': () => t('letters.notOne'),
    'newer-version': () => t('letters.newer'),
    damaged: () => t('letters.damaged'),
    removed: () => t('letters.removed'),
    'by-removed': () => t('letters.byRemoved'),
    parted: () => t('letters.parted'),
    'other-notebook': () => t('letters.otherNotebook'),
    'other-answer': () => t('letters.otherAnswer'),
    'own-letter': () => t('letters.own', [partner]),
    harmful: () => t('letters.harmful', [partner]),
    'answer-damaged': () => t('letters.answerDamaged'),
    'answer-expired': () => t('letters.answerExpired'),
    'other-invitation': () => t('letters.otherInvitation'),
    'own-answer': () => t('letters.ownAnswer'),
    used: () => t('letters.answerUsed'),
    refused: () => t('letters.answerRefused'),
    came: () => t('letters.answerCame'),
    'too-many': () => t('letters.tooMany'),
    'not-stored': () => t('letters.notStored'),
    failed: () => t('letters.failed'),
  };
  return words[reason]();
}

/**
 * What came of a letter or an answer, in words.
 *
 * @param here the notebook that is open
 */
export function letterWords(
  opened: FileTold,
  notebooks: readonly NotebookEntry[],
  here: string,
  partner: string,
): string {
  if (!opened.ok) return refusalWords(opened.reason, partner);
  const { notebook } = opened.value;
  const other = notebooks.find(({ id }) => id === notebook && id !== here)?.name ?? '';
  if (opened.value.kind === 'answer') {
    const { name } = opened.value;
    return t('letters.answerOther', [name === '' ? t('pair.somebody') : name, other]);
  }
  if (other !== '') return t('letters.openedOther', [other]);
  const { changed, bodies } = opened.value;
  return changed || bodies > 0 ? t('letters.opened') : t('letters.openedNothing');
}
