import { MAX_ANSWERS_TEXT, readSurveyAnswers, sortAnswers } from '../../../../lib/import/survey-answers';
import { surveyReplies } from '../../../../lib/model/survey';
import type { AnswersFile } from '../../../../lib/model/survey-file';
import type { SurveyForm } from '../../../../lib/model/survey-form';
import { GONE, type Undo, type Written } from '../../../../lib/notebook/written';
import type { Session } from '../../../../lib/session/session';
import { ok } from '../../../../lib/util/result';

/** Most files that are read at once. */
export const MAX_FILES = 500;

/** What became of files or a text. */
export interface Brought {
  readonly fresh: number;
  readonly known: number;
  /** Answers to another survey. */
  readonly strange: number;
  /** Single answers to what this survey does not ask. */
  readonly leftOut: number;
  /** Names of files in which there is nothing that Bookbag reads; '' for a pasted text. */
  readonly unread: readonly string[];
  /** There is no room for more. */
  readonly isFull: boolean;
}

/** A file or a pasted text, which has no name. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** Reads the texts of files. One that is far too long, or beyond the most, is not read at all. */
export const textsOf = (files: readonly File[]): Promise<readonly Source[]> =>
  Promise.all(
    files.map(async (file, at) => ({
      name: file.name,
      text: at >= MAX_FILES || file.size > 4 * MAX_ANSWERS_TEXT ? '' : await file.text(),
    })),
  );

/** Puts the answers in some files or a text into a survey, as one act. Where something is refused nothing of it stays. */
export function bringAnswers(
  { records, acts }: Pick<Session, 'records' | 'acts'>,
  form: SurveyForm,
  sources: readonly Source[],
  now: number,
): Written<{ readonly brought: Brought; readonly undo: Undo }> {
  const files: AnswersFile[] = [];
  const unread: string[] = [];
  for (const { name, text } of sources) {
    const read = readSurveyAnswers(text);
    if (read.ok) files.push(...read.value);
    else unread.push(name);
  }
  const { list } = records.surveyReplies;
  const { fresh, ...sorted } = sortAnswers(form, list.get(), files);
  const room = Math.max(0, surveyReplies.most - list.get().length);
  const taken = fresh.slice(0, room);
  const counts = { ...sorted, fresh: taken.length, unread, isFull: fresh.length > room };
  if (taken.length === 0) return ok({ brought: counts, undo: () => true });
  const written = acts.asOne({ verb: 'add', kind: 'surveyReplies', id: form.id }, () => {
    const made: string[] = [];
    const undo = (): boolean => made.toReversed().every((id) => records.surveyReplies.remove(id).ok);
    for (const reply of taken) {
      const added = records.surveyReplies.add({ survey: form.id, ...reply });
      if (!added.ok) return undo() ? added : GONE;
      made.push(added.value);
    }
    records.surveys.edit(form.id, { broughtAt: now });
    return ok(undo);
  });
  return written.ok ? ok({ brought: counts, undo: written.value }) : written;
}
