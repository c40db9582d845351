import type { Doc } from 'yjs';
import { type EarlierText, earlierField, encodeEarlier, MAX_EARLIER } from '../model/earlier-text';
import type { Fact } from '../model/facts';
import type { Plain } from '../model/kind';
import { leftOutField } from '../model/left-out';
import { ALL_KINDS } from '../model/kinds';
import { memberField } from '../model/per-member';
import type { FieldsReplaced } from '../model/put-back';
import { isResume } from '../model/resume';
import {
  type FreshReading,
  isPictureField,
  type Picture,
  pictureField,
  type Prompt,
  type Reading,
  readings,
} from '../model/reading';
import type { ReadingEdit } from '../model/reading-fields';
import { typedField } from '../model/typed';
import { descendants } from './family';
import { fieldsOf, isSame, rawField } from './record';
import { patchRecord } from './records';
import { recordMap } from './schema';
import { ok } from '../util/result';
import { GONE, type Undo, type Written } from './written';

/** What can be done with a reading and means more than its fields. */

/**
 * Gives a reading other fields by a clip: the text to a link, its citation, or more addresses. Only what differs is
 * written.
 *
 * @returns what stood in the fields and what stands there now, for `takeTextBack`
 */
export function replaceReading(doc: Doc, reading: Reading, fresh: FreshReading): Written<FieldsReplaced> {
  const fields = textFields(reading, fresh);
  const before = fieldsOf(doc, readings.name, reading.id, Object.keys(fields));
  const written = patchRecord(doc, readings, reading.id, fields);
  return written.ok ? ok({ before, after: fields }) : written;
}

/**
 * Makes a reading what it was before a clip gave it its first text. What the two have changed since stays; nothing is
 * done where the text is another one by now.
 *
 * @param replaced the answer of `replaceReading`
 */
export function takeTextBack(doc: Doc, reading: Reading, { before, after }: FieldsReplaced): Written<Undo> {
  if (reading.body !== after['body']) return GONE;
  const now = fieldsOf(doc, readings.name, reading.id, Object.keys(before));
  // pictures come one by one after the text, and go with it
  const ofClip = (name: string): boolean => isPictureField(name) || isSame(now[name], after[name]);
  const fields = Object.entries(before).filter(([name]) => ofClip(name));
  return patchRecord(doc, readings, reading.id, Object.fromEntries(fields));
}

/** What is written for a text and the facts with it; pictures of the old text have no place any more. */
function textFields(reading: Reading, { pictures = [], ...fields }: FreshReading): Record<string, Plain> {
  const most = Math.max(pictures.length, reading.pictures.length);
  const places = Array.from({ length: most }, (_, n) => [pictureField(n), pictures[n] ?? '']);
  return { ...readings.encode(fields, reading.by), ...Object.fromEntries(places) };
}

const patchText = (
  doc: Doc,
  reading: Reading,
  fresh: FreshReading,
  beside: Readonly<Record<string, string>>,
): Written<Undo> => patchRecord(doc, readings, reading.id, { ...textFields(reading, fresh), ...beside });

/** Most earlier texts of a reading that are kept without anything said of them. */
const MOST_EARLIER = 5;

/** What stands in a record of the text that a reading has now. */
const earlierOf = (reading: Reading, now: number): EarlierText => {
  const { body, words, direction, file, extractor, pictures } = reading;
  return { body, at: now, words, direction, file, extractor, pictures };
};

/** When the two have said something of a reading; whether they answered a prompt, which has no time. */
function saidOf(doc: Doc, reading: Reading): { at: number[]; always: boolean } {
  const answered = [reading.liked, reading.disliked].some((answers) => Object.keys(answers).length > 0);
  const at = descendants(doc, ALL_KINDS, [readings.name, reading.id]).flatMap(([kind, id]) => {
    const record = recordMap(doc, kind, id);
    const time = record === undefined ? undefined : rawField(record, 'at');
    return typeof time === 'number' ? [Math.abs(time)] : []; // a removed one's stands below zero
  });
  return { at, always: answered };
}

/**
 * The earlier texts that go: the oldest beyond what is kept, unless something was said while it was the text. Those of a
 * resume are its versions, and stay as many as are read.
 */
function surplus(doc: Doc, reading: Reading): readonly EarlierText[] {
  const { earlier } = reading;
  if (earlier.length < MOST_EARLIER) return [];
  const { at, always } = isResume(reading) ? { at: [], always: true } : saidOf(doc, reading);
  return earlier.filter((one, i) => {
    if (i < MOST_EARLIER - 1) return false;
    const since = earlier[i + 1]?.at ?? 0;
    return i >= MAX_EARLIER - 1 || !(always || at.some((time) => time > since && time <= one.at));
  });
}

/**
 * How a text is named among the earlier ones while it is the text of now, where that is not read. A version of a resume
 * is: when both add one at a time, one of them becomes the text, and the other one is still there.
 */
function nameWhileNow(reading: Reading, fresh: FreshReading & { body: string }, now: number): string {
  if (fresh.kind !== 'resume') return '';
  const { body, words = 0, direction = '', file = '', extractor = '', pictures = [] } = fresh;
  const before = reading.earlier.find((one) => one.body === body);
  return encodeEarlier(before ?? { body, words, direction, file, extractor, pictures, at: now });
}

/**
 * Puts a new text in the place of a reading's own, which stays with its pictures as an earlier one: comments may
 * be about it. In one change, so that no moment knows neither.
 *
 * @param now milliseconds since 1970
 */
export function replaceText(doc: Doc, reading: Reading, fresh: FreshReading, now: number): Written<Undo> {
  const gone = surplus(doc, reading).flatMap(({ body }) =>
    [earlierField(body), leftOutField(body)].map((field) => [field, '']),
  );
  const kept = { [earlierField(reading.body)]: encodeEarlier(earlierOf(reading, now)) };
  const { body } = fresh;
  const back =
    body === undefined ? {} : { [earlierField(body)]: nameWhileNow(reading, { ...fresh, body }, now) };
  return patchText(doc, reading, fresh, { ...Object.fromEntries(gone), ...kept, ...back });
}

/** The name that a version got when it took the place of `before`; nothing where it was an earlier one already. */
function nameOfVersion(doc: Doc, { id, body }: Reading, before: EarlierText): Record<string, string> {
  const field = earlierField(body);
  const entry = fieldsOf(doc, readings.name, id, [field])[field];
  return typeof entry === 'string' && entry.startsWith(`${before.at}|`) ? { [field]: '' } : {};
}

/**
 * Makes an earlier text the reading's own again. The text of now stays as an earlier one.
 *
 * @param undone the text of now, where it is to be as if it had never come; written only while it still is that
 */
export function restoreText(
  doc: Doc,
  reading: Reading,
  body: string,
  now: number,
  undone?: string,
): Written<Undo> {
  const earlier = reading.earlier.find((one) => one.body === body);
  if (earlier === undefined || (undone !== undefined && undone !== reading.body)) return GONE;
  const { at: _at, ...text } = earlier;
  const fresh: FreshReading = { kind: isResume(reading) ? 'resume' : 'article', ...text };
  if (undone === undefined) return replaceText(doc, reading, fresh, now);
  const name = isResume(reading) ? nameOfVersion(doc, reading, earlier) : {};
  return patchText(doc, reading, fresh, { [earlierField(body)]: '', ...name });
}

/** Writes what the member typed, fact by fact, so that the partner's change to another one stands. */
export function editReading(doc: Doc, reading: string, member: string, edit: ReadingEdit): Written<Undo> {
  const typed = Object.keys(edit).map((fact) => [typedField(fact as Fact), member]);
  return patchRecord(doc, readings, reading, {
    ...readings.encode(edit, member),
    ...Object.fromEntries(typed),
  });
}

/** Says what became of a picture: its hash, or that it could not be saved. */
export const setPicture = (doc: Doc, reading: string, n: number, picture: Picture): Written<Undo> =>
  patchRecord(doc, readings, reading, { [pictureField(n)]: picture });

/** Marks a reading as read by the member at that time, or as unread with 0. */
export const markRead = (doc: Doc, reading: string, member: string, at: number): Written<Undo> =>
  patchRecord(doc, readings, reading, { [memberField('read', member)]: at });

/** Says how far the member has read, in thousandths of the text. */
export const markProgress = (doc: Doc, reading: string, member: string, progress: number): Written<Undo> =>
  patchRecord(doc, readings, reading, { [memberField('progress', member)]: progress });

/** The member's answer to a prompt, in place of an earlier one. */
export const shareAnswer = (
  doc: Doc,
  reading: string,
  prompt: Prompt,
  member: string,
  text: string,
): Written<Undo> => patchRecord(doc, readings, reading, { [memberField(prompt, member)]: text });
