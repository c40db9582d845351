import { t } from '../../lib/i18n/t';
import { CAPTION_END, type Comment } from '../../lib/model/comment';

/** Characters by which a figure is named. */
const NAMED_BY = 80;

/** A picture or a table: which of the text's it is, and its words. */
type Named = Pick<Comment, 'nth' | 'quote'> & { readonly figure: 'picture' | 'table' };

const NUMBERED: Readonly<Record<Named['figure'], (n: number) => string>> = {
  picture: (n) => t('figures.picture', [n]),
  table: (n) => t('figures.table', [n]),
};
const TITLED: Readonly<Record<Named['figure'], (name: string) => string>> = {
  picture: (name) => t('figures.pictureNamed', [name]),
  table: (name) => t('figures.tableNamed', [name]),
};

/** The words that name it: of a table its caption alone. */
const shortWords = ({ figure, quote }: Named): string =>
  figure === 'table' ? (quote.split(CAPTION_END)[0] ?? '') : quote;

/** What a figure is called: by its words, or by its number in the text. */
export function figureName(one: Named): string {
  const words = shortWords(one);
  if (words === '') return NUMBERED[one.figure](one.nth + 1);
  return words.length <= NAMED_BY ? words : `${words.slice(0, NAMED_BY).trimEnd()}…`;
}

/** The same where nothing beside it says what it is. */
export const figureTitle = (one: Named): string =>
  one.quote === '' ? figureName(one) : TITLED[one.figure](figureName(one));
