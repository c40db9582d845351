import { t } from '../../lib/i18n/t';
import type { BlockLook } from '../../lib/model/draft-text';
import type { Suggested, SuggestedLook } from '../../lib/notebook/texts/suggested';

/** What a line is to become, in words. */
function lineWords(from: BlockLook, to: BlockLook, words: string): string {
  if ('indent' in from && to.kind === from.kind && 'indent' in to)
    return to.indent > from.indent ? t('draft.suggestsIndent', [words]) : t('draft.suggestsOutdent', [words]);
  switch (to.kind) {
    case 'paragraph':
      return t('draft.suggestsPlain', [words]);
    case 'heading':
      return to.level === 2 ? t('draft.suggestsHeading', [words]) : t('draft.suggestsSubheading', [words]);
    case 'bullet':
      return t('draft.suggestsBullets', [words]);
    case 'numbered':
      return t('draft.suggestsNumbers', [words]);
    case 'quote':
      return t('draft.suggestsQuote', [words]);
    default:
      return t('draft.suggestsOther', [words]);
  }
}

function lookWords(one: SuggestedLook): string {
  if (one.look === 'line') return lineWords(one.from, one.to, one.words);
  const { words } = one;
  if (one.look === 'link')
    return one.to === '' ? t('draft.suggestsNoLink', [words]) : t('draft.suggestsLink', [words, one.to]);
  const { look, to } = one;
  if (look === 'bold') return to ? t('draft.suggestsBold', [words]) : t('draft.suggestsNotBold', [words]);
  return to ? t('draft.suggestsItalic', [words]) : t('draft.suggestsNotItalic', [words]);
}

/** What a suggestion does, in words. What becomes of a line where one is split or joined goes without saying. */
export function suggestedWords({ inserted, deleted, looks }: Suggested): string {
  if (inserted === '' && deleted === '') return looks.map(lookWords).join(' · ');
  if (deleted === '') return t('draft.suggestsIn', [inserted]);
  return inserted === '' ? t('draft.suggestsOut', [deleted]) : t('draft.suggestsBoth', [inserted, deleted]);
}
