import { createElement, type ReactNode } from 'react';
import type { Comment } from '../../lib/model/comment';
import { published } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/t';
import type { Drawer } from '../../lib/model/drawer';
import type { Event } from '../../lib/model/event';
import type { Goal } from '../../lib/model/goal';
import type { Interview } from '../../lib/model/interview';
import type { Made } from '../../lib/model/kind';
import type { Meeting } from '../../lib/model/meeting';
import type { QuestionSet } from '../../lib/model/question';
import type { Resource } from '../../lib/model/resource';
import { siteOf } from '../../lib/util/web-url';
import type { Going } from '../app/use-place';
import type { People } from '../hooks/people';
import { EventBody } from './events/EventBody';
import { EventDialog } from './events/EventDialog';
import { whenAndWhere } from './events/event-words';
import type { DialogProps } from '../forms/RecordDialog';
import { GoalBody } from './goals/GoalBody';
import { GoalDialog } from './goals/GoalDialog';
import { agreedWords, isAgreed } from './goals/goal-words';
import { interviewsState, standWords } from './interviews/interview-words';
import { InterviewDialog } from './interviews/InterviewDialog';
import { meetingsState } from './meetings/meeting-words';
import { QuestionsBody } from './questions/QuestionsBody';
import { QuestionsDialog } from './questions/QuestionsDialog';
import { ProgrammePages } from './resources/ProgrammePages';
import { ResourceBody } from './resources/ResourceBody';
import { ResourceDialog } from './resources/ResourceDialog';
import { SurveyBody } from './surveys/SurveyBody';
import { SurveyDialog } from './surveys/SurveyDialog';
import { late } from '../ui/late';

/** Loaded when an interview is opened. */
const OpenInterview = late(async () => (await import('./interviews/InterviewBody')).InterviewBody);

/** Loaded when the interviews are. */
const LateResumes = late(async () => (await import('../resumes/Resumes')).Resumes);

/** What each drawer holds, and how it is shown. */
interface DrawerView {
  readonly name: () => string;
  /** The button that puts something in. */
  readonly add: () => string;
  readonly none: () => string;
  readonly noneNext: () => string;
  readonly Dialog: (props: DialogProps) => ReactNode;
  /** What the drawer says of itself, for what lies in it. */
  readonly state: (records: readonly Made[]) => string;
  /** What stands below a title in the list. */
  readonly line: (record: Made, people: People) => string;
  /** What stands below the title of one that is open. */
  readonly Body: (props: { record: never }) => ReactNode;
  /** What else is in the drawer, below its list. */
  readonly Below?: (props: { going: Pick<Going, 'open'> }) => ReactNode;
  /** As what comments hang on one, where they do. */
  readonly talk?: Comment['on'];
  /** The button that prints one, where it has one. */
  readonly print?: () => string;
}

/** Drawers whose records have no views of their own. */
export type PlainDrawer = Exclude<Drawer, 'meetings' | 'ideas'>;

export const DRAWER_VIEWS: Readonly<Record<PlainDrawer, DrawerView>> = {
  goals: {
    name: () => t('plan.goals'),
    add: () => t('goal.add'),
    none: () => t('goal.none'),
    noneNext: () => t('goal.noneNext'),
    Dialog: GoalDialog,
    state: (all) =>
      t('goal.state', [String(all.filter((one) => isAgreed(one as Goal)).length), String(all.length)]),
    line: (record, people) => agreedWords(record as Goal, people),
    Body: GoalBody,
    talk: 'goal',
    print: () => t('goal.print'),
  },
  questions: {
    name: () => t('plan.questions'),
    add: () => t('question.newSet'),
    none: () => t('question.none'),
    noneNext: () => t('question.noneNext'),
    Dialog: QuestionsDialog,
    state: (all) => t('question.state', all.length),
    line: (record) => {
      const { sendBy } = record as QuestionSet;
      return sendBy === '' ? '' : t('question.sendByDay', [published(sendBy)]);
    },
    Body: QuestionsBody,
  },
  interviews: {
    name: () => t('interview.interviews'),
    add: () => t('interview.add'),
    none: () => t('interview.none'),
    noneNext: () => t('interview.noneNext'),
    Dialog: InterviewDialog,
    state: (all) => interviewsState(all as readonly Interview[]),
    line: (record) => standWords(record as Interview),
    Body: (props: { record: Interview }) => createElement(OpenInterview, props),
    Below: (props: { going: Pick<Going, 'open'> }) => createElement(LateResumes, props),
  },
  surveys: {
    name: () => t('plan.surveys'),
    add: () => t('survey.add'),
    none: () => t('survey.none'),
    noneNext: () => t('survey.noneNext'),
    Dialog: SurveyDialog,
    state: (all) => t('survey.state', all.length),
    line: () => '',
    Body: SurveyBody,
    talk: 'survey',
  },
  events: {
    name: () => t('plan.events'),
    add: () => t('event.add'),
    none: () => t('event.none'),
    noneNext: () => t('event.noneNext'),
    Dialog: EventDialog,
    state: (all) => t('event.state', all.length),
    line: (record) => whenAndWhere(record as Event),
    Body: EventBody,
    talk: 'event',
  },
  resources: {
    name: () => t('plan.resources'),
    add: () => t('resource.add'),
    none: () => t('resource.none'),
    noneNext: () => t('resource.noneNext'),
    Dialog: ResourceDialog,
    state: (all) => t('resource.state', all.length),
    line: (record) => siteOf((record as Resource).address),
    Body: ResourceBody,
    talk: 'resource',
    Below: ProgrammePages,
  },
};

/** What the front of a drawer says. */
export const DRAWER_FRONTS: Readonly<Record<Drawer, Pick<DrawerView, 'name' | 'state'>>> = {
  ...DRAWER_VIEWS,
  meetings: { name: () => t('meeting.meetings'), state: (all) => meetingsState(all as readonly Meeting[]) },
  ideas: { name: () => t('plan.ideas'), state: (all) => t('table.state', all.length) },
};
