import { longDate } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Draft } from '../../lib/model/draft';
import { type Template, templateBlocks } from '../../lib/model/draft-templates';
import type { Block } from '../../lib/model/draft-text';
import type { People } from '../hooks/people';

type State = Draft['state'];

const STATES: Readonly<Record<State, () => string>> = {
  idea: () => t('draft.idea'),
  drafting: () => t('draft.drafting'),
  ready: () => t('draft.ready'),
  published: () => t('draft.published'),
};

export const stateWords = (state: State): string => STATES[state]();

const NAMES: Readonly<Record<Template, () => string>> = {
  blank: () => t('draft.blank'),
  blogPost: () => t('draft.blogPost'),
  bookReview: () => t('draft.bookReview'),
  programmeRecap: () => t('draft.programmeRecap'),
  articleResponse: () => t('draft.articleResponse'),
};

const LINES: Readonly<Record<Template, () => string>> = {
  blank: () => '',
  blogPost: () => t('draft.blogPostLines'),
  bookReview: () => t('draft.bookReviewLines'),
  programmeRecap: () => t('draft.programmeRecapLines'),
  articleResponse: () => t('draft.articleResponseLines'),
};

/** What a template is called in the menu. */
export const templateName = (template: Template): string => NAMES[template]();

/** What a draft out of a template begins with. */
export const beginningOf = (template: Template): readonly Block[] =>
  templateBlocks(template, LINES[template]());

/** What a draft is called. */
export const draftTitle = ({ title }: Pick<Draft, 'title'>): string =>
  title === '' ? t('draft.untitled') : title;

/**
 * Who wrote in it last, and when; '' where nobody has yet.
 *
 * @param now milliseconds since 1970
 */
export function lastWords({ wrote }: Draft, people: People, now: number): string {
  const [last] = Object.entries<number>(wrote).toSorted(([, a], [, b]) => b - a);
  if (last === undefined) return '';
  const [who, when] = [people.of(last[0]), longDate(last[1], now)];
  return who.isMe ? t('draft.lastByYou', [when]) : t('draft.lastBy', [who.name, when]);
}
