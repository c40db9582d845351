import type { Member } from '../../model/member';
import { type NotebookStatus, STATUS_AT_START } from '../../model/notebook-status';
import { countWaiting } from '../../notebook/waiting';
import { readLastHere, writeLastHere } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import type { OpenNotebook } from '../../store/open-notebook';
import type { StoredState } from '../../sync/stored-state';
import type { Transport } from '../../sync/transport';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import { keepAcknowledgements } from './acknowledgements';
import type { BodyShelf } from './body-shelf';
import { foldStatuses } from './fold-statuses';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly open: OpenNotebook;
  readonly state: StoredState;
  readonly members: Observed<readonly Member[]>;
  readonly readings: Observed<readonly unknown[]>;
  readonly news: Observed<readonly unknown[]>;
  /** This device came in by an invitation. */
  readonly joined: boolean;
  readonly shelf: BodyShelf;
  /** Not started yet, so that nothing they say is missed. */
  readonly transports: readonly Transport[];
}

/** Changes are gathered for so long before the header is told, in milliseconds. */
const SETTLE = 150;

/**
 * What the header may say of a notebook, worked out from what is stored and what the transports see.
 * "All sent" is only ever said of a stored acknowledgement that covers everything, however many are connected.
 */
export async function statusOf(parts: Parts, signal: AbortSignal): Promise<Observed<NotebookStatus>> {
  const { db, id, me, open, state, members, readings, news, joined, shelf, transports } = parts;
  const { doc } = open;
  const status = new Cell<NotebookStatus>(STATUS_AT_START);
  // Who has just come in wrote these without knowing.
  const joining = [`members/${me}`, 'notebook'];
  const tellSoon = soon(SETTLE, () => tell(), signal);
  let lastHere = await readLastHere(db, id);
  const covered = await keepAcknowledgements({ db, id, doc, state, transports }, tellSoon, signal);
  const tell = (): void => {
    const seen = foldStatuses(transports.map((transport) => transport.status));
    const paired = members.get().some((member) => member.id !== me && member.brought === 0);
    const next: NotebookStatus = {
      paired: paired && transports.length > 0,
      here: seen.partnerHere,
      relay: seen.relay,
      joined,
      waiting: paired || joined ? countWaiting(doc, covered(), paired ? [] : joining) : 0,
      busy: seen.busy,
      refused: seen.refused,
      texts: shelf.progress.get(),
      lastHere,
      news: news.get().length,
      readings: readings.get().length,
    };
    if (JSON.stringify(next) !== JSON.stringify(status.get())) status.set(next);
  };

  const cameOrWent = (): void => {
    lastHere = Date.now();
    writeLastHere(db, id, lastHere).catch((error: unknown) => report('last here', error));
    tell(); // at once: a person waits for it
  };
  watchPartner(transports, cameOrWent, tellSoon, signal);
  doc.on('update', tellSoon);
  signal.addEventListener('abort', () => doc.off('update', tellSoon), { once: true });
  for (const part of [members, shelf.progress, news]) observe<unknown>(part, tellSoon, signal);
  tell();
  return status;
}

/** Tells when the partner comes, by the first way, or goes, by the last; and of every other change of a way. */
function watchPartner(
  transports: readonly Transport[],
  cameOrWent: () => void,
  otherwise: () => void,
  signal: AbortSignal,
): void {
  let wasHere = false;
  const look = (): void => {
    const here = transports.some((transport) => transport.status.partnerHere);
    if (here === wasHere) return otherwise();
    wasHere = here;
    cameOrWent();
  };
  for (const transport of transports) transport.on('status', look, signal);
}
