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
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, patchRecord } from './record';
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

export function addReading(doc: Doc, { pictures, ...reading }: NewReading): void {
  const places = Object.fromEntries(pictures.map((picture, n) => [pictureField(n), picture]));
  addRecord(doc, 'readings', reading.id, { ...reading, ...places });
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
