import type { FreshOf } from '../../../lib/model/kind';
import type { Kinds } from '../../../lib/model/kinds';
import type { OptionPart } from '../../../lib/model/survey';
import { MAX_OPTIONS } from '../../../lib/model/survey-form';
import { GONE, type Undo, type Written } from '../../../lib/notebook/written';
import type { Session } from '../../../lib/session/session';
import { ok } from '../../../lib/util/result';

/** A question as somebody writes it, with what it offers. */
export interface NewQuestion {
  readonly fields: Omit<FreshOf<Kinds['surveyQuestions']>, 'survey'>;
  readonly options: readonly (readonly [part: OptionPart, text: string])[];
}

type Recorder = Pick<Session, 'records' | 'acts'>;

/** How many choices, rows and columns a survey has room for. */
export function roomIn({ records }: Pick<Session, 'records'>, survey: string): number {
  const own = records.surveyQuestions.list.get().filter((one) => one.survey === survey);
  const ids = new Set(own.map(({ id }) => id));
  return MAX_OPTIONS - records.surveyOptions.list.get().filter(({ question }) => ids.has(question)).length;
}

/** Writes a question and what it offers; undefined where something was refused, and then nothing of it stays. */
function writeQuestion({ records }: Recorder, survey: string, { fields, options }: NewQuestion) {
  const added = records.surveyQuestions.add({ ...fields, survey });
  if (!added.ok) return added;
  const question = added.value;
  for (const [part, text] of options) {
    const written = records.surveyOptions.add({ question, part, text });
    if (written.ok) continue;
    records.surveyQuestions.remove(question);
    return written;
  }
  return ok(question);
}

/** Adds several questions, as one act; where one is refused, none stays. */
export function addQuestions(
  session: Recorder,
  survey: string,
  questions: readonly NewQuestion[],
): Written<Undo> {
  return session.acts.asOne({ verb: 'add', kind: 'surveyQuestions', id: survey }, () => {
    const made: string[] = [];
    const undo = (): boolean =>
      made.toReversed().every((id) => session.records.surveyQuestions.remove(id).ok);
    for (const one of questions) {
      const added = writeQuestion(session, survey, one);
      if (!added.ok) return undo() ? added : GONE;
      made.push(added.value);
    }
    return ok(undo);
  });
}
