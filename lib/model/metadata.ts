import * as v from 'valibot';
import { cleanLine } from '../util/text';
import { creatorsField } from './creators';
import { detailsFields, NO_DETAILS } from './details';
import { normalDoi } from './doi';
import { both, dateField, languageField, line, oneOf, text, webAddress } from './field';
import { normalIsbn } from './isbn';
import { normalIssn } from './issn';
import { list, type ListRule } from './list';
import { parse } from './parse';
import { provenanceField } from './typed';

/** What a reading is in a library's terms. '' is not known. */
export const TYPES = ['', 'journalArticle', 'news', 'blogPost', 'review', 'book', 'other'] as const;
export type ReadingType = (typeof TYPES)[number];

/** Whether everybody may read the page it comes from. */
export const ACCESS = ['', 'free', 'restricted'] as const;

/** Facts of one value, which a reading keeps as they stand. */
export const factFields = {
  type: oneOf(TYPES),
  title: line(500),
  /** Journal, magazine or site. */
  site: line(200),
  volume: line(40),
  issue: line(40),
  pages: line(60),
  published: dateField,
  modified: dateField,
  /** Bare and in lower case: 10.5860/cal.14n1.26. */
  doi: v.optional(v.pipe(v.string(), v.transform(normalDoi)), ''),
  /** A few lines for the card. */
  excerpt: text(400),
  language: languageField,
  publisher: line(200),
  licence: line(300),
  access: oneOf(ACCESS),
  /** Where its PDF is. */
  pdf: webAddress,
  /** Canonical address without tracking parameters. */
  url: webAddress,
};

/** Facts of several values: most of them, and how each is cleaned. */
export const ISSNS: ListRule = [4, normalIssn];
/** ISBN-13 with the right check digit. */
export const ISBNS: ListRule = [10, (one) => normalIsbn(one.slice(0, 100)) ?? ''];
export const KEYWORDS: ListRule = [30, (one) => cleanLine(one.slice(0, 400), 100)];

const severalFields = {
  creators: creatorsField,
  issn: list(ISSNS),
  isbn: list(ISBNS),
  keywords: list(KEYWORDS),
  /** Which source won each field that has a value. */
  from: provenanceField,
};

export const metadataFields = both(both(factFields, severalFields), detailsFields);
const schema = v.object(metadataFields);

/** What is known about an article apart from its text. */
export type Metadata = Readonly<v.InferOutput<typeof schema>>;

/** Foreign metadata, cleaned; undefined when it is none. Missing fields are empty. */
export const parseMetadata = (input: unknown): Metadata | undefined => parse(schema, input);

/** Nothing known yet: to be filled in by whoever finds something. */
export const emptyMetadata = (): Metadata => ({
  type: '',
  title: '',
  creators: [],
  site: '',
  issn: [],
  volume: '',
  issue: '',
  pages: '',
  published: '',
  modified: '',
  doi: '',
  isbn: [],
  excerpt: '',
  keywords: [],
  language: '',
  publisher: '',
  licence: '',
  access: '',
  pdf: '',
  url: '',
  ...NO_DETAILS,
  from: {},
});
