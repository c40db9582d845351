import type { Entry, Part } from '../../../lib/export/notebook/sheet';
import { published } from '../../../lib/i18n/dates';
import { t } from '../../../lib/i18n/t';
import type { Interview } from '../../../lib/model/interview';
import { answerTo, isOpen, type Question, type QuestionSet } from '../../../lib/model/question';
import { type Half, halfOf, mayReadFeedback, notesIn } from '../../../lib/plan/interview';
import { standWords, turnWords } from '../../plan/interviews/interview-words';
import { type Out, pageRoom, type Room, saying, wordsOf } from './out';

/** A question with its answers, as far as they are open. */
function questionEntry(out: Out, { id, by, at, text }: Question): Entry {
  const { records } = out.session;
  const answers = records.members.list.get().flatMap((member) => {
    const answer = answerTo(records.questionAnswers.list.get(), id, member.id);
    return answer === undefined || !isOpen(answer) ? [] : [answer];
  });
  const entries = answers.map((one) => ({ said: [saying(out, one.by, one.at, one.text)] }));
  return { said: [saying(out, by, at, text)], parts: [{ heading: '', entries }] };
}

function setEntry(out: Out, { id, title, sendBy }: QuestionSet): Entry {
  const own = out.goesOut(out.session.records.questions.list.get()).filter(({ set }) => set === id);
  return {
    title,
    facts: [sendBy === '' ? '' : t('goal.by', [published(sendBy)])],
    parts: [{ heading: '', entries: own.map((one) => questionEntry(out, one)) }],
  };
}

/** What the two asked each other. */
export const questionsRoom = (out: Out): Room =>
  pageRoom(out, t('plan.questions'), () => [
    { heading: '', entries: out.session.records.questionSets.list.get().map((set) => setEntry(out, set)) },
  ]);

/** What was asked in a half of an interview, and the notes on it. */
function halfPart(out: Out, interview: Interview, half: Half): Part {
  const { askedQuestions, askedNotes } = out.session.records;
  const asked = askedQuestions.list.get().filter((one) => one.interview === interview.id);
  const notes = askedNotes.list.get();
  return {
    heading: turnWords(interview, half, out.people),
    entries: asked.map(({ id, text }) => {
      const noted = notesIn(notes, id, half);
      const said = noted === '' ? '' : wordsOf(out, noted);
      return { said: [{ by: '', text }], parts: [{ heading: '', entries: notesOf(said) }] };
    }),
  };
}

const notesOf = (text: string): readonly Entry[] => (text === '' ? [] : [{ said: [{ by: '', text }] }]);

/** Feedback of both, as far as this member may read it by now. */
function feedbackPart(out: Out, interview: Interview): Part {
  const may = (member: string): boolean =>
    member === out.session.me || mayReadFeedback(interview, out.session.me);
  const given = Object.entries(interview.feedback).filter(([member, text]) => text !== '' && may(member));
  return {
    heading: t('interview.feedback'),
    entries: given.map(([member, text]) => ({ said: [saying(out, member, 0, text)] })),
  };
}

function interviewEntry(out: Out, interview: Interview): Entry {
  const second = halfOf(interview) === 2 ? [halfPart(out, interview, 2)] : [];
  return {
    title: interview.title,
    facts: [standWords(interview)],
    parts: [halfPart(out, interview, 1), ...second, feedbackPart(out, interview)],
  };
}

/** The mock interviews, and the pair's own questions of the bank. */
export function interviewsRoom(out: Out): Room {
  const { interviews, bankQuestions } = out.session.records;
  return pageRoom(out, t('interview.interviews'), () => [
    { heading: '', entries: interviews.list.get().map((one) => interviewEntry(out, one)) },
    {
      heading: t('interview.own'),
      entries: bankQuestions.list.get().map(({ text }) => ({ said: [{ by: '', text }] })),
    },
  ]);
}
