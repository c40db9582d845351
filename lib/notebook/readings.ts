import type { Doc } from 'yjs';
import type { Fact } from '../model/facts';
import { memberField } from '../model/per-member';
import {
  type FreshReading,
  type Picture,
  pictureField,
  type Prompt,
  type Reading,
  readings,
} from '../model/reading';
import type { ReadingEdit } from '../model/reading-fields';
import { typedField } from '../model/typed';
import { patchRecord } from './records';
import type { Undo, Written } from './written';

/** What can be done with a reading and means more than its fields. */

/**
 * Gives a reading other fields by a clip: the text of a page that changed, or the text to a link. Only what
 * differs is written; pictures of the old text have no place any more.
 */
export function replaceReading(
  doc: Doc,
  reading: Reading,
  { pictures = [], ...fields }: FreshReading,
): Written<Undo> {
  const most = Math.max(pictures.length, reading.pictures.length);
  const places = Array.from({ length: most }, (_, n) => [pictureField(n), pictures[n] ?? '']);
  const encoded = { ...readings.encode(fields, reading.by), ...Object.fromEntries(places) };
  return patchRecord(doc, readings, reading.id, encoded);
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

/** The member's answer to a prompt, in place of an earlier one. */
export const shareAnswer = (
  doc: Doc,
  reading: string,
  prompt: Prompt,
  member: string,
  text: string,
): Written<Undo> => patchRecord(doc, readings, reading, { [memberField(prompt, member)]: text });
