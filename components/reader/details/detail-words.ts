import { t } from '../../../lib/i18n/t';
import type { Role } from '../../../lib/model/creator';
import type { ReadingType } from '../../../lib/model/facts';
import type { Fact } from '../../../lib/model/facts';
import type { Origin } from '../../../lib/model/provenance';
import type { Reading } from '../../../lib/model/reading';
import type { People } from '../../hooks/people';

/** What a fact is called. */
const nameOf = (fact: Fact): string => t(`details.${fact}`);

/** A journal is called so, the site of anything else is not. */
export const factName = (fact: Fact, { type }: Pick<Reading, 'type'>): string =>
  fact === 'site' && type === 'journalArticle' ? t('details.journal') : nameOf(fact);

const ORIGINS: Readonly<Record<Origin, () => string>> = {
  highwire: () => t('details.fromPageData'),
  'json-ld': () => t('details.fromPageData'),
  'dublin-core': () => t('details.fromPageData'),
  'open-graph': () => t('details.fromPageData'),
  coins: () => t('details.fromPageData'),
  microdata: () => t('details.fromPageData'),
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
  photographer: () => t('details.photographer'),
  contributor: () => t('details.contributor'),
};
