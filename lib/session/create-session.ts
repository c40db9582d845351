import { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { send } from '../messages/send';
import { notebookName } from '../notebook/name';
import { otherPages } from '../platform/pages';
import { ownWordsOf } from '../notebook/words/own-words';
import { observeRemovals } from '../notebook/removals';
import { observeUnseen } from '../notebook/news';
import { holdWrites, observeCanWrite, observeTooNew } from '../notebook/schema';
import { toldOfDamage, watchDamage } from '../store/damaged';
import type { BookbagDb, NotebookRow } from '../store/db';
import { openNotebook, type OpenNotebook } from '../store/open-notebook';
import { asKnown, readWords, type StoredWords, watchWords } from '../store/own-words';
import { openPrivateDoc } from '../store/private-doc';
import { localBus } from '../sync/local-bus';
import { Cell, joined, observe, type Observed } from '../util/observed';
import { report } from '../util/report';
import { after } from '../util/timers';
import { handToBench } from './bench-handle';
import { acts } from './acts';
import { answerVerbs, sealedRows } from './answers';
import { bodies } from './bodies';
import { carets } from './drafts/carets';
import { draftVerbs } from './drafts/draft-verbs';
import { pdfFiles } from './files';
import type { Here } from './here';
import { heldBack } from './held-back';
import { letters } from './travel/letters';
import { cellsHere } from './plan/cells';
import { meetingVerbs } from './plan/meetings';
import { tableVerbs } from './plan/tables';
import { missedPictures } from './missed-pictures';
import { names } from './names';
import { onPages } from './on-page';
import { forgetShared, withOnlyMine } from './only-mine';
import { openScreen } from './screens';
import { presence } from './presence';
import { promptVerbs } from './prompts';
import { questionVerbs } from './plan/questions';
import { surveyVerbs } from './plan/surveys';
import { readingVerbs } from './reading-verbs';
import { recordLists, type Records } from './records';
import { startIndex } from './search/index-worker';
import { textWords } from '../notebook/texts/words';
import { type WordSearch, wordSearch } from './search/word-search';
import { seenMarks } from './seen';
import type { Session } from './session';
import type { Shell } from './shell/shell';
import { devicesHere } from './travel/devices';
import { lobbyHere } from './travel/pairing';
import { observeStatus } from './travel/status';
import { observeTrouble } from './trouble';
import { unsentWords } from './unsent';
import { yearVerbs } from './year/year';

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
  const { notebook, awareness, own } = await openBoth(db, row, signal);
  const { doc, failure } = notebook;
  purgeLater([doc, own], signal);
  const here = { db, id, me: row.me, doc, now: Date.now, acts: acts() };
  const seen = seenMarks(here, signal);
  const { records, onlyMine } = withPrivate(here, notebook, own, signal);
  const about = standingOf(row, notebook, signal);
  const session: Session = {
    ...{ id, me: row.me, shell, seen, acts: here.acts, year: yearVerbs(here, signal) },
    ...{ name: notebookName(doc, signal), canWrite: about.canWrite, status: about.status },
    trouble: observeTrouble(failure, observeTooNew(doc, signal), damage(db, id, signal), signal),
    seenDamage: () => void toldOfDamage(db, id).catch((error: unknown) => report('damage', error)),
    unseen: observeUnseen(doc, row.me, seen.marks, signal),
    removals: observeRemovals(doc, row.me, signal),
    ...{ records, onlyMine, search: searchOf(here, records, signal) },
    heldBack: heldBack(here, records, signal),
    inName: async (until) => (await import('./words/in-name')).inName(here, until),
    ...{ readings: readingVerbs(here), prompts: promptVerbs(here, records.prompts) },
    ...sealing(here, { records, onlyMine }, signal),
    ...{ names: names(here), meetings: meetingVerbs(here), drafts: draftVerbs(here, records.drafts) },
    ...{ tables: tableVerbs(here, records), cells: cellsHere(awareness, row.me, signal) },
    unsent: unsentWords(db, id, openScreen(globalThis.navigator?.locks, signal), Date.now, signal),
    ...{ presence: presence(awareness, row.me, signal), carets: carets(awareness, row.me, signal) },
    ...{ bodies: bodies(db, id), missed: missedPictures(db, id), files: pdfFiles(db, id) },
    ...{ letters: letters(id, shell), onPages: onPages(id, shell, signal) },
    ...{ devices: devicesHere(here, records, about, signal), lobby: lobbyHere(id, signal), ...askPost(id) },
  };
  handToBench({ session, doc });
  return session;
}

/** How the notebook stands: in one that this device is in no more, nothing is written. */
function standingOf(
  row: Pick<NotebookRow, 'id' | 'pinned'>,
  { doc, failure }: OpenNotebook,
  signal: AbortSignal,
) {
  const status = observeStatus(row.id, signal);
  holdWhile(failure, doc, signal, status);
  const canWrite = joined(observeCanWrite(doc, signal), status, (can, { out }) => can && out === null);
  return { status, canWrite, pinned: row.pinned ?? '' };
}

/** Opens what both see and what only this member sees: at once, since each waits for the disk. */
async function openBoth(db: BookbagDb, { id, me, secret }: NotebookRow, signal: AbortSignal) {
  const opened = openNotebook(db, id, signal).then((notebook) => ({
    notebook,
    awareness: joinPages(id, notebook, signal),
  }));
  const [shared, { doc: own }] = await Promise.all([opened, openPrivateDoc(db, id, signal)]);
  if (secret !== null) await knowOwnWords(db, { id, me, doc: shared.notebook.doc }, signal);
  return { ...shared, own };
}

/** Knows what the post knows of who wrote in this member's name, before anything is listed. */
async function knowOwnWords(
  db: BookbagDb,
  { id, me, doc }: Pick<Here, 'id' | 'me' | 'doc'>,
  signal: AbortSignal,
): Promise<void> {
  const words = ownWordsOf(doc);
  const learn = (stored: StoredWords): void => words.learn(asKnown(stored));
  const stored = await readWords(db, id);
  if (stored !== undefined) learn(stored);
  words.begin(me);
  watchWords(db, id, learn, signal);
}

/** What is sealed until both have answered. */
function sealing(
  here: Here,
  lists: Pick<Session, 'records' | 'onlyMine'>,
  signal: AbortSignal,
): Pick<Session, 'answers' | 'questions' | 'surveys'> {
  const sealed = sealedRows(here.db, here.id, signal);
  return {
    answers: answerVerbs(here, sealed, () => lists.records.answers.list.get()),
    questions: questionVerbs({ ...here, ...lists }, sealed),
    surveys: surveyVerbs({ ...here, ...lists }, sealed),
  };
}

/** The search over all records and the texts of drafts. */
const searchOf = ({ db, id, doc }: Here, records: Records, signal: AbortSignal): WordSearch =>
  wordSearch({ db, id, records, texts: textWords(doc, signal), start: startIndex }, signal);

/** Milliseconds after which what was removed long ago goes for good. All records are looked at, and the list comes first. */
const PURGE_AFTER = 1000;

/** Takes out for good what was removed more than thirty days ago, behind what is drawn. */
function purgeLater(docs: readonly Doc[], signal: AbortSignal): void {
  const purge = async (): Promise<void> => {
    const { purgeRemoved } = await import('../notebook/purge');
    if (!signal.aborted) for (const doc of docs) purgeRemoved(doc, Date.now());
  };
  after(PURGE_AFTER, () => void purge().catch((error: unknown) => report('purge', error)), signal);
}

/** The records that both see, with those that only this member sees. */
function withPrivate(here: Here, { failure, whenStored }: OpenNotebook, doc: Doc, signal: AbortSignal) {
  forgetShared(doc, here.doc);
  holdWhile(failure, doc, signal);
  return withOnlyMine(here, recordLists(here, signal), { doc, whenStored }, signal);
}

/** What only the post can do. */
const askPost = (
  id: string,
): Pick<Session, 'putBack' | 'invite' | 'relays' | 'meetAnew' | 'confirmWords'> => ({
  putBack: (piece) => send('post', 'putBack', { notebook: id, ...piece }),
  invite: (as = '') => send('post', 'invite', { notebook: id, as }),
  relays: () => send('post', 'tellRelays', { notebook: id }),
  meetAnew: () => send('post', 'meetAnew', null),
  confirmWords: (kind, record, shown) =>
    send('post', 'confirmWords', { notebook: id, kind, id: record, shown }),
});

/** Joins the other pages of this browser. */
function joinPages(name: string, notebook: OpenNotebook, signal: AbortSignal): Awareness {
  const { doc, whenStored, storeOrigin } = notebook;
  const awareness = new Awareness(doc);
  const onBrought = (brought: ReadonlyMap<number, number>): void => ownWordsOf(doc).learn({ brought });
  const bus = { doc, awareness, name, whenStored, storeOrigin, onBrought, others: otherPages };
  localBus(bus, signal);
  signal.addEventListener('abort', () => awareness.destroy(), { once: true });
  return awareness;
}

/** Has verbs refuse while the disk takes nothing, and where this device is in the notebook no more. */
function holdWhile(
  failure: OpenNotebook['failure'],
  doc: Doc,
  signal: AbortSignal,
  status?: Session['status'],
): void {
  const hold = (): void => holdWrites(doc, status && status.get().out !== null ? 'out' : failure.get());
  observe(failure, hold, signal);
  if (status) observe(status, hold, signal);
  hold();
}

/** Whether a part of the notebook was set aside, and nobody was told. */
function damage(db: BookbagDb, id: string, signal: AbortSignal): Observed<boolean> {
  const untold = new Cell(false);
  watchDamage(db, id, (value) => untold.set(value), signal);
  return untold;
}
