import type { FormWords } from '../../lib/export/survey/form-html';
import { surveyOptions, surveyQuestions, surveys } from '../../lib/model/survey';
import { formOf, type SurveyForm } from '../../lib/model/survey-form';

const AT = 1_790_000_000_000;
const made = (id: string) => ({ id, by: 'ana', at: AT });

/** A survey with a question of each kind. */
export function madeSurvey(title = 'After story time', word = 'Loud'): SurveyForm {
  const question = (id: string, kind: string, fields: object = {}) =>
    surveyQuestions.parse({ ...made(id), survey: 's', kind, text: `${word} ${id}?`, help: word, ...fields })!;
  const option = (id: string, of: string, part = 'choice') =>
    surveyOptions.parse({ ...made(id), question: of, part, text: `${word} ${id}` })!;
  return formOf(
    surveys.parse({ ...made('s'), title, about: word })!,
    [
      ...[question('text', 'text', { required: true }), question('para', 'paragraph')],
      ...[question('one', 'one', { other: true }), question('many', 'many')],
      ...[question('scale', 'scale', { fromZero: true, low: word }), question('rating', 'rating')],
      ...[question('grid', 'grid'), question('date', 'date'), question('number', 'number')],
    ],
    [
      ...[option('o1', 'one'), option('o2', 'one'), option('m1', 'many'), option('m2', 'many')],
      ...[option('r1', 'grid', 'row'), option('r2', 'grid', 'row')],
      ...[option('c1', 'grid', 'column'), option('c2', 'grid', 'column')],
    ],
  );
}

/** What the form says, each by its name. */
export const FORM_WORDS: FormWords = {
  ...{ language: 'en', neededShort: 'needed', needed: 'Please answer.', someMissing: 'Some are missing.' },
  ...{ numberWrong: 'A number, please.', numberHint: 'A number.', other: 'Something else' },
  ...{ otherWords: 'In your words', name: 'Your name', nameHint: 'Or nothing.', save: 'Save my answers' },
  ...{ copy: 'Copy my answers as text', next: 'Somebody else', giveBack: 'Send it back.' },
  ...{
    text: 'Your answers as text',
    saved: 'Saved.',
    copied: 'Copied.',
    copyIt: 'Copy it.',
    empty: 'Empty.',
  },
  rated: (number, last) => `${number} of ${last}`,
};
