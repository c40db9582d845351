import type { Doc } from 'yjs';
import { type Answer, answers, hasOpened, isFirstPrompt, lastAnswer, standingOf } from '../model/answer';
import type { Made } from '../model/kind';
import type { Member } from '../model/member';
import { memberField } from '../model/per-member';
import { answeredField, readings } from '../model/reading';
import type { SealedWords } from '../model/seal-answer';
import { ok } from '../util/result';
import { isThere } from './family';
import { readRecord } from './record';
import { addRecord, patchRecord } from './records';
import { change, recordsMap, refusalOf, refused } from './schema';
import { GONE, type Undo, type Written } from './written';

/** What an answer is to. */
export interface AnswerPlace {
  readonly reading: string;
  readonly prompt: string;
}

type AnswerFields = Partial<Pick<Answer, 'seal' | 'salt' | 'opened' | 'text'>>;

const NOTHING = { seal: '', salt: '', opened: '', text: '' } as const;

/** What of an answer lies in the reading, with the time of its words, and what in its own record. */
function parted({ prompt }: AnswerPlace, { by, at }: Made, fields: AnswerFields) {
  if (!isFirstPrompt(prompt)) return { inReading: {}, own: fields };
  const { text, ...own } = fields;
  if (text === undefined) return { inReading: {}, own };
  const when = text === '' ? {} : { [memberField(answeredField(prompt), by)]: at };
  return { inReading: { [memberField(prompt, by)]: text, ...when }, own };
}

/** Adds a record for an answer, or changes the member's last one. What says nothing makes no record. */
function writeOwn(
  doc: Doc,
  last: Answer | undefined,
  made: Made,
  place: AnswerPlace,
  fields: AnswerFields,
): Written<Undo> {
  if (last !== undefined) return patchRecord(doc, answers, last.id, fields);
  if (Object.values(fields).every((value) => value === '')) return ok(() => true);
  const { reading, prompt } = place;
  const added = addRecord(doc, answers, made, { reading, prompt, ...fields });
  return added.ok ? ok(() => patchRecord(doc, answers, made.id, NOTHING).ok) : added;
}

/**
 * Writes this member's answer to a prompt, as one update.
 *
 * @param all the answers of the notebook
 * @param made id, member and time for a new record
 */
function writeAnswer(
  doc: Doc,
  all: readonly Answer[],
  made: Made,
  place: AnswerPlace,
  fields: AnswerFields,
): Written<Undo> {
  if (refusalOf(doc) !== undefined) return refused(doc);
  if (!isThere(doc, [readings.name, place.reading])) return GONE;
  const last = lastAnswer(all, place.reading, place.prompt, made.by);
  const { inReading, own } = parted(place, made, fields);
  const written: Written<Undo>[] = [];
  change(doc, () => {
    written.push(writeOwn(doc, last, made, place, own));
    written.push(patchRecord(doc, readings, place.reading, inReading));
  });
  const failed = written.find((one) => !one.ok);
  if (failed !== undefined) return failed;
  const undos = written.flatMap((one) => (one.ok ? [one.value] : []));
  return ok(() => undos.map((undo) => undo()).every(Boolean));
}

/** Seals an answer: the notebook learns that there is one, and nothing of its words. */
export const sealIn = (
  doc: Doc,
  all: readonly Answer[],
  made: Made,
  place: AnswerPlace,
  commitment: string,
): Written<Undo> => writeAnswer(doc, all, made, place, { ...NOTHING, seal: commitment });

/** Opens a sealed answer: its words and the salt are told. They were written when it was sealed. */
export const openIn = (
  doc: Doc,
  all: readonly Answer[],
  made: Made,
  place: AnswerPlace,
  { salt, text }: SealedWords,
): Written<Undo> => {
  const { at } = lastAnswer(all, place.reading, place.prompt, made.by) ?? made;
  return writeAnswer(doc, all, { ...made, at }, place, { salt, opened: text, text });
};

/**
 * Shares words at once. Those of an answer that has opened stay beside them, so that everybody sees what was sealed.
 * A seal that never opened is taken away, since these words are not its own.
 */
export function shareIn(
  doc: Doc,
  all: readonly Answer[],
  made: Made,
  place: AnswerPlace,
  text: string,
): Written<Undo> {
  const last = lastAnswer(all, place.reading, place.prompt, made.by);
  const isClosed = last !== undefined && last.salt === '' && last.seal !== '';
  return writeAnswer(doc, all, made, place, isClosed ? { ...NOTHING, text } : { text });
}

/** Takes an answer back, sealed or open. What was sealed and has opened stays beside it, so nobody doubts it later. */
export function takeBackIn(doc: Doc, all: readonly Answer[], made: Made, place: AnswerPlace): Written<Undo> {
  const last = lastAnswer(all, place.reading, place.prompt, made.by);
  return writeAnswer(doc, all, made, place, hasOpened(last) ? { text: '' } : NOTHING);
}

/** This member's sealed answers that may open, each with the answers for which the partner has waited as long. */
export function readyToOpen(
  doc: Doc,
  all: readonly Answer[],
  members: readonly Pick<Member, 'id' | 'brought'>[],
  me: string,
): (readonly [own: Answer, theirs: readonly Answer[]])[] {
  const partners = members.filter(({ id, brought }) => id !== me && brought === 0);
  const sealed = all.filter(({ by, seal, salt }) => by === me && seal !== '' && salt === '');
  return sealed.flatMap((own) => {
    const reading = readRecord(recordsMap(doc, readings.name), readings, own.reading);
    if (reading === undefined) return [];
    const mine = standingOf(reading, all, own.prompt, me);
    if (mine.state !== 'sealed' || mine.answer?.id !== own.id) return [];
    const theirs = partners.map(({ id }) => standingOf(reading, all, own.prompt, id));
    const answered = theirs.filter(({ state }) => state !== 'none');
    if (answered.length === 0) return [];
    return [[own, answered.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))] as const];
  });
}
