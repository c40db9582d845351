import type { AskedNotes, AskedQuestion, Interview } from '../model/interview';

/** Each of the two asks in one half. */
export type Half = 1 | 2;

/** The half in which an interview is, or was last. */
export const halfOf = ({ switchedAt }: Pick<Interview, 'switchedAt'>): Half => (switchedAt > 0 ? 2 : 1);

/** When the half began that goes on now, in milliseconds since 1970; 0 for none yet. */
export const halfBeganAt = ({ startedAt, switchedAt }: Pick<Interview, 'startedAt' | 'switchedAt'>): number =>
  Math.max(startedAt, switchedAt);

type InterviewState = 'ahead' | 'running' | 'over';

export function interviewState({
  startedAt,
  endedAt,
}: Pick<Interview, 'startedAt' | 'endedAt'>): InterviewState {
  if (endedAt > 0) return 'over';
  return startedAt > 0 ? 'running' : 'ahead';
}

/** Whether a member asks in a half; else they answer. Whoever is not its maker is the other one. */
export const asksIn = ({ by, asks }: Pick<Interview, 'by' | 'asks'>, member: string, half: Half): boolean =>
  ((asks === 'maker') === (by === member)) === (half === 1);

/** What is asked before or behind a question, '' for nothing. Where the question is gone, both are the first one. */
export function questionBeside(
  asked: readonly Pick<AskedQuestion, 'id'>[],
  current: string,
  step: 1 | -1,
): string {
  const at = asked.findIndex(({ id }) => id === current);
  return (at === -1 ? asked[0] : asked[at + step])?.id ?? '';
}

/** The id of the notes on a question in a half, '' where it has none. */
export const notesIn = (all: readonly AskedNotes[], question: string, half: Half): string =>
  all.find((one) => one.question === question && one.second === (half === 2))?.id ?? '';

/** Whether a member may read by now what the other one says of their answers: not while they still answer. */
export const mayReadFeedback = (interview: Interview, me: string): boolean =>
  interview.endedAt > 0 || (interview.switchedAt > 0 && asksIn(interview, me, 2));
