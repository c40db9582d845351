import type { Member } from '../../model/member';
import { type NotebookStatus, STATUS_AT_START } from '../../model/notebook-status';
import { countWaiting } from '../../notebook/waiting';
import { readLastHere, writeLastHere } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import type { OpenNotebook } from '../../store/open-notebook';
import type { Letters } from '../../sync/letter/letters';
import type { StoredState } from '../../sync/stored-state';
import type { Transport, TransportStatus } from '../../sync/transport';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import { keepAcknowledgements, type KeptWords } from './acknowledgements';
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
  /** The way by files, where there is one. */
  readonly letters: Letters | null;
}

interface Standing {
  readonly status: Observed<NotebookStatus>;
  /** What the partner is known to have. */
  readonly kept: KeptWords;
}

/** Changes are gathered for so long before the header is told, in milliseconds. */
const SETTLE = 150;

/**
 * What the header may say of a notebook, worked out from what is stored and what the transports see.
 * "All sent" is only ever said of a stored acknowledgement that covers everything, however many are connected.
 */
export async function statusOf(parts: Parts, signal: AbortSignal): Promise<Standing> {
  const { db, id, me, open, state, members, news, shelf, transports, letters } = parts;
  const { doc } = open;
  const status = new Cell<NotebookStatus>(STATUS_AT_START);
  const tellSoon = soon(SETTLE, () => tell(), signal);
  let lastHere = await readLastHere(db, id);
  const ways = letters === null ? transports : [...transports, letters];
  const kept = await keepAcknowledgements({ db, id, doc, state, ways }, tellSoon, signal);
  const tell = (): void => {
    const seen = foldStatuses(transports.map((transport) => transport.status));
    const paired = members.get().some((member) => member.id !== me && member.brought === 0);
    const next = statusNow(parts, kept, seen, paired, lastHere);
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
  return { status, kept };
}

/** All that the header may say now. */
function statusNow(
  { me, open, readings, news, joined, shelf, transports }: Parts,
  kept: KeptWords,
  { partnerHere, relay, busy, refused, partnerFull, blocked }: TransportStatus,
  paired: boolean,
  lastHere: number,
): NotebookStatus {
  // Who has just come in wrote these without knowing.
  const joining = [`members/${me}`, 'notebook'];
  const toGo = toGoOf(kept.lacks, readings.get().length, shelf);
  const changed = paired || joined ? countWaiting(open.doc, kept.covered, paired ? [] : joining) : 0;
  return {
    paired: paired && transports.length > 0,
    here: partnerHere,
    relay,
    joined,
    waiting: paired || joined ? changed + toGo.records : 0,
    toGo: { texts: toGo.texts, pictures: toGo.pictures, ofTexts: shelf.named().texts },
    tellsTexts: kept.lacks !== null,
    busy,
    refused,
    partnerFull,
    blocked,
    texts: shelf.progress.get(),
    lastHere,
    news: news.get().length,
    readings: readings.get().length,
  };
}

/** What the partner lacks, by its own word: foreign, so never more than there is. */
function toGoOf(lacks: KeptWords['lacks'], readings: number, shelf: Pick<BodyShelf, 'named'>) {
  const { texts, pictures } = shelf.named();
  return {
    records: Math.min(lacks?.records ?? 0, readings),
    texts: Math.min(lacks?.texts ?? 0, texts),
    pictures: Math.min(lacks?.pictures ?? 0, pictures),
  };
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
