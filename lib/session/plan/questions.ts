import {
  aboutQuestion,
  answerTo,
  isOpen,
  MAX_QUESTION_ANSWER,
  type QuestionAnswer,
} from '../../model/question';
import { encodeWords, newSalt, ownRow, sealAnswer } from '../../model/seal-answer';
import { tellAnswer } from '../../notebook/question-answers';
import { LAST } from '../../notebook/ordered';
import { GONE, type Undo, type Written } from '../../notebook/written';
import { ok } from '../../util/result';
import { cleanText } from '../../util/text';
import { type Answers, type SealedRows, wordsOf } from '../answers';
import type { OnlyMine } from '../only-mine';
import type { Records } from '../records';

/** What the two ask each other: sent when each is ready, answered under a seal, and opened together. */
export interface QuestionVerbs {
  /** What this device alone keeps of sealed answers. */
  readonly rows: Answers['rows'];
  /** Sends this member's questions of a set. Answers how many went. */
  send(set: string): Written<number>;
  /** Seals an answer. Its words stay on this device until both have answered. */
  seal(question: string, text: string): Promise<Written<null>>;
  /** Tells a sealed answer before the other one has answered. Refuses where another device keeps its words. */
  openNow(question: string): Written<Undo>;
}

interface Parts {
  readonly me: string;
  readonly doc: Parameters<typeof tellAnswer>[0];
  readonly records: Records;
  readonly onlyMine: OnlyMine;
}

export function questionVerbs(
  { me, doc, records, onlyMine }: Parts,
  { rows, keep }: SealedRows,
): QuestionVerbs {
  const own = (question: string): QuestionAnswer | undefined =>
    answerTo(records.questionAnswers.list.get(), question, me);
  return {
    rows,
    send: (set) => {
      const unsent = records.questions.list.get().filter((one) => one.set === set && one.onlyMine === true);
      for (const { id } of unsent) {
        const sent = onlyMine.share('questions', id);
        if (!sent.ok) return sent;
        records.questions.place(id, LAST); // its key is of a list that only this device knows
      }
      return ok(unsent.length);
    },
    seal: async (question, text) => {
      const words = { salt: newSalt(), text: cleanText(text, MAX_QUESTION_ANSWER) };
      const commitment = await sealAnswer(aboutQuestion({ question, by: me }), words);
      const kept = await keep(ownRow(commitment), encodeWords(words));
      if (!kept.ok) return kept;
      const last = own(question);
      if (isOpen(last)) return GONE; // it opened meanwhile
      const fields = { question, seal: commitment };
      const written =
        last === undefined
          ? records.questionAnswers.add(fields)
          : records.questionAnswers.edit(last.id, fields);
      return written.ok ? ok(null) : written;
    },
    openNow: (question) => {
      const answer = own(question);
      const words = answer === undefined ? undefined : wordsOf(rows.get(), answer.seal);
      return answer === undefined || words === undefined ? GONE : tellAnswer(doc, answer.id, words);
    },
  };
}
