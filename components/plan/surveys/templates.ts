import { t } from '../../../lib/i18n/t';
import type { OptionPart } from '../../../lib/model/survey';
import type { NewQuestion } from './add-question';

const offering = (part: OptionPart, ...texts: string[]): NewQuestion['options'] =>
  texts.map((text) => [part, text] as const);

/** Five short questions for families after a program. */
const feedback = (): NewQuestion[] => [
  {
    fields: {
      ...{ kind: 'scale', text: t('surveyOurs.welcome'), required: true },
      ...{ low: t('surveyOurs.notYet'), high: t('surveyOurs.atHome') },
    },
    options: [],
  },
  {
    fields: { kind: 'many', text: t('surveyOurs.liked'), other: true },
    options: offering(
      ...(['choice', t('surveyOurs.books'), t('surveyOurs.songs'), t('surveyOurs.making')] as const),
      t('surveyOurs.others'),
    ),
  },
  {
    fields: { kind: 'one', text: t('surveyOurs.heard'), other: true },
    options: offering('choice', t('surveyOurs.friend'), t('surveyOurs.library'), t('surveyOurs.school')),
  },
  { fields: { kind: 'number', text: t('surveyOurs.howMany') }, options: [] },
  {
    fields: { kind: 'paragraph', text: t('surveyOurs.missing'), help: t('surveyOurs.anyLanguage') },
    options: [],
  },
];

/** What the two ask each other halfway through the year. */
const checkIn = (): NewQuestion[] => [
  {
    fields: {
      ...{ kind: 'scale', text: t('surveyOurs.useful') },
      ...{ low: t('surveyOurs.aLittle'), high: t('surveyOurs.veryMuch') },
    },
    options: [],
  },
  {
    fields: { kind: 'grid', text: t('surveyOurs.enough') },
    options: [
      ...offering('row', t('surveyOurs.goals'), t('surveyOurs.readings'), t('surveyOurs.listening')),
      ...offering('column', t('surveyOurs.tooLittle'), t('surveyOurs.right'), t('surveyOurs.tooMuch')),
    ],
  },
  { fields: { kind: 'paragraph', text: t('surveyOurs.keep') }, options: [] },
  { fields: { kind: 'paragraph', text: t('surveyOurs.change') }, options: [] },
  { fields: { kind: 'date', text: t('surveyOurs.talk') }, options: [] },
];

/** Sets of questions to begin with, each by its name. */
export const templates = (): readonly (readonly [
  name: string,
  questions: () => readonly NewQuestion[],
])[] => [
  [t('survey.feedback'), feedback],
  [t('survey.checkIn'), checkIn],
];
