import type { Doc } from 'yjs';
import { type Note, parseNote } from '../model/note';
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, patchRecord } from './record';
import { removeRecord } from './undo';

/** Notes, newest first. */
export const notes = (doc: Doc, signal: AbortSignal): Observed<readonly Note[]> =>
  collection(doc, 'notes', parseNote, (a, b) => b.at - a.at || (a.id < b.id ? 1 : -1), signal);

export const addNote = (doc: Doc, note: Note): void => addRecord(doc, 'notes', note.id, { ...note });

export const editNote = (doc: Doc, note: string, text: string, editedAt: number): void =>
  patchRecord(doc, 'notes', note, { text, editedAt });

export const removeNote = (doc: Doc, note: string): (() => void) => removeRecord(doc, 'notes', note);
