import type { Doc } from 'yjs';
import { memberField } from '../model/per-member';
import {
  type NewReading,
  parseReading,
  type Picture,
  pictureField,
  type Prompt,
  type Reading,
} from '../model/reading';
import type { Fact } from '../model/provenance';
import { type ReadingEdit, storedFields } from '../model/reading-fields';
import { typedField } from '../model/typed';
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, fieldsOf, patchRecord } from './record';
import { removeRecord } from './undo';

/** Readings, newest first. */
export const readings = (doc: Doc, signal: AbortSignal): Observed<readonly Reading[]> =>
  collection(
    doc,
    'readings',
    parseReading,
    (a, b) => b.clippedAt - a.clippedAt || (a.id < b.id ? 1 : -1),
    signal,
  );

export function addReading(doc: Doc, { pictures = [], ...reading }: NewReading): void {
  const places = Object.fromEntries(pictures.map((picture, n) => [pictureField(n), picture]));
  addRecord(doc, 'readings', reading.id, { ...storedFields(reading), ...places });
}

/**
 * Gives a reading other fields by a clip: the text of a page that changed, or the text to a link. Only what
 * differs is written; pictures of the old text have no place any more.
 */
export function replaceReading(
  doc: Doc,
  reading: Reading,
  { pictures = [], ...fields }: Partial<Omit<NewReading, 'id'>>,
): void {
  const most = Math.max(pictures.length, reading.pictures.length);
  const places = Array.from({ length: most }, (_, n) => [pictureField(n), pictures[n] ?? '']);
  patchRecord(doc, 'readings', reading.id, { ...storedFields(fields), ...Object.fromEntries(places) });
}

/**
 * Writes what the member typed, fact by fact, so that the partner's change to another one stands.
 *
 * @returns takes it back, but nothing that was changed again meanwhile
 */
export function editReading(doc: Doc, reading: string, member: string, edit: ReadingEdit): () => void {
  const typed = Object.keys(edit).map((fact) => [typedField(fact as Fact), member]);
  const after = { ...storedFields(edit), ...Object.fromEntries(typed) } as Record<string, string | number>;
  const before = fieldsOf(doc, 'readings', reading, Object.keys(after));
  patchRecord(doc, 'readings', reading, after);
  return () => {
    const now = fieldsOf(doc, 'readings', reading, Object.keys(after));
    const mine = Object.entries(before).filter(([name]) => (now[name] ?? '') === after[name]);
    patchRecord(doc, 'readings', reading, Object.fromEntries(mine));
  };
}

/** Says what became of a picture: its hash, or that it could not be saved. */
export function setPicture(doc: Doc, reading: string, n: number, picture: Picture): void {
  patchRecord(doc, 'readings', reading, { [pictureField(n)]: picture });
}

/** Marks a reading as read by the member at that time, or as unread with 0. */
export function markRead(doc: Doc, reading: string, member: string, at: number): void {
  patchRecord(doc, 'readings', reading, { [memberField('read', member)]: at });
}

/** The member's answer to a prompt, in place of an earlier one. */
export function shareAnswer(doc: Doc, reading: string, prompt: Prompt, member: string, text: string): void {
  patchRecord(doc, 'readings', reading, { [memberField(prompt, member)]: text });
}

export const removeReading = (doc: Doc, reading: string): (() => void) =>
  removeRecord(doc, 'readings', reading);
