import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/t';
import {
  YearBooks,
  YearDrafts,
  YearEvents,
  YearGoals,
  YearMeetings,
  YearReadings,
  YearResumes,
} from './YearParts';

/** The parts of "Our year", in their order. */
export const YEAR_PARTS = ['goals', 'meetings', 'readings', 'books', 'drafts', 'events', 'resumes'] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

/** Parts that are private to a person: they go in only once somebody chose them. */
export const ASKED_FOR: readonly YearPart[] = ['resumes'];

/** Each part of "Our year": what it is called, and what shows it. */
export const yearParts: Readonly<
  Record<YearPart, { readonly name: () => string; readonly Part: () => ReactNode }>
> = {
  goals: { name: () => t('plan.goals'), Part: YearGoals },
  meetings: { name: () => t('meeting.meetings'), Part: YearMeetings },
  readings: { name: () => t('app.readings'), Part: YearReadings },
  books: { name: () => t('app.books'), Part: YearBooks },
  drafts: { name: () => t('draft.drafts'), Part: YearDrafts },
  events: { name: () => t('plan.events'), Part: YearEvents },
  resumes: { name: () => t('resume.resumes'), Part: YearResumes },
};
