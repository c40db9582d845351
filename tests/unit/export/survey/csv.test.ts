import { expect, it } from 'vitest';
import { surveyCsv } from '../../../../lib/export/survey/csv';
import { madeSurvey } from '../../../support/made-survey';

const WORDS = { respondent: 'Who', when: 'When', nobody: 'no name' };
const AT = new Date(2026, 10, 29, 9, 5).getTime();

it('has a column a question and a row a respondent, of every kind', () => {
  const given = {
    words: {
      text: '=1+1',
      para: 'a\nb',
      one: 'own, words',
      scale: '0',
      rating: '5',
      date: '2026-11-29',
      number: '-2',
    },
    chosen: { m1: 1, m2: 1 },
    cells: { r1: 'c2', r2: 'c1' },
  } as const;
  const csv = surveyCsv(
    madeSurvey(),
    [
      { member: 'ana', id: 'a', name: '', at: AT, given },
      { member: '', id: 'x', name: '', at: 0, given: { words: {}, chosen: {}, cells: {} } },
    ],
    () => 'Ana',
    WORDS,
  );
  expect(csv.split('\r\n')).toEqual([
    'Who,When,Loud text?,Loud para?,Loud one?,Loud many?,Loud scale?,Loud rating?,Loud grid?,Loud date?,Loud number?',
    `Ana,2026-11-29 09:05,'=1+1,"a\nb","own, words",Loud m1; Loud m2,0,5,Loud r1: Loud c2; Loud r2: Loud c1,2026-11-29,-2`,
    'no name,,,,,,,,,,',
    '',
  ]);
});
