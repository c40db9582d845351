import { t } from '../../../lib/i18n/t';
import type { PutBackFailure } from '../../../lib/model/put-back';

/** Rules of tidying by what a person would call their reason. */
const REASONS = {
  readability: () => t('leftOut.outside'),
  comments: () => t('leftOut.comments'),
  'named-boxes': () => t('leftOut.box'),
  'main-box': () => t('leftOut.box'),
  'around-text': () => t('leftOut.box'),
  'inline-cards': () => t('leftOut.links'),
  'related-lists': () => t('leftOut.links'),
  'linked-cards': () => t('leftOut.links'),
  'lead-ins': () => t('leftOut.links'),
  'set-off-links': () => t('leftOut.links'),
  'tag-lists': () => t('leftOut.links'),
  'closing-links': () => t('leftOut.links'),
} as const;

const isKnown = (by: string): by is keyof typeof REASONS => Object.hasOwn(REASONS, by);

/** Why a piece was left out, in plain words. A rule that is not known here, perhaps a newer app's, took a notice. */
export const reasonWords = (by: string): string => (isKnown(by) ? REASONS[by]() : t('leftOut.notice'));

const FAILURES = {
  gone: () => t('leftOut.gone'),
  changed: () => t('leftOut.changed'),
  'not-here': () => t('leftOut.notHere'),
  'too-long': () => t('leftOut.tooLong'),
  'too-new': () => t('leftOut.tooNew'),
  closed: () => t('closing.notWritten'),
  out: () => t('out.notWritten'),
  'disk-full': () => t('leftOut.diskFull'),
  failed: () => t('leftOut.failed'),
} as const satisfies Record<PutBackFailure, () => string>;

/** Why a piece could not be put back, with the next step. */
export const failureWords = (reason: PutBackFailure): string => FAILURES[reason]();
