import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from '../../../lib/model/survey';
import { surveysToOpen } from '../../../lib/notebook/survey-answers';

const AT = 1_790_000_000_000;
const answer = (by: string, salt = '', survey = 's', id = `${by} to ${survey}`): SurveyAnswer => ({
  ...{ id, by, at: AT, survey, seal: 'ab'.repeat(32), salt, words: {}, chosen: {}, cells: {} },
});
const opening = (all: readonly SurveyAnswer[], partners: readonly string[] = ['bo']) =>
  surveysToOpen(all, 'ana', partners).map(([own, theirs]) => [own.id, theirs.map(({ id }) => id)]);

describe('sealed answers to a survey', () => {
  it('open once both have answered it, also when the other’s are open already', () => {
    expect(opening([answer('ana'), answer('bo')])).toEqual([['ana to s', ['bo to s']]]);
    expect(opening([answer('ana'), answer('bo', 'cd'.repeat(32))])).toEqual([['ana to s', ['bo to s']]]);
  });

  it('stay sealed while the other has not answered this survey, or is not here', () => {
    expect(opening([answer('ana')])).toEqual([]);
    expect(opening([answer('ana'), answer('bo', '', 'other')])).toEqual([]);
    expect(opening([answer('ana'), answer('bo')], [])).toEqual([]);
  });

  it('are not opened twice, and only the last of a member count', () => {
    expect(opening([answer('ana', 'cd'.repeat(32)), answer('bo')])).toEqual([]);
    expect(opening([answer('ana'), answer('ana', '', 's', 'again'), answer('bo')])).toEqual([
      ['again', ['bo to s']],
    ]);
  });
});
