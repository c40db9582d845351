import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Event, WhoGoes } from '../../../lib/model/event';

const GOES: Readonly<Record<WhoGoes, () => string>> = {
  '': () => t('event.notSaid'),
  yes: () => t('event.goes'),
  maybe: () => t('event.mayGo'),
  no: () => t('event.staysAway'),
};

/** What a member says of going. */
export const goingWords = (going: WhoGoes): string => GOES[going]();

/** When and where: "November 26, 17:30 · Denver". */
export const whenAndWhere = ({ date, time, place }: Event): string =>
  [[published(date), time].filter(Boolean).join(', '), place].filter(Boolean).join(' · ');
