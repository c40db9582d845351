import { t } from '../../../lib/i18n/t';
import type { Check, CheckName, Reason } from '../../../lib/model/draft-checklist';

const NAMES: Readonly<Record<CheckName, () => string>> = {
  title: () => t('draftCheck.title'),
  opening: () => t('draftCheck.opening'),
  alt: () => t('draftCheck.alt'),
  release: () => t('draftCheck.release'),
  links: () => t('draftCheck.links'),
  advertising: () => t('draftCheck.advertising'),
  question: () => t('draftCheck.question'),
  ready: () => t('draftCheck.ready'),
};

export const checkWords = (name: CheckName): string => NAMES[name]();

const REASONS: Readonly<Record<Reason, (count: number) => string>> = {
  seen: () => t('draftCheck.seen'),
  said: () => t('draftCheck.said'),
  unsaid: () => t('draftCheck.unsaid'),
  noTitle: () => t('draftCheck.noTitle'),
  noOpening: () => t('draftCheck.noOpening'),
  longOpening: () => t('draftCheck.longOpening'),
  noPictures: () => t('draftCheck.noPictures'),
  noAlt: (count) => t('draftCheck.noAlt', count),
  vagueLinks: (count) => t('draftCheck.vagueLinks', count),
  likeAdvertising: (count) => t('draftCheck.likeAdvertising', count),
  noQuestion: () => t('draftCheck.noQuestion'),
  notReady: (count) => t('draftCheck.notReady', count),
};

/** Why it stands as it does, and what to do. */
export const reasonWords = ({ reason, count }: Check): string => REASONS[reason](count);
