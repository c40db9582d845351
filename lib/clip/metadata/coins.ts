import { normalDoi } from '../../model/doi';
import { isoDate } from '../../util/written-date';
import { isUsed } from './main-thing';
import { people } from './people';
import type { Source } from './source';

/** Longest title of a span that is read. */
const LIMIT = 8000;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // not encoded at all: then a plus is a plus
  }
}

/** Values by key without `rft.`, in their order. */
function keysOf(title: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  // an entity written twice would end its value: "49:8&lt;693"
  const whole = title.slice(0, LIMIT).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  for (const pair of whole.split(/&(?:amp;)?/)) {
    const cut = pair.indexOf('=');
    const [key, value] = [
      decoded(pair.slice(0, cut)).replace(/^rft\./, ''),
      decoded(pair.slice(cut + 1)).trim(),
    ];
    if (cut > 0 && value !== '') keys.set(key, [...(keys.get(key) ?? []), value]);
  }
  return keys;
}

/** A citation inside a span (OpenURL's COinS), when the page has one only and it is of the page itself. */
export const coins: Source = (page) => {
  const spans = page.querySelectorAll('span.Z3988[title]');
  const keys = keysOf((spans.length === 1 ? spans[0]?.getAttribute('title') : '') ?? '');
  const one = (...names: string[]): string => names.map((name) => keys.get(name)?.[0]).find(Boolean) ?? '';
  const pageTitle = ['title', 'h1'].map((tag) => page.querySelector(tag)?.textContent ?? '').join(' ');
  const title = one('atitle', 'btitle', 'title');
  if (!isUsed(title, pageTitle)) return {};
  const isBook = one('rft_val_fmt').endsWith(':book') || one('genre') === 'book';
  const isJournal = one('rft_val_fmt').endsWith(':journal') || one('genre') === 'article';
  const last = one('aulast');
  const first = [last, one('aufirst', 'auinit')].filter(Boolean).join(', ');
  return {
    type: isBook ? 'book' : isJournal ? 'journalArticle' : '',
    title,
    creators: people([...(last === '' ? [] : [first]), ...(keys.get('au') ?? [])]),
    site: isBook ? '' : one('jtitle', ...(one('atitle') === '' ? [] : ['title'])),
    issn: [...(keys.get('issn') ?? []), ...(keys.get('eissn') ?? [])],
    volume: one('volume'),
    issue: one('issue'),
    pages: one('pages') || [one('spage'), one('epage')].filter(Boolean).join('-'),
    published: isoDate(one('date')),
    doi: (keys.get('rft_id') ?? keys.get('id') ?? []).find(normalDoi) ?? '',
    isbn: keys.get('isbn') ?? [],
    publisher: one('pub'),
  };
};
