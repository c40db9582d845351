import type { Doc } from 'yjs';
import { answers, hasOpened } from '../../model/answer';
import type { Member } from '../../model/member';
import { isOpen, questionAnswers, questions } from '../../model/question';
import { ownRow } from '../../model/seal-answer';
import { surveyAnswers } from '../../model/survey';
import { areOpen } from '../../model/survey-given';
import { openIn, readyToOpen } from '../../notebook/answers';
import { listRecords } from '../../notebook/list';
import { answersToOpen, tellAnswer } from '../../notebook/question-answers';
import { surveysToOpen, tellAnswers } from '../../notebook/survey-answers';
import type { BookbagDb } from '../../store/db';
import { readPrivate, writePrivate } from '../../store/private';
import type { Clock } from '../../util/clock';
import { observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import { openReady, type Opener, type Ready } from './open-ready';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly doc: Doc;
  readonly members: Observed<readonly Member[]>;
  readonly now: Clock;
}

/** Milliseconds for which changes of the notebook are gathered. */
const GATHER = 50;

/** Answers of one sort: which of this member's may open, and whose words the notebook has already. */
interface Sort {
  readonly ready: () => readonly Ready[];
  readonly opened: () => readonly { readonly seal: string }[];
}

/** Answers to the prompts of readings. */
function toPrompts({ me, doc, members, now }: Parts, signal: AbortSignal): Sort {
  const all = listRecords(doc, answers, signal);
  return {
    ready: () =>
      readyToOpen(doc, all.get(), members.get(), me).map(([own, theirs]) => ({
        ...{ own, theirs },
        tell: (words) => void openIn(doc, all.get(), { id: own.id, by: me, at: now() }, own, words),
      })),
    opened: () => all.get().filter((one) => one.by === me && hasOpened(one)),
  };
}

/** Members who are here, without this one. */
const partnersOf = ({ me, members }: Parts): string[] =>
  members.get().flatMap(({ id, brought }) => (id !== me && brought === 0 ? [id] : []));

/** Answers to surveys. */
function toSurveys(parts: Parts, signal: AbortSignal): Sort {
  const { me, doc } = parts;
  const given = listRecords(doc, surveyAnswers, signal);
  return {
    ready: () =>
      surveysToOpen(given.get(), me, partnersOf(parts)).map(([own, theirs]) => ({
        ...{ own, theirs },
        tell: (words) => void tellAnswers(doc, own.id, me, words),
      })),
    opened: () => given.get().filter((one) => one.by === me && areOpen(one)),
  };
}

/** Answers to the questions that the two ask each other. */
function toQuestions(parts: Parts, signal: AbortSignal): Sort {
  const { me, doc } = parts;
  const asked = listRecords(doc, questions, signal);
  const given = listRecords(doc, questionAnswers, signal);
  return {
    ready: () =>
      answersToOpen({ questions: asked.get(), answers: given.get() }, me, partnersOf(parts)).map(
        ([own, theirs]) => ({
          ...{ own, theirs },
          tell: (words) => void tellAnswer(doc, own.id, words),
        }),
      ),
    opened: () => given.get().filter((one) => one.by === me && isOpen(one)),
  };
}

/**
 * Opens this member's sealed answers as soon as the partner has answered too, whether a panel is open or not. Ends when
 * the signal aborts.
 */
export function openAnswers(parts: Parts, signal: AbortSignal): void {
  const { db, id, doc } = parts;
  const sorts = [toPrompts(parts, signal), toQuestions(parts, signal), toSurveys(parts, signal)];
  const opener: Opener = {
    ready: () => sorts.flatMap(({ ready }) => ready()),
    read: (row) => readPrivate(db, id, row),
    keep: (row, value) => writePrivate(db, id, row, value),
  };
  let opening: Promise<void> = Promise.resolve(); // one after another
  const open = async (): Promise<void> => {
    if (!signal.aborted) await openReady(opener);
  };
  const look = soon(
    GATHER,
    () => {
      opening = opening.then(open).catch((error: unknown) => report('sealed answers', error));
    },
    signal,
  );
  doc.on('update', look);
  signal.addEventListener('abort', () => doc.off('update', look), { once: true });
  observe(db.gate.writing, look, signal); // what a full disk has kept from opening
  const opened = sorts.flatMap((one) => one.opened());
  forgetOpened(db, id, opened).catch((error: unknown) => report('sealed answers', error));
  look();
}

/** Forgets the words of answers that have opened: the notebook, as it was just read from the disk, has them. */
async function forgetOpened(
  db: BookbagDb,
  id: string,
  opened: readonly { readonly seal: string }[],
): Promise<void> {
  for (const { seal } of opened) await writePrivate(db, id, ownRow(seal), '');
}
