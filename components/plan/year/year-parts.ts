import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import type { YearPart } from './kept-year';
import { YearBooks, YearDrafts, YearEvents, YearGoals, YearReadings } from './YearParts';

/** Each part of "Our year": what it is called, and what shows it. */
export const yearParts: Readonly<
  Record<YearPart, { readonly name: () => string; readonly Part: () => ReactNode }>
> = {
  goals: { name: () => t('plan.goals'), Part: YearGoals },
  readings: { name: () => t('app.readings'), Part: YearReadings },
  books: { name: () => t('app.books'), Part: YearBooks },
  drafts: { name: () => t('draft.drafts'), Part: YearDrafts },
  events: { name: () => t('plan.events'), Part: YearEvents },
};
