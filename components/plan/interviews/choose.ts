import { GONE, type Undo, type Written } from '../../../lib/notebook/written';
import type { Session } from '../../../lib/session/session';
import { ok } from '../../../lib/util/result';
import type { OfBank } from './bank';

type Recorder = Pick<Session, 'records' | 'acts'>;

/** Puts a question on the list of an interview, with its notes for both halves: all of it, or nothing. */
export function chooseQuestion(
  { records: { askedQuestions, askedNotes }, acts }: Recorder,
  interview: string,
  { from, text }: OfBank,
): Written<Undo> {
  return acts.asOne({ verb: 'add', kind: 'askedQuestions', id: interview }, () => {
    const added = askedQuestions.add({ interview, from, text });
    if (!added.ok) return added;
    const question = added.value;
    const undo = (): boolean => askedQuestions.remove(question).ok;
    for (const second of [false, true]) {
      const notes = askedNotes.add({ question, second });
      if (!notes.ok) return undo() ? notes : GONE;
    }
    return ok(undo);
  });
}

/** Puts a question of their own into the bank, and on the list of the interview for which somebody wrote it. */
export function addOwnQuestion(session: Recorder, interview: string, text: string): Written<Undo> {
  const { bankQuestions } = session.records;
  return session.acts.asOne({ verb: 'add', kind: 'bankQuestions', id: interview }, () => {
    const added = bankQuestions.add({ text });
    if (!added.ok) return added;
    const drop = (): boolean => bankQuestions.remove(added.value).ok;
    const chosen = chooseQuestion(session, interview, { from: added.value, text });
    if (!chosen.ok) return drop() ? chosen : GONE;
    return ok(() => [chosen.value(), drop()].every(Boolean));
  });
}

/** Takes a question off the list of an interview, as often as it stands there. */
export function dropQuestion({ records, acts }: Recorder, interview: string, from: string): Written<Undo> {
  const { askedQuestions } = records;
  const there = askedQuestions.list.get().filter((one) => one.interview === interview && one.from === from);
  return acts.asOne({ verb: 'remove', kind: 'askedQuestions', id: interview }, () => {
    const undos: Undo[] = [];
    for (const { id } of there) {
      const removed = askedQuestions.remove(id);
      if (!removed.ok) return removed;
      undos.push(removed.value);
    }
    return ok(() => undos.map((undo) => undo()).every(Boolean));
  });
}
