import { Awareness } from 'y-protocols/awareness';
import { send } from '../messages/send';
import { notebookName } from '../notebook/name';
import { observeUnseen } from '../notebook/news';
import { observeCanWrite } from '../notebook/schema';
import type { BookbagDb } from '../store/db';
import { openNotebook } from '../store/open-notebook';
import { localBus } from '../sync/local-bus';
import { handToBench } from './bench-handle';
import { bodies } from './bodies';
import { pdfFiles } from './files';
import { missedPictures } from './missed-pictures';
import { names } from './names';
import { openScreen } from './screens';
import { presence } from './presence';
import { readingVerbs } from './reading-verbs';
import { recordLists } from './records';
import { seenMarks } from './seen';
import type { Session } from './session';
import type { Shell } from './shell';
import { observeStatus } from './status';
import { observeTrouble } from './trouble';
import { unsentWords } from './unsent';

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
  const { doc, storeOrigin, whenStored } = notebook;
  const awareness = new Awareness(doc);
  localBus({ doc, awareness, name: id, storeOrigin, whenStored }, signal);
  signal.addEventListener('abort', () => awareness.destroy(), { once: true });
  const here = { db, id, me: row.me, doc, now: Date.now };
  const canWrite = observeCanWrite(doc, signal);
  const seen = seenMarks(here, signal);

  const session: Session = {
    ...{ id, me: row.me, shell, canWrite, seen },
    name: notebookName(doc, signal),
    status: observeStatus(id, signal),
    trouble: observeTrouble(id, notebook, canWrite, signal),
    unseen: observeUnseen(doc, row.me, seen.marks, signal),
    records: recordLists(here, signal),
    readings: readingVerbs(here),
    names: names(here),
    unsent: unsentWords(db, id, openScreen(globalThis.navigator?.locks, signal), Date.now),
    presence: presence(awareness, row.me, signal),
    bodies: bodies(db, id),
    missed: missedPictures(db, id),
    files: pdfFiles(db),
    putBack: (piece) => send('post', 'putBack', { notebook: id, ...piece }),
    invite: () => send('post', 'invite', { notebook: id }),
    relays: () => send('post', 'tellRelays', { notebook: id }),
    meetAnew: () => send('post', 'meetAnew', null),
  };
  handToBench({ session, doc });
  return session;
}
