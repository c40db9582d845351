import { describe, expect, it } from 'vitest';
import {
  MAX_ANSWERS,
  MAX_ANSWERS_TEXT,
  readSurveyAnswers,
  sortAnswers,
} from '../../../lib/import/survey-answers';
import { surveyReplies } from '../../../lib/model/survey';
import { type AnswersFile, ANSWERS_CODE } from '../../../lib/model/survey-file';
import { madeSurvey } from '../../support/made-survey';

const AT = 1_790_000_000_000;
const file = (fields: object = {}) => ({
  ...{ bookbag: 'survey answers', version: 1, survey: 's', respondent: 'r1', name: 'Bea', at: AT },
  ...{ words: { text: 'Loud' }, chosen: ['m1'], cells: { r1: 'c1' } },
  ...fields,
});
const json = (fields: object = {}): string => JSON.stringify(file(fields));
const code = (text: string): string => `${ANSWERS_CODE}${Buffer.from(text).toString('base64url')}.`;

describe('answers that somebody gave', () => {
  it('are read from a file, and from a text however an e-mail broke it', () => {
    expect(readSurveyAnswers(json())).toEqual({ ok: true, value: [file()] });
    const broken = `Hi!\n> ${code(json()).replaceAll(/.{40}/g, '$&\n> ')}\nand ${code(json({ respondent: 'r2' }))} bye`;
    const read = readSurveyAnswers(broken);
    expect(read.ok && read.value.map(({ respondent }) => respondent)).toEqual(['r1', 'r2']);
  });

  it.each([
    ['no JSON', 'hello'],
    ['another thing', '{"bookbag":"backup"}'],
    ['a list', '[]'],
    ['a later version', json({ version: 2 })],
    ['a key that means something to JavaScript', json({ chosen: ['__proto__'] })],
    ['a number for words', json({ words: { text: 1 } })],
    ['a respondent that is none', json({ respondent: 'a b' })],
    ['code that is none', `${ANSWERS_CODE}abc.`],
  ])('are refused whole: %s', (_what, text) => {
    expect(readSurveyAnswers(text)).toEqual({ ok: false, reason: 'none' });
  });

  it('have a most in length, in number, and in what one holds', () => {
    const padded = (n: number) => json() + ' '.repeat(n - json().length);
    expect(readSurveyAnswers(padded(MAX_ANSWERS_TEXT)).ok).toBe(true);
    expect(readSurveyAnswers(padded(MAX_ANSWERS_TEXT + 1))).toEqual({ ok: false, reason: 'too-long' });
    const short = code(json({ words: {}, chosen: [], cells: {} }));
    const many = readSurveyAnswers(short.repeat(MAX_ANSWERS));
    expect(many.ok && many.value).toHaveLength(500);
    expect(readSurveyAnswers(short.repeat(MAX_ANSWERS + 1))).toEqual({ ok: false, reason: 'too-many' });
    const ids = (n: number) => Array.from({ length: n }, (_, i) => `i${i}`);
    expect(readSurveyAnswers(json({ chosen: ids(560) })).ok).toBe(true);
    expect(readSurveyAnswers(json({ chosen: ids(561) })).ok).toBe(false);
    const cells = (n: number) => Object.fromEntries(ids(n).map((one) => [one, 'c']));
    expect(readSurveyAnswers(json({ cells: cells(560), words: cells(560) })).ok).toBe(true);
    expect(readSurveyAnswers(json({ cells: cells(561) })).ok).toBe(false);
    expect(readSurveyAnswers(json({ words: cells(561) })).ok).toBe(false);
    expect(readSurveyAnswers(json({ words: { text: 'x'.repeat(10_000) } })).ok).toBe(true);
    expect(readSurveyAnswers(json({ words: { text: 'x'.repeat(10_001) } })).ok).toBe(false);
  });
});

describe('answers under a survey', () => {
  const form = madeSurvey();
  const reply = (fields: object = {}) =>
    surveyReplies.parse({
      id: 'x',
      by: 'ana',
      at: AT,
      survey: 's',
      respondent: 'r1',
      gaveAt: AT,
      ...fields,
    })!;
  const sort = (files: readonly object[], replies: Parameters<typeof sortAnswers>[1] = []) =>
    sortAnswers(form, replies, files.map((one) => file(one)) as AnswersFile[]);

  it('are new once, also twice in one go', () => {
    expect(sort([{}, {}, { respondent: 'r2' }])).toMatchObject({ known: 1, strange: 0, leftOut: 0 });
    expect(sort([{}, { respondent: 'r2' }]).fresh).toHaveLength(2);
    expect(sort([{}]).fresh).toEqual([
      {
        respondent: 'r1',
        name: 'Bea',
        gaveAt: AT,
        words: { text: 'Loud' },
        chosen: { m1: 1 },
        cells: { r1: 'c1' },
      },
    ]);
  });

  it('of a respondent who is here are doubles, unless they are later', () => {
    expect(sort([{}], [reply()])).toMatchObject({ fresh: [], known: 1 });
    expect(sort([{ at: AT + 1 }], [reply()])).toMatchObject({ fresh: [{ gaveAt: AT + 1 }], known: 0 });
    expect(sort([{}], [reply({ survey: 'other' })]).fresh).toHaveLength(1);
  });

  it('saved and copied once more out of the same form are doubles; other words, and another name, are not', () => {
    const same = { name: 'Bea', words: { text: 'Loud' }, chosen: { m1: 1 as const }, cells: { r1: 'c1' } };
    const later = (fields: object = {}) => sort([{ at: AT + 1, ...fields }], [{ ...reply(), ...same }]).known;
    expect(later()).toBe(1);
    expect([later({ words: { text: 'Low' } }), later({ chosen: [] }), later({ name: 'Ben' })]).toEqual([
      0, 0, 0,
    ]);
    expect(later({ cells: {} })).toBe(0);
    expect(sort([{}, { at: AT + 1 }]).fresh).toHaveLength(1);
  });

  it('to another survey are counted, and what the survey does not ask is left out and counted', () => {
    expect(sort([{ survey: 'other' }])).toMatchObject({ fresh: [], strange: 1 });
    const odd = sort([{ words: { text: 'a', gone: 'b' }, chosen: ['m1', 'x'], cells: { r1: 'x' } }]);
    expect(odd).toMatchObject({
      leftOut: 3,
      fresh: [{ words: { text: 'a' }, chosen: { m1: 1 }, cells: {} }],
    });
  });
});
