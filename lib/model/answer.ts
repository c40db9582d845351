import * as v from 'valibot';
import { hash, id, text } from './field';
import { childOf, kind, type RecordOf } from './kind';
import { answeredField, PROMPTS, type Prompt, type Reading } from './reading';
import { fitsSeal } from './seal-answer';

/** A hash, or '' where there is nothing. */
const hashOrNone = v.optional(v.union([v.literal(''), hash]), '');

/**
 * A member's answer to a prompt of a reading, sealed or open. Of one member's answers to one prompt the last counts.
 * The words to the first two prompts lie in the reading (`liked:<member>`), where older apps look for them.
 */
export const answers = kind(
  'answers',
  {
    reading: id,
    prompt: id,
    /** The commitment (seal-answer.ts); '' for an answer that was never sealed, or was taken back. */
    seal: hashOrNone,
    /** Of the commitment, told when the answer opens; '' while it is sealed. */
    salt: hashOrNone,
    /** The words as they were sealed, told with the salt. */
    opened: text(20_000),
    /** The words as they are now. */
    text: text(20_000),
  },
  {
    parent: childOf('readings', 'reading'),
    quiet: ['seal', 'salt', 'opened'],
    own: ['opened', 'text'],
    searched: { text: ['text'] },
  },
);

export type Answer = RecordOf<typeof answers>;

/** Most characters of an answer. */
export const MAX_ANSWER = 20_000;

/** A prompt whose answers lie in the reading. */
export const isFirstPrompt = (prompt: string): prompt is Prompt =>
  (PROMPTS as readonly string[]).includes(prompt);

/** What a commitment to an answer names. */
export const aboutAnswer = ({ reading, prompt, by }: Pick<Answer, 'reading' | 'prompt' | 'by'>): string[] => [
  'answer',
  reading,
  prompt,
  by,
];

/** Whether an answer was sealed and has opened: it is not sealed a second time. */
export const hasOpened = (answer: Answer | undefined): boolean => answer !== undefined && answer.salt !== '';

/** How a member's answer to a prompt stands. */
export interface Standing {
  readonly state: 'none' | 'sealed' | 'open';
  /** The words; '' unless it is open. */
  readonly text: string;
  /** When they were written, in milliseconds; 0 where that is not known. */
  readonly at: number;
  /** What is stored of it beside a reading's own fields. */
  readonly answer: Answer | undefined;
}

/** The last of a member's answers to a prompt: two devices of one member may each have made one. */
export const lastAnswer = (
  all: readonly Answer[],
  reading: string,
  prompt: string,
  member: string,
): Answer | undefined =>
  all
    .filter((one) => one.reading === reading && one.prompt === prompt && one.by === member)
    .toSorted((a, b) => answers.compare(a, b))
    .at(-1);

/** How a member's answer stands, from the answers of a notebook and what lies in the reading. */
export function standingOf(
  reading: Pick<Reading, 'id' | Prompt | `${Prompt}At`>,
  all: readonly Answer[],
  prompt: string,
  member: string,
): Standing {
  const answer = lastAnswer(all, reading.id, prompt, member);
  const words = isFirstPrompt(prompt) ? (reading[prompt][member] ?? '') : (answer?.text ?? '');
  const told = isFirstPrompt(prompt) ? (reading[answeredField(prompt)][member] ?? 0) : 0;
  if (words !== '') return { state: 'open', text: words, at: told === 0 ? (answer?.at ?? 0) : told, answer };
  const isSealed = answer !== undefined && answer.seal !== '' && !hasOpened(answer);
  return { state: isSealed ? 'sealed' : 'none', text: '', at: 0, answer };
}

/**
 * Whether an open answer is another one than was sealed.
 *
 * @param seen the commitment that this device saw before it opened its own answer; '' where it saw none
 */
export async function isChanged({ state, answer }: Standing, seen: string): Promise<boolean> {
  const commitment = seen === '' ? (answer?.seal ?? '') : seen;
  if (state !== 'open' || answer === undefined || commitment === '') return false;
  return !(await fitsSeal(aboutAnswer(answer), { salt: answer.salt, text: answer.opened }, commitment));
}
