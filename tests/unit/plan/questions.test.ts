import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../../lib/model/question';
import { dayHere, daysBefore, dueSets, questionsWaiting } from '../../../lib/plan/questions';

const setOf = (sendBy: string): QuestionSet => ({ id: 's', by: 'ana', at: 1, title: 'May', sendBy });
const asked = (by: string, more = {}) => ({ id: `q-${by}`, set: 's', by, ...more });
const next = (
  sendBy: string,
  questions: ReturnType<typeof asked>[],
  answers: { question: string; by: string }[] = [],
  day = '2026-12-01',
) => questionsWaiting({ sets: [setOf(sendBy)], questions, answers }, 'ana', day).map((one) => one.next);

describe('a day', () => {
  it('so many days before another one goes over months, years and the change of clocks', () => {
    expect([daysBefore('2027-01-02', 3), daysBefore('2026-03-30', 2), daysBefore('2028-03-01', 1)]).toEqual([
      '2026-12-30',
      '2026-03-28',
      '2028-02-29',
    ]);
  });

  it('is that of the clock here', () => {
    expect(dayHere(new Date(2026, 10, 30, 0, 1).getTime())).toBe('2026-11-30');
    expect(dayHere(new Date(2026, 10, 30, 23, 59).getTime())).toBe('2026-11-30');
  });
});

describe('a set of questions waits', () => {
  it('for those of a member, where a day is set or the other one has sent theirs', () => {
    expect(next('', [])).toEqual([]);
    expect(next('2026-12-03', [])).toEqual(['send']);
    expect(next('2026-12-03', [], [], '2026-12-10')).toEqual(['send']);
    expect(next('2026-12-03', [], [], '2026-12-11')).toEqual([]); // nobody sent any, and the day is a week past
    expect(next('2026-12-03', [asked('bo')], [], '2026-12-11')).toEqual(['send']);
    expect(next('', [asked('bo')])).toEqual(['send']);
    expect(next('', [asked('bo'), asked('ana', { onlyMine: true })])).toEqual(['send']);
  });

  it('then for answers, until all of the other one’s are answered', () => {
    const both = [asked('ana'), asked('bo')];
    expect(next('2026-12-03', both)).toEqual(['answer']);
    expect(next('', both, [{ question: 'q-bo', by: 'bo' }])).toEqual(['answer']);
    expect(next('', both, [{ question: 'q-bo', by: 'ana' }])).toEqual([]);
    expect(next('', [asked('ana')])).toEqual([]);
  });
});

describe('a reminder', () => {
  const SEND_BY = '2026-12-03';
  const isDue = (day: string, questions: ReturnType<typeof asked>[] = [], sendBy = SEND_BY): boolean =>
    dueSets({ sets: [setOf(sendBy)], questions }, 'ana', day).length > 0;

  it('begins two days before, and ends a week behind', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11'];
    expect(days.map((day) => isDue(day))).toEqual([false, true, true, false]);
  });

  it('ends with what is sent, and there is none without a day', () => {
    expect(isDue(SEND_BY, [asked('ana')])).toBe(false);
    expect(isDue(SEND_BY, [asked('ana', { onlyMine: true }), asked('bo')])).toBe(true);
    expect(isDue(SEND_BY, [], '')).toBe(false);
  });
});
