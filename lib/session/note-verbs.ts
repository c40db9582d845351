import { addNote, editNote, removeNote } from '../notebook/notes';
import { randomId } from '../util/random-id';
import { cleanText } from '../util/text';
import type { Here } from './here';
import type { Session } from './session';

type NoteVerbs = Pick<Session, 'addNote' | 'editNote' | 'removeNote'>;

export function noteVerbs({ doc, me, now }: Here): NoteVerbs {
  return {
    addNote: (text) =>
      addNote(doc, { id: randomId(), by: me, at: now(), editedAt: 0, text: cleanText(text, 20_000) }),
    editNote: (note, text) => editNote(doc, note, cleanText(text, 20_000), now()),
    removeNote: (note) => removeNote(doc, note),
  };
}
