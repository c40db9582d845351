import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

/** The words of the interface, in the browser's language. Keys and their parts are typed by the locale. */
export const { t } = createI18n<GeneratedI18nStructure>();
