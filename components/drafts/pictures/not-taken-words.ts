import { t } from '../../../lib/i18n/t';
import type { NotTaken } from './take-pictures';

const NOT_TAKEN: Readonly<Record<NotTaken, () => string>> = {
  drawing: () => t('draftPicture.drawing'),
  'no-picture': () => t('draftPicture.noPicture'),
  'too-large': () => t('draftPicture.tooLarge'),
  'too-long': () => t('draftPicture.noPicture'),
  full: () => t('draftPicture.full'),
  'disk-full': () => t('trouble.noRoom'),
  failed: () => t('draftPicture.notStored'),
};

/** Why a picture was not taken, and what to do. */
export const notTakenWords = (why: NotTaken): string => NOT_TAKEN[why]();
