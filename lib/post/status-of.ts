import type { Member } from '../model/member';
import { type NotebookStatus, STATUS_AT_START } from '../model/notebook-status';
import { countWaiting } from '../notebook/waiting';
import { readLastHere, writeLastHere } from '../store/cursors';
import type { BookbagDb } from '../store/db';
import type { OpenNotebook } from '../store/open-notebook';
import type { Transport } from '../sync/transport';
import { Cell, type Observed } from '../util/observed';
import { report } from '../util/report';
import { keepAcknowledgements } from './acknowledgements';
import type { BodyShelf } from './body-shelf';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly open: OpenNotebook;
  readonly members: Observed<readonly Member[]>;
  readonly shelf: BodyShelf;
  readonly transport: Transport | undefined;
}

/** Changes are gathered for so long before the header is told, in milliseconds. */
const SETTLE = 150;

/**
 * What the header may say of a notebook, worked out from what is stored and what the transport sees.
 * "All sent" is only ever said of a stored acknowledgement that covers everything.
 */
export async function statusOf(parts: Parts, signal: AbortSignal): Promise<Observed<NotebookStatus>> {
  const { db, id, me, open, members, shelf, transport } = parts;
  const status = new Cell<NotebookStatus>(STATUS_AT_START);
  let lastHere = await readLastHere(db, id);
  const covered = await keepAcknowledgements({ db, id, doc: open.doc, transport }, () => tellSoon(), signal);

  const tell = (): void => {
    const seen = transport?.status;
    const paired = members.get().some((member) => member.id !== me && member.brought === 0);
    const next: NotebookStatus = {
      paired: paired && transport !== undefined,
      here: seen?.partnerHere ?? false,
      relay: seen?.relay ?? 'connecting',
      waiting: paired ? countWaiting(open.doc, covered()) : 0,
      busy: seen?.busy ?? false,
      texts: shelf.progress.get(),
      lastHere,
    };
    if (JSON.stringify(next) !== JSON.stringify(status.get())) status.set(next);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) tell();
    }, SETTLE);
  };

  let wasHere = false;
  transport?.on(
    'status',
    ({ partnerHere }) => {
      if (partnerHere !== wasHere) {
        wasHere = partnerHere;
        lastHere = Date.now();
        writeLastHere(db, id, lastHere).catch((error: unknown) => report('last here', error));
        tell(); // coming and going is shown at once
      } else tellSoon();
    },
    signal,
  );
  open.doc.on('update', tellSoon);
  const stops = [members.subscribe(tellSoon), shelf.progress.subscribe(tellSoon)];
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      open.doc.off('update', tellSoon);
      for (const stop of stops) stop();
    },
    { once: true },
  );
  tell();
  return status;
}
