import { t } from '../../lib/i18n/t';
import type { Role } from '../../lib/model/creator';
import type { ReadingType } from '../../lib/model/facts';
import type { Fact } from '../../lib/model/facts';
import type { Origin } from '../../lib/model/provenance';
import type { Reading } from '../../lib/model/reading';
import type { People } from '../hooks/use-people';

/** What each fact is called. */
export const FACT_NAMES: Readonly<Record<Fact, () => string>> = {
  type: () => t('details.type'),
  title: () => t('details.title'),
  creators: () => t('details.creators'),
  site: () => t('details.site'),
  volume: () => t('details.volume'),
  issue: () => t('details.issue'),
  pages: () => t('details.pages'),
  published: () => t('details.published'),
  modified: () => t('details.modified'),
  doi: () => t('details.doi'),
  issn: () => t('details.issn'),
  isbn: () => t('details.isbn'),
  abstract: () => t('details.abstract'),
  excerpt: () => t('details.excerpt'),
  keywords: () => t('details.keywords'),
  language: () => t('details.language'),
  publisher: () => t('details.publisher'),
  licence: () => t('details.licence'),
  access: () => t('details.access'),
  pdf: () => t('details.pdf'),
  url: () => t('details.url'),
  references: () => t('details.references'),
  cover: () => t('details.cover'),
  ages: () => t('details.ages'),
  grades: () => t('details.grades'),
  numberOfPages: () => t('details.numberOfPages'),
  format: () => t('details.format'),
};

/** A journal is called so, the site of anything else is not. */
export const factName = (fact: Fact, { type }: Pick<Reading, 'type'>): string =>
  fact === 'site' && type === 'journalArticle' ? t('details.journal') : FACT_NAMES[fact]();

const ORIGINS: Readonly<Record<Origin, () => string>> = {
  highwire: () => t('details.fromCitationTags'),
  'json-ld': () => t('details.fromStructuredData'),
  'dublin-core': () => t('details.fromLibraryTags'),
  'open-graph': () => t('details.fromPreviewTags'),
  coins: () => t('details.fromCoins'),
  microdata: () => t('details.fromMicrodata'),
  page: () => t('details.fromPage'),
  readability: () => t('details.fromText'),
  pdf: () => t('details.fromPdf'),
  person: () => t('details.typed'),
};

/** Where a fact comes from, in words; '' when that is not known. */
export function originWords(
  { from, typed }: Pick<Reading, 'from' | 'typed'>,
  fact: Fact,
  people: People,
): string {
  const member = typed[fact];
  if (member !== undefined && fact === 'cover') {
    return member === people.me.id
      ? t('details.chosenByYou')
      : t('details.chosenBy', [people.of(member).name]);
  }
  if (member !== undefined) {
    return member === people.me.id ? t('details.typedByYou') : t('details.typedBy', [people.of(member).name]);
  }
  const origin = from[fact];
  return origin === undefined ? '' : ORIGINS[origin]();
}

export const TYPE_NAMES: Readonly<Record<ReadingType, () => string>> = {
  '': () => t('details.notSaid'),
  journalArticle: () => t('details.journalArticle'),
  news: () => t('details.news'),
  blogPost: () => t('details.blogPost'),
  review: () => t('details.review'),
  book: () => t('details.book'),
  other: () => t('details.other'),
};

export const ACCESS_NAMES: Readonly<Record<Reading['access'], () => string>> = {
  '': () => t('details.notSaid'),
  free: () => t('details.free'),
  restricted: () => t('details.restricted'),
};

export const ROLE_NAMES: Readonly<Record<Role, () => string>> = {
  author: () => t('details.author'),
  editor: () => t('details.editor'),
  translator: () => t('details.translator'),
  illustrator: () => t('details.illustrator'),
  contributor: () => t('details.contributor'),
};
