import { listen } from '../messages/listen';
import type { ClipWish } from '../messages/messages';
import { tell } from '../messages/send';
import type { NotebookStatus } from '../model/notebook-status';
import { BookbagDb } from '../store/db';
import { report } from '../util/report';
import { countNew } from './badge';
import { clipHere } from './clip-here';
import { askTab, clipAddress, clipPage } from './clip-page';
import { currentNotebook } from './current-host';
import { startExample } from './example';
import type { HostedNotebook } from './host-notebook';
import { createHosts, type Hosts } from './hosts';
import { IncomingFiles } from './incoming-files';
import { invite } from './invite';
import { joinNotebook } from './join-notebook';
import { keepLabel } from './label';
import { startNotebook } from './begin-notebook';
import { useRelay } from './relays';
import { saveMissed } from './save-missed';
import { type PdfDesk, storeKeptPdf } from './store-pdf';
import { storePicture } from './store-picture';

let started = false;

/** Starts the one process that talks to the network. A second call does nothing. */
export function startPost(): void {
  if (started) return;
  started = true;
  const { signal } = new AbortController(); // the post ends with the browser
  const db = new BookbagDb();
  const hosts = createHosts(db, (hosted, ended) => onOpen(db, hosted, ended), signal);
  const incoming = new IncomingFiles();
  let cancel = new AbortController();
  const desk = (): PdfDesk => ({ db, hosts, incoming, signal: cancel.signal });
  const begun = async <Wish extends ClipWish>(wish: Wish): Promise<Wish> => ({
    notebook: await currentNotebook(db),
    ...wish,
  });
  listen(
    'post',
    {
      clipPage: async ({ snapshot, tab, wish }) => clipPage(desk(), snapshot, tab, await begun(wish)),
      clipAddress: async ({ url, tab, via, wish }) =>
        via === 'tab'
          ? clipAddress(desk(), { tab, url }, await begun(wish), askTab(desk(), tab))
          : clipHere(desk(), { tab, url }, await begun(wish)),
      fileRead: ({ transfer, piece, last }) => (incoming.take(transfer, piece, last), null),
      storePdf: async ({ file, wish }) => storeKeptPdf(desk(), file, await begun(wish)),
      cancelClip: () => (cancel.abort(), (cancel = new AbortController()), null),
      pictureRead: async (picture) => (await storePicture(db, hosts, picture), null),
      savePictures: async ({ notebook, reading }) => (await saveMissed(db, hosts, notebook, reading), null),
      tellStatus: () => allStatus(hosts),
      wantBody: async ({ notebook, hash }) => ((await hosts.get(notebook))?.shelf.want(hash), null),
      startNotebook: ({ myName, name }) => startNotebook(db, myName, name),
      startExample: ({ myName, texts }) => startExample(db, myName, texts),
      joinNotebook: ({ myName, invitation }) => joinNotebook(db, myName, invitation),
      invite: ({ notebook }) => invite(db, notebook),
      useRelay: ({ address }) => useRelay(db, address, hosts.restart),
    },
    signal,
    { fromPages: ['pictureRead', 'fileRead'] },
  );
}

async function allStatus(hosts: Hosts): Promise<Record<string, NotebookStatus>> {
  return Object.fromEntries((await hosts.all()).map(({ id, status }) => [id, status.get()]));
}

/** Lets panels, switcher and badge follow a notebook that has just been opened. */
function onOpen(db: BookbagDb, hosted: HostedNotebook, signal: AbortSignal): void {
  const { id, status, open } = hosted;
  const tellStatus = (): void => {
    tell('statusChanged', { notebook: id, status: status.get() }).catch((error: unknown) =>
      report('status', error),
    );
  };
  const stopStatus = status.subscribe(tellStatus);
  tellStatus();
  const stopFailure = open.failure.subscribe(() => {
    const full = open.failure.get() === 'disk-full';
    tell('storageFailed', { notebook: id, full }).catch((error: unknown) => report('storage', error));
  });
  signal.addEventListener('abort', () => (stopStatus(), stopFailure()), { once: true });
  keepLabel(db, hosted, signal);
  countNew(db, hosted, signal);
}
