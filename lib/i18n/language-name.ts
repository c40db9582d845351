import { t } from './t';

/** The name of a language in the interface's language: "Spanish (Mexico)". An unknown tag comes back as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([t('app.language')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // foreign text that is not a tag
  }
}
