import { send } from '../messages/send';
import { libraryProxyOf } from '../model/library-proxy';
import { persistStorage } from '../platform/storage';
import { BookbagDb, type NotebookRow } from '../store/db';
import { allNotebooks, watchNotebooks } from '../store/notebooks';
import { readSetting, watchSetting, writeSetting } from '../store/settings';
import { Cell } from '../util/observed';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import { createSession } from './create-session';
import { createShell } from './create-shell';
import type { Library, NotebookEntry } from './library';
import type { Session } from './session';
import { observeStatuses } from './status';

/** Notebooks as the switcher shows them, begun last first. */
const entriesOf = (rows: readonly NotebookRow[]): NotebookEntry[] =>
  rows
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((row) => ({
      ...{ id: row.id, name: row.label, partner: row.partner },
      ...{ example: row.secret === null, begun: row.createdAt },
    }));

/** All notebooks on this device, as they change. */
async function followNotebooks(db: BookbagDb, signal: AbortSignal) {
  const notebooks = new Cell<readonly NotebookEntry[] | null>(entriesOf(await allNotebooks(db)));
  watchNotebooks(db, (rows) => notebooks.set(entriesOf(rows)), signal);
  return notebooks;
}

/** The settings that the interface shows, as they change. */
async function followSettings(db: BookbagDb, signal: AbortSignal) {
  const [current, myName, relayAddress] = [new Cell(''), new Cell(''), new Cell(__RELAY_URL__)];
  const libraryProxy = new Cell('');
  current.set((await readSetting(db, 'currentNotebook')) ?? '');
  myName.set((await readSetting(db, 'myName')) ?? '');
  watchSetting(db, 'currentNotebook', (value) => current.set(value ?? ''), signal);
  watchSetting(db, 'myName', (value) => myName.set(value ?? ''), signal);
  watchSetting(db, 'relayAddress', (value) => relayAddress.set(value ?? __RELAY_URL__), signal);
  watchSetting(db, 'libraryProxy', (value) => libraryProxy.set(value ?? ''), signal);
  return { current, myName, relayAddress, libraryProxy };
}

/** Asks the browser to keep our data, and tells what it said. */
function askToKeep() {
  const storage = new Cell<'unknown' | 'kept' | 'temporary'>('unknown');
  persistStorage().then(
    (kept) => storage.set(kept),
    (error: unknown) => report('storage', error),
  );
  return storage;
}

async function setLibraryProxy(db: BookbagDb, typed: string): Promise<Result<null, 'no-proxy'>> {
  const proxy = libraryProxyOf(typed);
  if (proxy === undefined) return fail('no-proxy');
  await writeSetting(db, 'libraryProxy', proxy);
  return ok(null);
}

/** Opens the database and gathers what the interface starts from. Lives as long as its page. */
export async function createLibrary(): Promise<Library> {
  const { signal } = new AbortController(); // a page ends by being closed; nothing to stop before
  const db = new BookbagDb();
  const shell = createShell(signal);

  const { current, ...settings } = await followSettings(db, signal);
  const notebooks = await followNotebooks(db, signal);
  const storage = askToKeep();

  const choose = (id: string): void => {
    current.set(id);
    writeSetting(db, 'currentNotebook', id).catch((error: unknown) => report('library.choose', error));
  };
  /** What the post began becomes the notebook in use. */
  const begin = async <Answer extends Result<string>>(
    asked: Promise<Answer>,
  ): Promise<Answer | { readonly ok: false; readonly reason: 'failed' }> => {
    const result = await asked.catch(
      (error: unknown) => (report('library.begin', error), fail('failed' as const)),
    );
    if (result.ok) choose(result.value);
    return result;
  };
  return {
    notebooks,
    statuses: observeStatuses(signal),
    current,
    ...settings,
    storage,
    shell,
    choose,
    setMyName: (name) => writeSetting(db, 'myName', name.trim()),
    startNotebook: (name) => begin(send('post', 'startNotebook', { myName: settings.myName.get(), name })),
    joinNotebook: (invitation) =>
      begin(send('post', 'joinNotebook', { myName: settings.myName.get(), invitation })),
    startExample: (texts) => begin(send('post', 'startExample', { myName: settings.myName.get(), texts })),
    copyNotebook: (notebook, name) => begin(send('post', 'copyNotebook', { notebook, name })),
    open: (id, ended): Promise<Session> => createSession(db, id, shell, ended),
    setLibraryProxy: (typed) => setLibraryProxy(db, typed),
    setRelayAddress: (address) => send('post', 'useRelay', { address }),
  };
}
