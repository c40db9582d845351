import type { SurveyReply } from '../model/survey';
import { type AnswersFile, ANSWERS_CODE, answersFile } from '../model/survey-file';
import type { Given, SurveyForm } from '../model/survey-form';
import { fitting } from '../model/survey-given';
import { fromBase64url } from '../util/bytes';
import { fail, ok, type Result } from '../util/result';

/** Most characters of a file or a pasted text, and most answers in one. */
export const MAX_ANSWERS_TEXT = 1_000_000;
export const MAX_ANSWERS = 500;

function fromJson(text: string): AnswersFile | undefined {
  try {
    return answersFile(JSON.parse(text));
  } catch {
    return undefined; // no JSON
  }
}

/** What stands behind the code, up to the full stop that ends it. */
const CODED = new RegExp(`${ANSWERS_CODE.replace('.', String.raw`\.`)}([\\w-]+)\\.`, 'g');

function fromCode(code: string): AnswersFile | undefined {
  const bytes = fromBase64url(code);
  return bytes === undefined ? undefined : fromJson(new TextDecoder().decode(bytes));
}

/**
 * Reads answers that somebody gave: the file of one form, or a text with any number of codes. An e-mail may have broken
 * their lines and quoted them.
 */
export function readSurveyAnswers(
  text: string,
): Result<readonly AnswersFile[], 'too-long' | 'too-many' | 'none'> {
  if (text.length > MAX_ANSWERS_TEXT) return fail('too-long');
  const one = fromJson(text);
  if (one !== undefined) return ok([one]);
  const codes = [...text.replaceAll(/[\s>]+/g, '').matchAll(CODED)].map(([, code = '']) => code);
  if (codes.length > MAX_ANSWERS) return fail('too-many');
  const read = codes.flatMap((code) => fromCode(code) ?? []);
  return read.length === 0 ? fail('none') : ok(read);
}

/** A reply as it is written into the notebook. */
type NewReply = Pick<SurveyReply, 'respondent' | 'name' | 'gaveAt'> & Given;

/** What becomes of answers under a survey. */
interface Sorted {
  readonly fresh: readonly NewReply[];
  /** Known already: the same form gave them, and no others later. */
  readonly known: number;
  /** To another survey. */
  readonly strange: number;
  /** Single answers to what this survey does not ask, which are left out. */
  readonly leftOut: number;
}

const sizeOf = ({ words, chosen, cells }: Given): number =>
  [words, chosen, cells].reduce((sum, one) => sum + Object.keys(one).length, 0);

/** Whether two give the same answers, in whatever order. */
const isSame = (one: Given, other: Given): boolean =>
  (['words', 'chosen', 'cells'] as const).every((part) => {
    const [a, b] = [one[part], other[part]] as Readonly<Record<string, unknown>>[];
    const keys = Object.keys(a ?? {});
    return keys.length === Object.keys(b ?? {}).length && keys.every((key) => a?.[key] === b?.[key]);
  });

/** Sorts answers: which are new to a survey, known, or to another one. */
export function sortAnswers(
  form: SurveyForm,
  replies: readonly SurveyReply[],
  files: readonly AnswersFile[],
): Sorted {
  const latest = new Map<string, number>();
  for (const { survey, respondent, gaveAt } of replies)
    if (survey === form.id) latest.set(respondent, Math.max(gaveAt, latest.get(respondent) ?? 0));
  const lastGiven = new Map<string, Given & { readonly name: string }>();
  for (const one of replies.toSorted((a, b) => a.gaveAt - b.gaveAt))
    if (one.survey === form.id) lastGiven.set(one.respondent, one);
  const fresh: NewReply[] = [];
  let [known, strange, leftOut] = [0, 0, 0];
  for (const { survey, respondent, name, at, words, chosen, cells } of files) {
    const before = latest.get(respondent);
    if (survey !== form.id) strange += 1;
    else if (before !== undefined && before >= at) known += 1;
    else {
      const given = { words, chosen: Object.fromEntries(chosen.map((one) => [one, 1] as const)), cells };
      const kept = fitting(form, given);
      const last = lastGiven.get(respondent);
      if (last?.name === name && isSame(last, kept)) {
        known += 1; // saved and copied once more out of the same form
        continue;
      }
      leftOut += sizeOf(given) - sizeOf(kept);
      latest.set(respondent, at);
      lastGiven.set(respondent, { name, ...kept });
      fresh.push({ respondent, name, gaveAt: at, ...kept });
    }
  }
  return { fresh, known, strange, leftOut };
}
