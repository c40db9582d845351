import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Described } from '../../../lib/model/described';
import { normalDoi } from '../../../lib/model/doi';
import { normalIsbn } from '../../../lib/model/isbn';
import { normalIssn } from '../../../lib/model/issn';
import type { Fact } from '../../../lib/model/facts';
import type { Reading } from '../../../lib/model/reading';
import type { ReadingEdit } from '../../../lib/model/reading-fields';
import { parseUrl } from '../../../lib/util/web-url';
import { isoDate } from '../../../lib/util/written-date';
import { referenceLines, referencesProblem } from './reference-lines';

/** Facts that are typed as a text; the others are chosen or have a form of their own. */
export type TypedFact = Exclude<Fact, 'creators' | 'type' | 'access' | 'cover'>;

/** Facts of several values, which a person parts by semicolons. */
const LISTS = ['issn', 'isbn', 'keywords'] as const;

const isList = (fact: Fact): fact is (typeof LISTS)[number] => (LISTS as readonly Fact[]).includes(fact);

/** Facts that the side-car has, or what was typed in its place. */
const DESCRIBED = ['abstract', 'ages', 'grades', 'numberOfPages', 'format'] as const;

const isDescribed = (fact: Fact): fact is (typeof DESCRIBED)[number] =>
  (DESCRIBED as readonly Fact[]).includes(fact);

const PLAIN_DATE = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)?$/;

/** A fact as it is shown and as it is typed; '' when there is none. */
export function valueText(fact: TypedFact, reading: Reading, more: Described): string {
  if (isList(fact)) return reading[fact].join('; ');
  if (fact === 'references') return more.references.join('\n');
  if (fact === 'numberOfPages') return more.numberOfPages === 0 ? '' : String(more.numberOfPages);
  const isInWords = (fact === 'published' || fact === 'modified') && !PLAIN_DATE.test(reading[fact]);
  if (isInWords) return published(reading[fact]); // a season or a span
  return isDescribed(fact) ? more[fact] : reading[fact];
}

/** What was typed, as the notebook keeps it, or what is wrong with it in words. */
type Typing =
  | { readonly ok: true; readonly edit: ReadingEdit }
  | { readonly ok: false; readonly problem: string };

const good = (edit: ReadingEdit): Typing => ({ ok: true, edit });
const bad = (problem: string): Typing => ({ ok: false, problem });

const itemsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

/** A list of numbers, each of which must be one. */
function numbers(fact: 'isbn' | 'issn', text: string): Typing {
  const normal = fact === 'isbn' ? (one: string) => normalIsbn(one) ?? '' : normalIssn;
  const items = text
    .split(/[;,\n]/)
    .filter((item) => item.trim() !== '')
    .map(normal);
  if (items.includes('')) return bad(fact === 'isbn' ? t('book.isbnWrong') : t('details.issnWrong'));
  return good({ [fact]: items });
}

function address(fact: 'pdf' | 'url', text: string): Typing {
  const url = text === '' ? undefined : parseUrl(text);
  if (text !== '' && (url === undefined || !/^https?:$/.test(url.protocol)))
    return bad(t('link.notAnAddress'));
  return good({ [fact]: url?.href ?? '' });
}

/** A date in figures from the year down, or one in words: "May 14, 2024", "Fall 2024". */
function date(fact: 'published' | 'modified', text: string): Typing {
  const day = Number(text.split('-')[2] ?? 1);
  if (text === '' || (PLAIN_DATE.test(text) && day >= 1 && day <= 31)) return good({ [fact]: text });
  const written = /\p{L}/u.test(text) ? isoDate(text) : '';
  return written === '' ? bad(t('details.dateWrong')) : good({ [fact]: written });
}

function pages(text: string): Typing {
  const count = Number(text);
  const isCount = Number.isInteger(count) && count >= 0 && count <= 100_000;
  return isCount ? good({ numberOfPages: count }) : bad(t('details.numberWrong'));
}

function references(text: string): Typing {
  const lines = referenceLines(text);
  const problem = referencesProblem(lines);
  return problem === '' ? good({ references: lines }) : bad(problem);
}

/** Reads what a person typed for a fact. An empty text takes the fact away. */
export function readTyping(fact: TypedFact, typed: string): Typing {
  const text = typed.trim();
  if (fact === 'title' && text === '') return bad(t('details.titleMissing'));
  if (fact === 'keywords') return good({ keywords: itemsOf(text) });
  if (fact === 'references') return references(text);
  if (fact === 'isbn' || fact === 'issn') return numbers(fact, text);
  if (fact === 'pdf' || fact === 'url') return address(fact, text);
  if (fact === 'published' || fact === 'modified') return date(fact, text);
  if (fact === 'numberOfPages') return pages(text);
  if (fact === 'doi') {
    const doi = normalDoi(text);
    return text !== '' && doi === '' ? bad(t('details.doiWrong')) : good({ doi });
  }
  if (fact === 'language' && text !== '' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/.test(text)) {
    return bad(t('details.languageWrong'));
  }
  return good({ [fact]: text });
}
