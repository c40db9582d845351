import { Awareness } from 'y-protocols/awareness';
import { send } from '../messages/send';
import { books } from '../notebook/books';
import { comments } from '../notebook/comments';
import { members } from '../notebook/members';
import { notebookName } from '../notebook/name';
import { notes } from '../notebook/notes';
import { readings } from '../notebook/readings';
import type { BookbagDb } from '../store/db';
import { openNotebook } from '../store/open-notebook';
import { localBus } from '../sync/local-bus';
import { handToBench } from './bench-handle';
import { bodyAccess } from './body-access';
import { bookVerbs } from './book-verbs';
import { commentVerbs } from './comment-verbs';
import { drafts } from './drafts';
import { memberVerbs } from './member-verbs';
import { missedPictures } from './missed-pictures';
import { noteVerbs } from './note-verbs';
import { pdfVerbs } from './pdf-verbs';
import { presence } from './presence';
import { readingVerbs } from './reading-verbs';
import { seenRecords } from './seen-records';
import type { Session } from './session';
import type { Shell } from './shell';
import { observeStatus } from './status';
import { observeTrouble } from './trouble';

/**
 * Opens a notebook for the interface: its document from the disk, the local bus to our other contexts,
 * lists to observe and verbs to write. Ends when the signal aborts.
 *
 * @throws when the notebook is not here or its document cannot be read
 */
export async function createSession(
  db: BookbagDb,
  id: string,
  shell: Shell,
  signal: AbortSignal,
): Promise<Session> {
  const row = await db.notebooks.get(id);
  if (row === undefined) throw new Error(`no notebook ${id}`);
  const notebook = await openNotebook(db, id, signal);
  const { doc } = notebook;
  const awareness = new Awareness(doc);
  localBus({ doc, awareness, name: id, storeOrigin: notebook.storeOrigin }, signal);
  signal.addEventListener('abort', () => awareness.destroy(), { once: true });
  const here = { db, id, me: row.me, doc, now: Date.now };

  const session: Session = {
    id,
    me: row.me,
    shell,
    name: notebookName(doc, signal),
    members: members(doc, signal),
    readings: readings(doc, signal),
    books: books(doc, signal),
    notes: notes(doc, signal),
    comments: comments(doc, signal),
    status: observeStatus(id, signal),
    trouble: observeTrouble(id, notebook, signal),
    ...presence(awareness, row.me, signal),
    ...seenRecords(here, signal),
    ...readingVerbs(here),
    ...commentVerbs(here),
    ...bookVerbs(here),
    ...noteVerbs(here),
    ...memberVerbs(here),
    ...bodyAccess(db, id),
    ...pdfVerbs(db),
    ...missedPictures(db, id),
    ...drafts(db, id),
    invite: () => send('post', 'invite', { notebook: id }),
  };
  handToBench({ session, doc });
  return session;
}
