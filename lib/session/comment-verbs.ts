import { addComment, editComment, removeComment } from '../notebook/comments';
import { randomId } from '../util/random-id';
import { cleanText } from '../util/text';
import type { Here } from './here';
import type { Session } from './session';

type CommentVerbs = Pick<Session, 'addComment' | 'editComment' | 'removeComment'>;

export function commentVerbs({ doc, me, now }: Here): CommentVerbs {
  return {
    addComment: (on, subject, text, parent = '') =>
      addComment(doc, {
        id: randomId(),
        on,
        subject,
        parent,
        by: me,
        at: now(),
        editedAt: 0,
        text: cleanText(text, 20_000),
      }),
    editComment: (comment, text) => editComment(doc, comment, cleanText(text, 20_000), now()),
    removeComment: (comment) => removeComment(doc, comment),
  };
}
