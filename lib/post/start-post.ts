import { type Handlers, listen } from '../messages/listen';
import type { ClipWish } from '../messages/clip';
import { tell } from '../messages/send';
import type { NotebookStatus } from '../model/notebook-status';
import { BookbagDb } from '../store/db';
import { diskOf, keepDisk } from '../store/disk/keeper';
import { shareGate } from '../store/disk/share-gate';
import { seenRivals } from '../store/epochs';
import { forgetStrays } from '../store/leave-notebook';
import { observe } from '../util/observed';
import { report } from '../util/report';
import { backupHandlers } from './backup/backups';
import { stretchInWorker } from './backup/stretch-worker';
import { removeDevice } from './epoch/remove-device';
import { becomeOwn } from './hosting/become-own';
import { countDue, countNew } from './hosting/badge';
import { LivePages } from './live/live-pages';
import { clipHere } from './clips/clip-here';
import { lookUpIsbn } from './books/look-up';
import { readBook } from './books/read-book';
import { askTab, clipAddress, clipPage } from './clips/clip-page';
import { currentNotebook } from './clips/current-host';
import { copyNotebook } from './hosting/copy-notebook';
import { startExample } from './hosting/example';
import type { HostedNotebook } from './hosting/host-notebook';
import { createHosts, type Hosts } from './hosting/hosts';
import { IncomingFiles } from './clips/incoming-files';
import { keepLabel } from './hosting/label';
import { startNotebook } from './hosting/begin-notebook';
import { keepPicture, keepText } from './hosting/keep-text';
import { useTurn } from './hosting/own-servers';
import { hideAddresses, relaysOf, useRelay, useStun } from './hosting/relays';
import { saveAnswer } from './pairing/answers';
import { type Around, finishAll, letIn, refuse, takeBack, toldUsedAgain } from './pairing/decide';
import { invite } from './pairing/invite';
import { join, stopJoining } from './pairing/join';
import type { Lobbies } from './pairing/lobbies';
import { lobbiesHere, tellOfPairing } from './pairing/lobbies-here';
import { openLetter, writeLetter } from './letters/letters-here';
import { putBack } from './clips/put-back';
import { type ClipTask, RunningClips } from './clips/running-clips';
import { saveMissed } from './clips/save-missed';
import { type ClipContext, storeKeptPdf } from './clips/store-pdf';
import { storePicture } from './clips/store-picture';
import { storeResume } from './clips/store-resume';

// State: an alarm asks for the post every minute, and a second one would host each notebook twice.
let started = false;

/** What the post works with as long as it runs. */
interface Parts {
  readonly db: BookbagDb;
  readonly hosts: Hosts;
  readonly live: LivePages;
  readonly lobbies: Lobbies;
}

/** Starts the one process that talks to the network. A second call does nothing. */
export function startPost(): void {
  if (started) return;
  started = true;
  const { signal } = new AbortController(); // the post ends with the browser
  const db = new BookbagDb();
  shareGate(db.gate, db.name, signal);
  keepDisk(db.gate, diskOf(db), signal);
  const hosts = createHosts(db, (hosted, ended) => onOpen(parts, hosted, ended), signal);
  const live = new LivePages({ db, hosts, now: Date.now }, signal);
  const parts = { db, hosts, live, lobbies: lobbiesHere(db, hosts, signal) };
  tellOfPairing(parts.lobbies, signal);
  const handlers = { ...clipHandlers(parts), ...notebookHandlers(parts), ...pageHandlers(parts) };
  const more = { ...pairingHandlers(parts), ...letterHandlers(parts), ...backupHandlers(parts, signal) };
  listen('post', { ...handlers, ...more }, signal, {
    fromPages: ['pictureRead', 'fileRead', 'markOnPage', 'foundOnPage'],
  });
  forgetStrays(db).catch((error: unknown) => report('strays', error));
  finishAll(db, decidingOn(parts)).catch((error: unknown) => report('takeBack', error));
}

/** What pages send, and what is clipped of them. */
function clipHandlers({ db, hosts }: Pick<Parts, 'db' | 'hosts'>) {
  const incoming = new IncomingFiles();
  const clips = new RunningClips();
  const contextOf = (task: ClipTask): ClipContext => ({ db, hosts, incoming, ...task });
  const begun = async <Wish extends ClipWish>(wish: Wish): Promise<Wish> => ({
    notebook: await currentNotebook(db),
    ...wish,
  });
  return {
    clipPage: ({ snapshot, tab, wish }) =>
      clips.run(wish.clip, async (task) => clipPage(contextOf(task), snapshot, tab, await begun(wish))),
    clipAddress: ({ url, tab, via, wish }) =>
      clips.run(wish.clip, async (task) => {
        const context = contextOf(task);
        const target = { tab, url };
        return via === 'tab'
          ? clipAddress(context, target, await begun(wish), askTab(context, tab))
          : clipHere(context, target, await begun(wish));
      }),
    readBook: ({ snapshot }) => readBook(snapshot),
    lookUpIsbn: ({ isbn }) => lookUpIsbn(isbn),
    fileRead: ({ transfer, piece, last }) => (incoming.take(transfer, piece, last), null),
    storePdf: ({ file, wish }) =>
      clips.run(wish.clip, async (task) => storeKeptPdf(contextOf(task), file, await begun(wish))),
    storeResume: (resume) => storeResume(hosts, resume),
    cancelClip: ({ clip }) => (clips.cancel(clip), null),
    pictureRead: async (picture) => (await storePicture(db, hosts, picture), null),
    putBack: (piece) => putBack(db, hosts, piece),
    savePictures: async ({ notebook, reading }) => (await saveMissed(db, hosts, notebook, reading), null),
  } satisfies Handlers<'post'>;
}

/** What pages that are open show of the notebook, and what comes from them. */
const pageHandlers = ({ live }: Parts) =>
  ({
    pageOpened: ({ tab, url }) => live.opened(tab, url),
    markOnPage: (mark, tab) => live.mark(mark, tab),
    foundOnPage: (found, tab, frame) => (live.found(found, tab, frame), null),
    threadOnPage: ({ tab, highlight }) => live.thread(tab, highlight),
    goOnPage: ({ tab, highlight }) => (live.goTo(tab, highlight), null),
    tellPage: ({ tab }) => live.onPage(tab),
  }) satisfies Handlers<'post'>;

/** How notebooks begin, meet and tell how they stand. */
function notebookHandlers({ db, hosts }: Pick<Parts, 'db' | 'hosts'>) {
  return {
    tellStatus: () => allStatus(hosts),
    wantBody: async ({ notebook, hash }) => {
      const shelf = (await hosts.get(notebook))?.shelf;
      shelf?.want(hash);
      return shelf?.stateOf(hash) ?? 'coming';
    },
    keepText: async ({ notebook, text }) => keepText(await hosts.get(notebook), text),
    keepPicture: async ({ notebook, webp }) => keepPicture(await hosts.get(notebook), webp),
    startNotebook: ({ myName, name }) => startNotebook(db, myName, name),
    startExample: ({ myName, texts }) => startExample(db, myName, texts),
    copyNotebook: async ({ notebook, name }) => copyNotebook(db, await hosts.get(notebook), name),
    tellRelays: async ({ notebook }) => {
      const row = await db.notebooks.get(notebook);
      return row === undefined || row.secret === null ? [] : relaysOf(db, row);
    },
    meetAnew: () => (hosts.restart(), null),
    confirmWords: async ({ notebook, ...said }) =>
      (await (await hosts.get(notebook))?.words?.confirm(said)) ?? false,
    removeDevice: (wish) => removeDevice({ db, hosts, now: Date.now }, wish),
    seenRivals: async ({ notebook }) => (await seenRivals(db, notebook), hosts.restart(notebook), null),
    becomeOwn: ({ notebook }) => becomeOwn(db, hosts, notebook),
    useRelay: ({ address }) => useRelay(db, address, hosts.restart),
    useTurn: ({ server }) => useTurn(db, server, hosts.restart),
    useStun: ({ addresses }) => useStun(db, addresses, hosts.restart),
    hideAddresses: ({ on }) => hideAddresses(db, on, hosts.restart),
  } satisfies Handlers<'post'>;
}

/** What a decision on who asks to come into a notebook needs. */
const decidingOn =
  ({ db, hosts, lobbies }: Parts) =>
  (notebook: string): Around => ({
    ...{ db, lobbies, meetAnew: hosts.restart },
    people: async () => {
      const host = await hosts.get(notebook);
      return host && { me: host.me, members: host.members.get(), pinned: host.pinned() };
    },
  });

/** How two people pair. */
const pairingHandlers = (parts: Parts) => {
  const { db, hosts, lobbies } = parts;
  const deciding = decidingOn(parts);
  return {
    tellPairing: async () => (await lobbies.ready, lobbies.pairing.get()),
    invite: async ({ notebook, as }) => {
      const members = (await hosts.get(notebook))?.members.get() ?? [];
      return invite(db, lobbies, { notebook, as, members });
    },
    letIn: async ({ notebook, asker }) => (await letIn(deciding(notebook), notebook, asker), null),
    refuse: async ({ notebook, asker }) => (await refuse(lobbies, notebook, asker), null),
    takeBack: async ({ notebook, asker }) => (await takeBack(deciding(notebook), notebook, asker), null),
    toldUsedAgain: async ({ notebook }) => (await toldUsedAgain(lobbies, notebook), null),
    joinNotebook: ({ myName, invitation }) => join(db, lobbies, myName, invitation),
    stopJoining: async () => (await stopJoining(lobbies), null),
  } satisfies Handlers<'post'>;
};

/** The way by files. */
function letterHandlers({ db, hosts, lobbies }: Parts) {
  const around = { db, hosts, lobbies, stretched: stretchInWorker, now: Date.now };
  return {
    writeLetter: async ({ notebook, after }) => writeLetter(lobbies, await hosts.get(notebook), after),
    openLetter: ({ letter }) => openLetter(around, letter),
    saveAnswer: () => saveAnswer(around),
  } satisfies Handlers<'post'>;
}

async function allStatus(hosts: Hosts): Promise<Record<string, NotebookStatus>> {
  return Object.fromEntries((await hosts.all()).map(({ id, status }) => [id, status.get()]));
}

/** Lets panels, switcher and badge follow a notebook that has just been opened. */
function onOpen({ db, live }: Parts, hosted: HostedNotebook, signal: AbortSignal): void {
  const { id, status } = hosted;
  const tellStatus = (): void => {
    tell('statusChanged', { notebook: id, status: status.get() }).catch((error: unknown) =>
      report('status', error),
    );
  };
  observe(status, tellStatus, signal);
  tellStatus();
  keepLabel(db, hosted, signal);
  countNew(hosted, signal);
  countDue({ id, me: hosted.me, doc: hosted.open.doc, now: Date.now }, signal);
  live.follow(hosted, signal);
}
