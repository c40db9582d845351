import { t } from '../../../lib/i18n/t';
import type { FindBookFailure } from '../../../lib/model/found-book';

const ON_PAGE: Readonly<Record<FindBookFailure, () => string>> = {
  'no-book': () => t('findBook.noBookOnPage'),
  'not-granted': () => t('findBook.pageNotGranted'),
  'browser-page': () => t('findBook.browserPage'),
  'not-reached': () => t('findBook.pageFailed'),
  busy: () => t('findBook.pageFailed'),
  'not-readable': () => t('findBook.pageFailed'),
  failed: () => t('findBook.pageFailed'),
};

const IN_CATALOGUE: Readonly<Record<FindBookFailure, () => string>> = {
  'no-book': () => t('findBook.notInCatalogue'),
  'not-granted': () => t('findBook.notAllowed'),
  'browser-page': () => t('findBook.notReached'),
  'not-reached': () => t('findBook.notReached'),
  busy: () => t('findBook.busy'),
  'not-readable': () => t('findBook.notReadable'),
  failed: () => t('findBook.notReached'),
};

/** Why no book was found, and what to do. */
export const notFoundWords = (why: FindBookFailure, where: 'page' | 'catalogue'): string =>
  (where === 'page' ? ON_PAGE : IN_CATALOGUE)[why]();
