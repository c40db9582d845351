import { NO_DETAILS } from '../model/details';
import type { Reading } from '../model/reading';
import { escapeHtml } from '../util/escape-html';
import { innerQuotes } from './chicago';
import { yearOf } from './dates';
import { namesOf } from './names';
import type { Spot } from './reading/snapshot';
import { workOf } from './work';

/** "Marlowe", "Marlowe & Okonkwo", "Marlowe et al."; the title where nobody is named. */
function who(reading: Reading): string {
  const { creators, kind, title } = workOf(reading, NO_DETAILS);
  const authors = namesOf(creators, 'author');
  const names = (authors.length > 0 ? authors : namesOf(creators, 'editor')).map(
    ({ family, literal }) => family || literal,
  );
  if (names.length === 0) return kind === 'book' ? title : `“${innerQuotes(title)}”`;
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
}

/** "p. ii", "para. 4", '' where neither is known. */
const where = ({ page, paragraph }: Pick<Spot, 'page' | 'paragraph'>): string => {
  if (page !== '') return `p. ${page}`;
  return paragraph === 0 ? '' : `para. ${paragraph}`;
};

/** Marked words in quotation marks, the short citation behind them, and the reading's own page; '' for none. */
interface Cited {
  readonly words: string;
  readonly citation: string;
  readonly address: string;
}

/**
 * The short citation that stands in a text: "(Marlowe & Okonkwo, 2024, para. 4)", after the APA's manual, 7th edition,
 * 8.11 to 8.25.
 */
export function cited(reading: Reading, quote: string, spot: Pick<Spot, 'page' | 'paragraph'>): Cited {
  const inner = [who(reading), yearOf(reading.published) || 'n.d.', where(spot)].filter(Boolean).join(', ');
  const { address } = workOf(reading, NO_DETAILS);
  return { words: `“${innerQuotes(quote)}”`, citation: `(${inner})`, address };
}

/** Marked words with their short citation. In HTML it leads to the reading's own page. */
export function quoteWithCitation(
  reading: Reading,
  quote: string,
  spot: Pick<Spot, 'page' | 'paragraph'>,
): { readonly html: string; readonly plain: string } {
  const { words, citation, address } = cited(reading, quote, spot);
  const inner = escapeHtml(citation.slice(1, -1));
  const link = address === '' ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
  return { plain: `${words} ${citation}`, html: `<p>${escapeHtml(words)} (${link})</p>` };
}
