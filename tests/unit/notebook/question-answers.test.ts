import { describe, expect, it } from 'vitest';
import type { Question, QuestionAnswer } from '../../../lib/model/question';
import { answersToOpen } from '../../../lib/notebook/question-answers';

const AT = 1_790_000_000_000;
const ask = (id: string, by: string, set = 's'): Question => ({ id, by, at: AT, set, text: `${id}?` });
const answer = (question: string, by: string, salt = ''): QuestionAnswer => ({
  ...{ id: `${by} to ${question}`, by, at: AT, question, seal: 'ab'.repeat(32), salt, text: '' },
});
const opening = (
  questions: readonly Question[],
  answers: readonly QuestionAnswer[],
  me = 'ana',
): [string, string[]][] =>
  answersToOpen({ questions, answers }, me, me === 'ana' ? ['bo'] : ['ana']).map(([own, theirs]) => [
    own.id,
    theirs.map(({ id }) => id),
  ]);

describe('sealed answers to questions', () => {
  const asked = [ask('a1', 'ana'), ask('b1', 'bo'), ask('b2', 'bo')];
  const all = [answer('a1', 'bo'), answer('b1', 'ana'), answer('b2', 'ana')];

  it('open at both once each has asked, and has answered all that the other asked', () => {
    expect(opening(asked, all)).toEqual([
      ['ana to b1', ['bo to a1']],
      ['ana to b2', ['bo to a1']],
    ]);
    expect(opening(asked, all, 'bo')).toEqual([['bo to a1', ['ana to b1', 'ana to b2']]]);
  });

  it('stay sealed while one answer is missing, whose ever it is', () => {
    for (const missing of all) {
      const rest = all.filter((one) => one !== missing);
      expect(opening(asked, rest)).toEqual([]);
      expect(opening(asked, rest, 'bo')).toEqual([]);
    }
  });

  it('stay sealed while one of the two has not asked', () => {
    expect(opening([ask('b1', 'bo')], [answer('b1', 'ana')])).toEqual([]);
    expect(opening([ask('a1', 'ana')], [answer('a1', 'bo')], 'bo')).toEqual([]);
  });

  it('are not opened twice, and another set does not matter', () => {
    const opened = [...all.slice(0, 2), answer('b2', 'ana', 'cd'.repeat(32))];
    expect(opening([...asked, ask('x', 'bo', 'other')], opened)).toEqual([['ana to b1', ['bo to a1']]]);
  });

  it('the last answer of a member counts', () => {
    const again = { ...answer('b1', 'ana'), id: 'again' };
    expect(opening(asked, [...all, again]).map(([id]) => id)).toEqual(['again', 'ana to b2']);
  });
});
