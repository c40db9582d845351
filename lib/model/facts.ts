import * as v from 'valibot';
import { cleanLine } from '../util/text';
import { coverField } from './cover';
import { creatorsField, decodeCreators } from './creators';
import { REFERENCES } from './details';
import { normalDoi } from './doi';
import { count, dateField, languageField, line, oneOf, text, webAddress } from './field';
import { normalIsbn } from './isbn';
import { normalIssn } from './issn';
import { list, type ListRule, storedList } from './list';

/** What a reading is in a library's terms. '' is not known. */
export const TYPES = ['', 'journalArticle', 'news', 'blogPost', 'review', 'book', 'other'] as const;
export type ReadingType = (typeof TYPES)[number];

/** Whether everybody may read the page it comes from. */
export const ACCESS = ['', 'free', 'restricted'] as const;

/** What alone has a fact: a book has no volume, an article no ages. */
type Of = 'book' | 'article' | 'both';

/** One value, which a reading keeps as its page gives it. */
const single = <S extends v.GenericSchema>(letter: string, schema: S, of: Of = 'both') => ({
  ...{ letter, of },
  found: schema,
  stored: schema,
});

/** A list, which a record holds as one text. */
const several = (letter: string, rule: ListRule, of: Of = 'both') => ({
  ...{ letter, of },
  found: list(rule),
  stored: storedList(rule),
});

/** A fact of the side-car (details.ts). The record holds it only where somebody typed it by hand. */
const beside = <S extends v.GenericSchema>(letter: string, schema: S, of: Of = 'both') => ({
  ...{ letter, of },
  found: undefined,
  stored: schema,
});

const ISSNS: ListRule = [4, normalIssn];
const ISBNS: ListRule = [10, (one) => normalIsbn(one.slice(0, 100)) ?? ''];
const KEYWORDS: ListRule = [30, (one) => cleanLine(one.slice(0, 400), 100)];

/**
 * What may be known about an article, in the order of its catalogue card: the one place where a fact is declared.
 * `letter` names it in a record's `from`, `found` is its schema in metadata, `stored` in a record. Its name in the
 * interface is `details.<fact>` of the locales.
 */
export const FACT_TABLE = {
  type: single('k', oneOf(TYPES)),
  title: single('t', line(500)),
  creators: {
    letter: 'c',
    of: 'both',
    found: creatorsField,
    stored: v.optional(v.pipe(v.string(), v.transform(decodeCreators)), ''),
  },
  /** Journal, magazine or site. */
  site: single('s', line(200), 'article'),
  volume: single('v', line(40), 'article'),
  issue: single('i', line(40), 'article'),
  pages: single('p', line(60), 'article'),
  published: single('d', dateField),
  modified: single('m', dateField),
  /** Bare and in lower case: 10.5860/cal.14n1.26. */
  doi: single('D', v.optional(v.pipe(v.string(), v.transform(normalDoi)), '')),
  issn: several('n', ISSNS, 'article'),
  /** ISBN-13 with the right check digit. */
  isbn: several('b', ISBNS, 'book'),
  abstract: beside('a', text(5000)),
  /** A few lines for the card. */
  excerpt: single('e', text(400)),
  keywords: several('w', KEYWORDS),
  language: single('l', languageField),
  publisher: single('g', line(200)),
  licence: single('h', line(300)),
  access: single('x', oneOf(ACCESS)),
  /** Where its PDF is. */
  pdf: single('f', webAddress),
  /** Canonical address without tracking parameters. */
  url: single('u', webAddress),
  references: beside('r', storedList(REFERENCES)),
  cover: beside('C', coverField),
  ages: beside('A', line(20), 'book'),
  grades: beside('G', line(20), 'book'),
  numberOfPages: beside('N', v.optional(count, 0), 'book'),
  format: beside('o', line(60), 'book'),
} as const;

type Table = typeof FACT_TABLE;
export type Fact = keyof Table;
/** A fact that a page's metadata gives and a record holds. */
export type RecordFact = { [Name in Fact]: Table[Name]['found'] extends undefined ? never : Name }[Fact];

export const FACTS = Object.keys(FACT_TABLE) as readonly Fact[];
/** Facts that no work of the other sort has. */
export const factsOf = (of: 'book' | 'article'): Fact[] => FACTS.filter((fact) => FACT_TABLE[fact].of === of);
export const isFact = (value: string): value is Fact => Object.hasOwn(FACT_TABLE, value);

const isOfRecord = (fact: Fact): fact is RecordFact => FACT_TABLE[fact].found !== undefined;
/** Facts of which metadata has its own, so that a record holds them. */
export const RECORD_FACTS = FACTS.filter(isOfRecord);
/** Facts that follow in the side-car. */
export const SIDE_CAR_FACTS = FACTS.filter((fact) => !isOfRecord(fact));

/** The facts' schemas in metadata, and in a record. */
export const foundFields = Object.fromEntries(
  RECORD_FACTS.map((fact) => [fact, FACT_TABLE[fact].found]),
) as unknown as { readonly [Name in RecordFact]: Exclude<Table[Name]['found'], undefined> };
export const storedFields = Object.fromEntries(
  FACTS.map((fact) => [fact, FACT_TABLE[fact].stored]),
) as unknown as { readonly [Name in Fact]: Table[Name]['stored'] };
