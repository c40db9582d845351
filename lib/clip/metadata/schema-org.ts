import { type Creator, creator, type Role } from '../../model/creator';
import { normalDoi } from '../../model/doi';
import type { ReadingType } from '../../model/facts';
import { agesIn } from './ages';
import { containerOf } from './container';
import { isoDate } from '../../util/written-date';
import { languageTag } from './language-tag';
import { isUsed, mainThing } from './main-thing';
import { once, peopleIn, withMore } from './people';
import { plainText } from './plain-text';
import type { Answer } from './source';
import {
  addressOf,
  hasType,
  headlineOf,
  isThing,
  listOf,
  resolved,
  textOf,
  textsOf,
  type Thing,
} from './thing';

/** Types of schema.org in a library's terms, more special ones first. */
const TYPES: readonly (readonly [RegExp, ReadingType])[] = [
  [/ScholarlyArticle$/, 'journalArticle'],
  [/NewsArticle$/, 'news'],
  [/Posting$/, 'blogPost'],
  [/^(?:Critic)?Review$/, 'review'],
  [/^(?:Book|Audiobook)$/, 'book'],
  [/^(?:Report|Chapter|Thesis)$/, 'other'],
];

const typeOf = (thing: Thing): ReadingType => TYPES.find(([type]) => hasType(thing, type))?.[1] ?? '';

/** Reads things of one page, resolving what refers to another of them. */
class Reader {
  readonly #page: Document;
  readonly #things: readonly Thing[];

  constructor(page: Document, things: readonly Thing[]) {
    this.#page = page;
    this.#things = things;
  }

  /** Words without entities and tags. */
  words(value: unknown): string {
    return plainText(this.#page, textOf(value));
  }

  named(value: unknown): string {
    return this.words(resolved(listOf(value)[0], this.#things));
  }

  people(value: unknown, role: Role): Creator[] {
    return once(listOf(value).flatMap((one) => this.#person(resolved(one, this.#things), role)));
  }

  #person(value: unknown, role: Role): (Creator | undefined)[] {
    if (!isThing(value)) return peopleIn([this.words(value)], '', role);
    const [given, family] = [this.words(value['givenName']), this.words(value['familyName'])];
    const name = this.words(value['name']) || [given, family].filter(Boolean).join(' ');
    const isOrganization = hasType(value, /^(?!Person$)/) && !/^by /i.test(name);
    if (isOrganization && name !== '') return [{ ...creator(name, role), family: name }];
    const [one, ...more] = peopleIn([name], '', role);
    if (one === undefined) return [];
    if (more.length > 0) return [one, ...more];
    const ids = [value['@id'], value['sameAs'], value['identifier'], value['url']].flatMap((id) =>
      textsOf(id),
    );
    const orcid = ids.find((id) => /orcid|^\d{4}-/i.test(id)) ?? '';
    const affiliation = this.named(value['affiliation'] ?? value['worksFor']);
    return [
      withMore(
        { ...one, family: one.family || (name.endsWith(family) ? family : '') },
        { orcid, affiliation },
      ),
    ];
  }
}

/** The headline, unless the page goes by the thing's name: an encyclopaedia's headline is a description. */
function titleOf(thing: Thing, pageTitle: string): string {
  const name = textOf(thing['name']);
  return isUsed(name, pageTitle) && !isUsed(headlineOf(thing), pageTitle) ? name : headlineOf(thing);
}

function pagesOf(thing: Thing): string {
  const range = [textOf(thing['pageStart']), textOf(thing['pageEnd'])].filter(Boolean).join('-');
  return textOf(thing['pagination']) || range;
}

/** ISBNs of the book and of its other editions. */
const isbnsOf = (thing: Thing): string[] =>
  [thing, ...listOf(thing['workExample']), ...listOf(thing['itemReviewed'])]
    .filter(isThing)
    .flatMap((one) => [one['isbn'], one['gtin13'], one['gtin']].flatMap((isbn) => textsOf(isbn)));

/** Whole of a number of pages as a book has. */
function pageCount(thing: Thing): number | null {
  const pages = Number(textOf(thing['numberOfPages']).replace(/\D.*$/, ''));
  return Number.isInteger(pages) && pages > 0 && pages <= 100_000 ? pages : null;
}

function bookOf(thing: Thing): Answer {
  const audience = listOf(thing['audience']).find(isThing) ?? {};
  const years = ['suggestedMinAge', 'suggestedMaxAge'].map((key) => textOf(audience[key])).filter(Boolean);
  const suggested = textOf(thing['typicalAgeRange'] ?? thing['suggestedAge']);
  return {
    ...agesIn(suggested || (years.length === 1 ? `${years[0]}+` : years.join('-'))),
    numberOfPages: pageCount(thing),
    format: textOf(thing['bookFormat'] ?? addressOf(thing['bookFormat'])).replace(/^.*[/:]/, ''),
  };
}

/** Whether all may read it, as `true` or as a text. */
function accessOf(thing: Thing): 'free' | 'restricted' | '' {
  const said = thing['isAccessibleForFree'];
  const free = typeof said === 'boolean' ? String(said) : textOf(said).toLowerCase();
  if (/(?:^|\/)true$/.test(free)) return 'free';
  return /(?:^|\/)false$/.test(free) ? 'restricted' : '';
}

function pdfOf(thing: Thing): string {
  const files = [...listOf(thing['encoding']), ...listOf(thing['associatedMedia'])].filter(isThing);
  const isPdf = (file: Thing): boolean =>
    /pdf/i.test(`${textOf(file['encodingFormat'] ?? file['fileFormat'])} ${addressOf(file)}`);
  return addressOf(files.find(isPdf));
}

/** Words that describe, one by one: a list, or one text with commas. */
const keywordsOf = (page: Document, thing: Thing): string[] =>
  textsOf(thing['keywords'])
    .map((text) => plainText(page, text))
    .flatMap((text) => text.split(/[;,]/))
    .concat(textsOf(thing['about']).map((text) => plainText(page, text)));

const doiOf = (thing: Thing): string =>
  [...listOf(thing['identifier']), thing['doi'], ...listOf(thing['sameAs']), thing['@id'], thing['url']]
    .flatMap((value) => textsOf(isThing(value) ? (value['value'] ?? value['@id']) : value))
    .map(normalDoi)
    .find(Boolean) ?? '';

/** Authors first, then those who have another part in it. */
const creatorsOf = (reader: Reader, thing: Thing): Creator[] => [
  ...reader.people(thing['author'] ?? thing['creator'], 'author'),
  ...(['editor', 'translator', 'illustrator', 'contributor'] as const).flatMap((role) =>
    reader.people(thing[role], role),
  ),
];

/** What the things of a page say of what it is about: articles, postings, reports, reviews and books. */
export function readThings(page: Document, things: readonly Thing[]): Answer {
  const pageTitle = ['title', 'h1'].map((tag) => page.querySelector(tag)?.textContent ?? '').join(' ');
  const thing = mainThing(things, pageTitle);
  if (thing === undefined) return {};
  const reader = new Reader(page, things);
  const type = typeOf(thing);
  const container = containerOf(thing, things);
  const publisher = reader.named(thing['publisher']);
  const language = isThing(thing['inLanguage']) ? thing['inLanguage']['alternateName'] : thing['inLanguage'];
  return {
    type,
    title: plainText(page, titleOf(thing, pageTitle)),
    creators: creatorsOf(reader, thing),
    // a book's publisher is no place that it stands in
    site: plainText(page, container.site) || (type === 'book' ? '' : publisher),
    issn: container.issn,
    volume: container.volume,
    issue: container.issue,
    pages: pagesOf(thing),
    published: isoDate(textOf(thing['datePublished'])),
    modified: isoDate(textOf(thing['dateModified'])),
    doi: doiOf(thing),
    isbn: isbnsOf(thing),
    abstract: reader.words(thing['abstract']),
    description: reader.words(thing['description']),
    keywords: keywordsOf(page, thing),
    language: languageTag(textOf(language)),
    publisher: publisher || reader.named(container.publisher),
    licence: addressOf(thing['license']),
    access: accessOf(thing),
    pdf: pdfOf(thing),
    url: addressOf(thing['url'] ?? thing['mainEntityOfPage']),
    references: listOf(thing['citation']).map((one) => reader.words(one)),
    cover: addressOf(thing['image'] ?? thing['thumbnailUrl']),
    ...(type === 'book' ? bookOf(thing) : {}),
  };
}
