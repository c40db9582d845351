import { t } from './t';

/** A language by its name in the interface's language: "Spanish (Mexico)". What is no known language is shown as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([t('app.language')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // foreign text that is no tag
  }
}
