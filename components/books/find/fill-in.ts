import { t } from '../../../lib/i18n/t';
import { MAX_COVER } from '../../../lib/model/body-limits';
import type { FoundBook } from '../../../lib/model/found-book';
import type { Bodies } from '../../../lib/session/bodies';
import { fromBase64 } from '../../../lib/util/bytes';
import { storedPicture } from '../../drafts/pictures/take-pictures';
import type { FormFields } from '../../forms/record-form';

/** A language by its tag in words: "en" is "English". What is no tag stays as it is. */
function languageWords(language: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
  return new Intl.DisplayNames([t('app.language')], { type: 'language' }).of(language) ?? language;
}

/** Stores the picture of a cover that a page gave, and answers its hash; '' where it is none. */
export async function storedCover(webp: string, store: Bodies['storePicture']): Promise<string> {
  const bytes = webp === '' ? undefined : fromBase64(webp);
  if (bytes === undefined) return '';
  // drawn anew, whatever the page sent
  const stored = await storedPicture(new Blob([bytes], { type: 'image/webp' }), store, MAX_COVER);
  return stored.ok ? stored.value.picture : '';
}

/** Fills the empty fields of a form with what was found. What somebody typed stays. */
export function fillIn(fields: FormFields, found: FoundBook, cover: string): void {
  const all = { ...found, language: languageWords(found.language), cover };
  for (const [name, words] of Object.entries(all)) {
    const field = fields[name];
    if (words !== '' && field?.text.trim() === '') field.change(words);
  }
}
