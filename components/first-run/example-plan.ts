import { t } from '../../lib/i18n/t';
import { firstColumns } from '../../lib/model/column';
import type { Block } from '../../lib/model/draft-text';
import type { ExampleRecord } from '../../lib/model/example-texts';
import { FIRST_TABLE } from '../../lib/model/table';

type More = Omit<ExampleRecord, 'kind' | 'daysAgo' | 'fields'>;

const record = (
  kind: string,
  daysAgo: number,
  fields: ExampleRecord['fields'],
  more: More = {},
): ExampleRecord => ({ kind, daysAgo, fields, ...more });

/** Records that stand in an order, each with its place. */
const inOrder = (
  kind: string,
  daysAgo: number,
  all: readonly ExampleRecord['fields'][],
): readonly ExampleRecord[] => all.map((fields, n) => record(kind, daysAgo, { ...fields, order: `a${n}` }));

const linesOf = (text: string): readonly Block[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }));

const goals = (): readonly ExampleRecord[] => [
  record(
    'goals',
    30,
    { title: t('examplePlan.goalSongTitle'), why: t('examplePlan.goalSongWhy') },
    { id: 'song', times: { agreed: 29 } },
  ),
  ...inOrder('steps', 29, [
    { goal: 'song', text: t('examplePlan.stepListen'), done: true },
    { goal: 'song', text: t('examplePlan.stepSong'), done: true },
    { goal: 'song', text: t('examplePlan.stepLead') },
  ]),
  record('progressNotes', 4, { goal: 'song', percent: 60, text: t('examplePlan.progressSong') }),
  record(
    'goals',
    28,
    { title: t('examplePlan.goalBoardTitle'), why: t('examplePlan.goalBoardWhy') },
    { id: 'board' },
  ),
  ...inOrder('steps', 28, [{ goal: 'board', text: t('examplePlan.stepOne') }]),
];

const meetings = (): readonly ExampleRecord[] => [
  record(
    'meetings',
    24,
    { title: t('examplePlan.pastTitle'), place: t('examplePlan.pastPlace') },
    {
      ...{ id: 'first', dates: { when: [14, '17:30'] }, times: { startedAt: 14, endedAt: 13.95 } },
      blocks: linesOf(t('examplePlan.pastNotes')),
    },
  ),
  ...inOrder('decisions', 14, [
    { meeting: 'first', text: t('examplePlan.decisionOne') },
    { meeting: 'first', text: t('examplePlan.decisionTwo') },
  ]),
  ...inOrder('toDos', 14, [
    { meeting: 'first', text: t('examplePlan.toDoOne') },
    { meeting: 'first', text: t('examplePlan.toDoTwo') },
  ]),
  record(
    'meetings',
    13,
    { title: t('examplePlan.comingTitle'), place: t('examplePlan.comingPlace') },
    { id: 'coming', dates: { when: [-6, '17:30'] } },
  ),
  ...inOrder('points', 2, [
    { meeting: 'coming', text: t('examplePlan.pointOne') },
    { meeting: 'coming', text: t('examplePlan.pointTwo') },
  ]),
];

const questions = (): readonly ExampleRecord[] => [
  record('questionSets', 5, { title: t('examplePlan.setTitle') }, { id: 'set', dates: { sendBy: [-3] } }),
  record('questions', 4, { set: 'set', text: t('examplePlan.askOne') }),
  record('questions', 4, { set: 'set', text: t('examplePlan.askTwo') }),
];

const places = (): readonly ExampleRecord[] => [
  record(
    'events',
    8,
    {
      ...{ title: t('examplePlan.eventTitle'), place: t('examplePlan.eventPlace') },
      ...{ time: '18:00', going: 'yes' },
    },
    { dates: { date: [-20] } },
  ),
  record('resources', 7, {
    ...{ title: t('examplePlan.resourceTitle'), why: t('examplePlan.resourceWhy') },
    address: 'https://songs.example/two-languages',
  }),
];

const ideas = (): readonly ExampleRecord[] => [
  record('tables', 12, {}, { id: FIRST_TABLE }),
  ...firstColumns().map(({ id, holds, order }) =>
    record('columns', 12, { table: FIRST_TABLE, holds, order }, { id }),
  ),
  ...inOrder('rows', 12, [
    {
      ...{ table: FIRST_TABLE, title: t('examplePlan.rowOne') },
      cell: {
        ...{ ages: t('examplePlan.rowOneAges'), materials: t('examplePlan.rowOneMaterials') },
        ...{ cost: '15', inclusive: t('examplePlan.rowOneInclusive') },
      },
    },
    {
      ...{ table: FIRST_TABLE, title: t('examplePlan.rowTwo') },
      cell: {
        ...{ ages: t('examplePlan.rowTwoAges'), materials: t('examplePlan.rowTwoMaterials') },
        ...{ cost: '4', inclusive: t('examplePlan.rowTwoInclusive') },
      },
    },
    {
      ...{ table: FIRST_TABLE, title: t('examplePlan.rowThree') },
      cell: {
        ...{ ages: t('examplePlan.rowThreeAges'), materials: t('examplePlan.rowThreeMaterials') },
        ...{ cost: '60', inclusive: t('examplePlan.rowThreeInclusive') },
      },
    },
  ]),
];

/** What three families answered: how they heard of it, how likely they come again, and what they said. */
const families = () =>
  [
    ['friend', '5', t('examplePlan.sayOne')],
    ['friend', '4', t('examplePlan.sayTwo')],
    ['window', '5', t('examplePlan.sayThree')],
  ] as const;

const CHOICES = ['friend', 'school', 'window'] as const;

function survey(): readonly ExampleRecord[] {
  const named = { friend: t('examplePlan.surveyFriend'), school: t('examplePlan.surveySchool') };
  const words = { ...named, window: t('examplePlan.surveyWindow') };
  const asked = [
    ['come', { kind: 'one', text: t('examplePlan.surveyCome') }],
    ['again', { kind: 'scale', text: t('examplePlan.surveyAgain') }],
    ['say', { kind: 'paragraph', text: t('examplePlan.surveySay') }],
  ] as const;
  return [
    record(
      'surveys',
      11,
      { title: t('examplePlan.surveyTitle'), about: t('examplePlan.surveyAbout') },
      { id: 'survey', times: { broughtAt: 3 } },
    ),
    ...asked.map(([id, fields], n) =>
      record('surveyQuestions', 11, { ...fields, survey: 'survey', order: `a${n}` }, { id }),
    ),
    ...CHOICES.map((id, n) =>
      record('surveyOptions', 11, { question: 'come', text: words[id], order: `a${n}` }, { id }),
    ),
    ...families().map(([choice, again, say], n) =>
      record(
        'surveyReplies',
        3,
        {
          ...{ survey: 'survey', respondent: `family-${n}` },
          ...{ chosen: { [choice]: 1 }, words: { again, say } },
        },
        { id: `family-${n}`, times: { gaveAt: 5 - n } },
      ),
    ),
  ];
}

function interview(): readonly ExampleRecord[] {
  const asked = [
    ['toddlers', t('examplePlan.interviewAskOne'), t('examplePlan.interviewNotesOne')],
    ['challenge', t('examplePlan.interviewAskTwo'), t('examplePlan.interviewNotesTwo')],
  ] as const;
  return [
    record(
      'interviews',
      9,
      { title: t('examplePlan.interviewTitle'), feedback: t('examplePlan.interviewFeedback') },
      { id: 'interview', times: { startedAt: 9, switchedAt: 8.99, endedAt: 8.97 } },
    ),
    ...asked.map(([id, text], n) =>
      record('askedQuestions', 9, { interview: 'interview', text, order: `a${n}` }, { id }),
    ),
    ...asked.flatMap(([question, , notes]) => [
      record('askedNotes', 9, { question }, { blocks: linesOf(notes) }),
      record('askedNotes', 9, { question, second: true }),
    ]),
  ];
}

/** What lies in the drawers of “Plan” in the example: something in each, made up for it. */
export const examplePlan = (): readonly ExampleRecord[] => [
  ...goals(),
  ...meetings(),
  ...questions(),
  ...interview(),
  ...survey(),
  ...ideas(),
  ...places(),
];
