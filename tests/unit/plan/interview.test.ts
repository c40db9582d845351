import { describe, expect, it } from 'vitest';
import {
  askedNotes,
  interviews,
  MAX_FEEDBACK,
  MAX_INTERVIEW_QUESTION,
  askedQuestions,
} from '../../../lib/model/interview';
import {
  asksIn,
  halfBeganAt,
  halfOf,
  interviewState,
  mayReadFeedback,
  notesIn,
  questionBeside,
} from '../../../lib/plan/interview';

const AT = 1_790_000_000_000;
const interview = (fields: object = {}) =>
  interviews.parse({ id: 'i', by: 'ana', at: AT, title: 'Children’s librarian', ...fields })!;
const notes = (id: string, question: string, second: unknown) =>
  askedNotes.parse({ id, by: 'ana', at: AT, question, second })!;

describe('who asks', () => {
  it.each([
    ['maker', 'ana', 1, true],
    ['maker', 'bo', 1, false],
    ['maker', 'ana', 2, false],
    ['maker', 'bo', 2, true],
    ['other', 'ana', 1, false],
    ['other', 'bo', 1, true],
    ['other', 'ana', 2, true],
    ['what a newer app says', 'ana', 1, true],
  ] as const)('where it is the %s, %s asks in half %i: %s', (asks, member, half, does) => {
    expect(asksIn(interview({ asks }), member, half)).toBe(does);
  });
});

describe('where it stands', () => {
  it('is ahead, then in its first half, then in its second, then over', () => {
    const stand = (fields: object) => {
      const one = interview(fields);
      return [interviewState(one), halfOf(one), halfBeganAt(one)];
    };
    expect(stand({})).toEqual(['ahead', 1, 0]);
    expect(stand({ startedAt: AT })).toEqual(['running', 1, AT]);
    expect(stand({ startedAt: AT, switchedAt: AT + 5 })).toEqual(['running', 2, AT + 5]);
    expect(stand({ startedAt: AT, switchedAt: AT + 5, endedAt: AT + 9 })).toEqual(['over', 2, AT + 5]);
    expect(stand({ startedAt: 'soon', switchedAt: -1 })).toEqual(['ahead', 1, 0]);
  });
});

describe('one question at a time', () => {
  const asked = ['a', 'b', 'c'].map((id) => ({ id }));

  it('is the one before or behind; where it is gone, the first', () => {
    expect([questionBeside(asked, 'b', -1), questionBeside(asked, 'b', 1)]).toEqual(['a', 'c']);
    expect([questionBeside(asked, 'a', -1), questionBeside(asked, 'c', 1)]).toEqual(['', '']);
    expect([questionBeside(asked, 'gone', 1), questionBeside([], 'a', 1)]).toEqual(['a', '']);
  });

  it('has notes of its own in each half, and the first where somebody made more', () => {
    const all = [
      notes('n1', 'a', false),
      notes('n2', 'a', true),
      notes('n3', 'a', true),
      notes('n4', 'b', 7),
    ];
    expect([notesIn(all, 'a', 1), notesIn(all, 'a', 2), notesIn(all, 'b', 1)]).toEqual(['n1', 'n2', 'n4']);
    expect(notesIn(all, 'c', 1)).toBe('');
  });
});

it('nobody reads feedback while they still answer', () => {
  const may = (fields: object, me: string) => mayReadFeedback(interview(fields), me);
  expect([may({ startedAt: AT }, 'ana'), may({ startedAt: AT }, 'bo')]).toEqual([false, false]);
  const second = { startedAt: AT, switchedAt: AT + 5 };
  expect([may(second, 'ana'), may(second, 'bo')]).toEqual([false, true]); // Bo has answered
  const over = { startedAt: AT, endedAt: AT + 5 };
  expect([may(over, 'ana'), may(over, 'bo')]).toEqual([true, true]);
});

it('words are cut at their most', () => {
  const feedback = (length: number) =>
    interview({ 'feedback:bo': 'x'.repeat(length) }).feedback['bo']?.length ?? 0;
  expect([feedback(MAX_FEEDBACK), feedback(MAX_FEEDBACK + 1)]).toEqual([MAX_FEEDBACK, MAX_FEEDBACK]);
  const text = (length: number) =>
    askedQuestions.parse({ id: 'q', by: 'bo', at: AT, interview: 'i', text: 'x'.repeat(length) })?.text
      .length;
  expect([text(MAX_INTERVIEW_QUESTION), text(MAX_INTERVIEW_QUESTION + 1)]).toEqual([500, 500]);
});
