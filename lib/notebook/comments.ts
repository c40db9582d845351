import type { Doc } from 'yjs';
import { type Comment, parseComment } from '../model/comment';
import type { Observed } from '../util/observed';
import { collection } from './collection';
import { addRecord, patchRecord } from './record';
import { removeRecord } from './undo';

/** All comments, oldest first; `buildThreads` makes threads of those on one subject. */
export const comments = (doc: Doc, signal: AbortSignal): Observed<readonly Comment[]> =>
  collection(doc, 'comments', parseComment, (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1), signal);

export const addComment = (doc: Doc, comment: Comment): void =>
  addRecord(doc, 'comments', comment.id, { ...comment });

export const editComment = (doc: Doc, comment: string, text: string, editedAt: number): void =>
  patchRecord(doc, 'comments', comment, { text, editedAt });

export const removeComment = (doc: Doc, comment: string): (() => void) =>
  removeRecord(doc, 'comments', comment);
