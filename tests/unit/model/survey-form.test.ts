import { describe, expect, it } from 'vitest';
import type { SurveyOption, SurveyQuestion } from '../../../lib/model/survey';
import { surveyQuestions, surveys } from '../../../lib/model/survey';
import { formOf, MAX_OPTIONS, MAX_QUESTIONS, missingIn } from '../../../lib/model/survey-form';
import {
  fitting,
  givenAsText,
  givenFromText,
  keptWords,
  NOTHING_GIVEN,
} from '../../../lib/model/survey-given';

const AT = 1_790_000_000_000;
const made = (id: string) => ({ id, by: 'ana', at: AT });
const survey = surveys.parse({ ...made('s'), title: 'After story time' })!;
const question = (id: string, fields: object = {}): SurveyQuestion =>
  surveyQuestions.parse({ ...made(id), survey: 's', kind: 'text', text: `${id}?`, ...fields })!;
const option = (id: string, of: string, part: SurveyOption['part'] = 'choice'): SurveyOption => ({
  ...{ ...made(id), order: '', question: of, part, text: id },
});
const form = formOf(
  survey,
  [
    ...[question('t', { required: true }), question('p', { kind: 'paragraph' })],
    ...[question('one', { kind: 'one', other: true }), question('many', { kind: 'many', required: true })],
    ...[
      question('scale', { kind: 'scale', fromZero: true, most: 3 }),
      question('rating', { kind: 'rating' }),
    ],
    ...[question('grid', { kind: 'grid', required: true }), question('date', { kind: 'date' })],
    question('number', { kind: 'number' }),
  ],
  [
    ...[option('o1', 'one'), option('o2', 'one'), option('m1', 'many'), option('m2', 'many')],
    ...[option('r1', 'grid', 'row'), option('r2', 'grid', 'row'), option('c1', 'grid', 'column')],
    option('stray', 'grid'),
  ],
);
const asked = (id: string) => form.asked.find((one) => one.id === id)!;
const given = (fields: object) => ({ ...NOTHING_GIVEN, ...fields });

describe('the form of a survey', () => {
  it('has its questions with what each offers', () => {
    expect(asked('one').choices.map(({ id }) => id)).toEqual(['o1', 'o2']);
    expect(asked('grid')).toMatchObject({
      choices: [],
      rows: [{ id: 'r1' }, { id: 'r2' }],
      columns: [{ id: 'c1' }],
    });
    expect(asked('scale').numbers).toEqual([0, 1, 2, 3]);
    expect(asked('rating').numbers).toEqual([1, 2, 3, 4, 5]);
    expect(formOf(survey, [question('x', { survey: 'other' })], []).asked).toEqual([]);
  });

  it('asks in words what a newer Bookbag may ask otherwise', () => {
    expect(question('x', { kind: 'drawing' }).kind).toBe('text');
  });

  it('has 40 questions and 140 choices at most, so that one record holds all answers', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => question(`q${i}`, { kind: 'many' }));
    expect(formOf(survey, many(MAX_QUESTIONS), []).asked).toHaveLength(40);
    expect(formOf(survey, many(MAX_QUESTIONS + 1), []).asked).toHaveLength(40);
    const choices = (n: number) => Array.from({ length: n }, (_, i) => option(`o${i}`, 'q0'));
    expect(formOf(survey, many(1), choices(MAX_OPTIONS)).asked[0]?.choices).toHaveLength(140);
    expect(formOf(survey, many(1), choices(MAX_OPTIONS + 1)).asked[0]?.choices).toHaveLength(140);
  });

  it('knows what is missing: only where an answer is needed and can be given', () => {
    expect(missingIn(form, NOTHING_GIVEN).map(({ id }) => id)).toEqual(['t', 'many', 'grid']);
    const some = given({ words: { t: 'x' }, chosen: { m1: 1 }, cells: { r1: 'c1' } });
    expect(missingIn(form, some).map(({ id }) => id)).toEqual(['grid']);
    const empty = formOf(survey, [question('x', { kind: 'one', required: true })], []);
    expect(missingIn(empty, NOTHING_GIVEN)).toEqual([]);
  });
});

describe('answers', () => {
  it.each([
    ['t', ' a\nb ', 'a b'],
    ['p', ' a\nb ', 'a\nb'],
    ['date', '2026-11-29', '2026-11-29'],
    ['date', '2026-13-29', ''],
    ['date', '2026', ''],
    ['number', '3,5', '3.5'],
    ['number', '-12', '-12'],
    ['number', '1e9', ''],
    ['number', '9999999999', ''],
    ['scale', '0', '0'],
    ['scale', '4', ''],
    ['rating', '5', '5'],
    ['rating', '0', ''],
    ['grid', 'words', ''],
  ])('to %s: %j is kept as %j', (id, words, kept) => {
    expect(keptWords(asked(id), words)).toBe(kept);
  });

  it('keep what fits a question, and nothing else', () => {
    const kept = fitting(
      form,
      given({
        words: { t: 'x', many: 'no other here', gone: 'x', scale: '9' },
        chosen: { m1: 1, m2: 1, o1: 1, o2: 1, strange: 1, stray: 1 },
        cells: { r1: 'c1', r2: 'c9', r9: 'c1' },
      }),
    );
    expect(kept).toEqual({ words: { t: 'x' }, chosen: { o1: 1, m1: 1, m2: 1 }, cells: { r1: 'c1' } });
  });

  it('of one choice in words stand for the choices', () => {
    expect(fitting(form, given({ words: { one: 'own' }, chosen: { o1: 1 } }))).toEqual(
      given({ words: { one: 'own' } }),
    );
  });

  it('are one text whatever order they were given in, and are read back', () => {
    const some = { words: { b: 'x', a: 'y', c: '' }, chosen: { z: 1, m: 1 }, cells: { r: 'c' } } as const;
    const other = { words: { a: 'y', b: 'x' }, chosen: { m: 1, z: 1 }, cells: { r: 'c' } } as const;
    expect(givenAsText(some)).toBe('[[["a","y"],["b","x"]],["m","z"],[["r","c"]]]');
    expect(givenAsText(other)).toBe(givenAsText(some));
    expect(givenFromText(givenAsText(some))).toEqual(other);
    for (const odd of ['', '{}', '[[],[]]', '[[["__proto__","x"]],[],[]]'])
      expect(givenFromText(odd)).toBeUndefined();
  });
});
