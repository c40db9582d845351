import { send } from '../../messages/send';
import { type KeyChoices, keyChoicesOf, NO_CHOICES } from '../../model/key-choices';
import { libraryProxyOf } from '../../model/library-proxy';
import type { TypedTurn } from '../../model/typed-turn';
import { persistStorage } from '../../platform/storage';
import { BookbagDb } from '../../store/db';
import { shareGate } from '../../store/disk/share-gate';
import { removeExample } from '../../store/notebooks';
import { readSetting, watchSetting, writeSetting } from '../../store/settings';
import { Cell, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { fail, ok, type Result } from '../../util/result';
import { createSession } from '../create-session';
import { createShell } from '../shell/create-shell';
import type { Shell } from '../shell/shell';
import { openFile, saveAnswer } from '../travel/letters';
import { backups } from './backups';
import type { Library } from './library';
import { lowRoom } from './low-room';
import { notebooksHere } from './notebooks-here';
import type { Session } from '../session';
import { pickPairing } from '../travel/pairing';
import { observeStatuses } from '../travel/status';
import { followTextChoices } from './text-choices';

/** The settings that the interface shows, as they change. */
async function followSettings(db: BookbagDb, signal: AbortSignal) {
  const [current, myName, relayAddress] = [new Cell(''), new Cell(''), new Cell(__RELAY_URL__)];
  const [libraryProxy, hideAddresses] = [new Cell(''), new Cell(false)];
  const stunServers = new Cell<readonly string[]>([]);
  const turnServer = new Cell<Pick<TypedTurn, 'address' | 'username'> | null>(null);
  const keys = new Cell<KeyChoices>(NO_CHOICES);
  const [inUse, name] = await Promise.all([readSetting(db, 'currentNotebook'), readSetting(db, 'myName')]);
  current.set(inUse ?? '');
  myName.set(name ?? '');
  watchSetting(db, 'currentNotebook', (value) => current.set(value ?? ''), signal);
  watchSetting(db, 'myName', (value) => myName.set(value ?? ''), signal);
  watchSetting(db, 'relayAddress', (value) => relayAddress.set(value ?? __RELAY_URL__), signal);
  watchSetting(db, 'stunServers', (value) => stunServers.set(value ?? []), signal);
  watchSetting(db, 'turnServer', (value) => turnServer.set(value ?? null), signal);
  watchSetting(db, 'hideAddresses', (value) => hideAddresses.set(value === true), signal);
  watchSetting(db, 'libraryProxy', (value) => libraryProxy.set(value ?? ''), signal);
  watchSetting(db, 'keys', (value) => keys.set(keyChoicesOf(value)), signal);
  return { current, myName, relayAddress, stunServers, turnServer, hideAddresses, libraryProxy, keys };
}

/** Who sees what the person writes. No other page changes it here: a change on its way could share what is private. */
async function whoSees(db: BookbagDb) {
  const onlyMe = new Cell((await readSetting(db, 'onlyMe')) === true);
  const setOnlyMe = (on: boolean): void => {
    onlyMe.set(on);
    writeSetting(db, 'onlyMe', on).catch((error: unknown) => report('library.onlyMe', error));
  };
  return { onlyMe, setOnlyMe };
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

/** The database, which stops writing when the disk refuses in any page of this browser. */
function openDb(signal: AbortSignal): BookbagDb {
  const db = new BookbagDb();
  shareGate(db.gate, db.name, signal);
  return db;
}

/**
 * How notebooks begin: the post makes them.
 *
 * @param begun hears of each, which becomes the notebook in use
 */
function beginnings(
  begun: (notebook: string) => void,
  myName: Observed<string>,
): Pick<Library, 'startNotebook' | 'startExample' | 'copyNotebook'> {
  const begin = async <Answer extends Result<string>>(
    asked: Promise<Answer>,
  ): Promise<Answer | { readonly ok: false; readonly reason: 'failed' }> => {
    const result = await asked.catch(
      (error: unknown) => (report('library.begin', error), fail('failed' as const)),
    );
    if (result.ok) begun(result.value);
    return result;
  };
  return {
    startNotebook: (name) => begin(send('post', 'startNotebook', { myName: myName.get(), name })),
    startExample: (texts) => begin(send('post', 'startExample', { myName: myName.get(), texts })),
    copyNotebook: (notebook, name) => begin(send('post', 'copyNotebook', { notebook, name })),
  };
}

/** How this person joins a notebook by an invitation. */
const joining = (
  myName: Observed<string>,
  shell: Pick<Shell, 'download'>,
  signal: AbortSignal,
): Pick<Library, 'joinNotebook' | 'joining' | 'stopJoining' | 'saveAnswer' | 'openLetter'> => ({
  joinNotebook: (invitation) => send('post', 'joinNotebook', { myName: myName.get(), invitation }),
  joining: pickPairing((pairing) => pairing.joining, signal),
  stopJoining: () => send('post', 'stopJoining', null),
  saveAnswer: (name) => saveAnswer(shell, name),
  openLetter: openFile,
});

/** How notebooks come to this device, and go: begun, joined, restored, left. */
const waysIn = (parts: Parameters<typeof backups>[0], myName: Observed<string>, signal: AbortSignal) => ({
  ...beginnings(parts.begun, myName),
  backups: backups(parts, signal),
  ...joining(myName, parts.shell, signal),
  enter: parts.begun,
});

/** What the first view waits for: at once, since each waits for the disk. */
const readAtOnce = (db: BookbagDb, signal: AbortSignal) =>
  Promise.all([followSettings(db, signal), notebooksHere(db, signal), whoSees(db)]);

/** Opens the database and gathers what the interface starts from. Lives as long as its page. */
export async function createLibrary(): Promise<Library> {
  const { signal } = new AbortController(); // a page ends by being closed; nothing to stop before
  const db = openDb(signal);
  const shell = createShell(signal);

  const [{ current, ...settings }, { leaving, stays, ...here }, sees] = await readAtOnce(db, signal);
  const { myName } = settings;
  const storage = { storage: askToKeep(), lowRoom: lowRoom(signal) };

  const choose = (id: string): void => {
    current.set(id);
    writeSetting(db, 'currentNotebook', id).catch((error: unknown) => report('library.choose', error));
  };
  const begun = (id: string): void => {
    choose(id);
    here.forgetLost();
  };
  return {
    ...here,
    statuses: observeStatuses(signal),
    current,
    ...settings,
    ...followTextChoices(db, signal),
    ...storage,
    ...sees,
    shell,
    choose,
    setMyName: (name) => writeSetting(db, 'myName', name.trim()),
    ...waysIn({ begun, leaving, stays, shell }, myName, signal),
    removeExample: async (id) => {
      await removeExample(db, id);
      if (current.get() === id) choose('');
    },
    open: (id, ended): Promise<Session> => createSession(db, id, shell, ended),
    setLibraryProxy: (typed) => setLibraryProxy(db, typed),
    setKeys: (choices) => writeSetting(db, 'keys', choices),
    setRelayAddress: (address) => send('post', 'useRelay', { address }),
    setStunServers: (addresses) => send('post', 'useStun', { addresses }),
    setTurnServer: (server) => send('post', 'useTurn', { server }),
    setHideAddresses: (on) => send('post', 'hideAddresses', { on }),
  };
}
