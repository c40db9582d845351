import { t } from '../../../lib/i18n/t';
import { type Template, templateBlocks } from '../../../lib/model/draft-templates';
import type { Block } from '../../../lib/model/draft-text';

const NAMES: Readonly<Record<Template, () => string>> = {
  blank: () => t('draftTemplate.blank'),
  blogPost: () => t('draftTemplate.blogPost'),
  bookReview: () => t('draftTemplate.bookReview'),
  programmeRecap: () => t('draftTemplate.programmeRecap'),
  articleResponse: () => t('draftTemplate.articleResponse'),
};

const WORDS: Readonly<Record<Template, () => string>> = {
  blank: () => '',
  blogPost: () => t('draftTemplate.blogPostWords'),
  bookReview: () => t('draftTemplate.bookReviewWords'),
  programmeRecap: () => t('draftTemplate.programmeRecapWords'),
  articleResponse: () => t('draftTemplate.articleResponseWords'),
};

export const templateName = (template: Template): string => NAMES[template]();

/** The lines with which a draft from a template begins, in the language of the interface. */
export const templateLines = (template: Template): readonly Block[] =>
  templateBlocks(template, WORDS[template]());
