import type { Member } from '../../model/member';
import { type NotebookStatus, STATUS_AT_START } from '../../model/notebook-status';
import { closingOf } from '../../notebook/schema';
import { countWaiting } from '../../notebook/waiting';
import { readLastHere, writeLastHere } from '../../store/cursors';
import type { BookbagDb, EpochsOfRow } from '../../store/db';
import type { OpenNotebook } from '../../store/open-notebook';
import type { Letters } from '../../sync/letter/letters';
import type { Mailbox } from '../../sync/mailbox/mailbox';
import type { StoredState } from '../../sync/stored-state';
import type { Transport, TransportStatus } from '../../sync/transport';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import { soon } from '../../util/timers';
import { keepAcknowledgements, type KeptWords } from './acknowledgements';
import type { BodyShelf } from './body-shelf';
import { foldAcknowledgements } from './fold-acknowledgements';
import { foldStatuses } from './fold-statuses';
import { type AtRelays, atRelays } from './mailboxes';

interface Parts {
  readonly db: BookbagDb;
  readonly id: string;
  readonly me: string;
  readonly open: OpenNotebook;
  readonly state: StoredState;
  readonly members: Observed<readonly Member[]>;
  readonly readings: Observed<readonly unknown[]>;
  readonly news: Observed<readonly unknown[]>;
  /** The devices of this member. */
  readonly ours?: Observed<ReadonlySet<string>>;
  /** The ids of those that were removed. */
  readonly gone?: Observed<readonly string[]> | undefined;
  /** Where this device stands after removals, as of its opening. */
  readonly epochs?: EpochsOfRow;
  /** This device came in by an invitation. */
  readonly joined: boolean;
  /** Somebody was let in and is not there yet; not given, nobody. */
  readonly coming?: Observed<boolean>;
  readonly shelf: BodyShelf;
  /** Not started yet, so that nothing they say is missed. */
  readonly transports: readonly Transport[];
  /** Those of the transports that leave things at a relay. */
  readonly mailboxes: readonly Pick<Mailbox, 'standing'>[];
  /** Those of the transports that go live through a relay. */
  readonly relayed: readonly Transport[];
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
  const { db, id, me, open, state, members, news, shelf, transports, mailboxes, letters, ours } = parts;
  const { doc } = open;
  const status = new Cell<NotebookStatus>(STATUS_AT_START);
  const tellSoon = soon(SETTLE, () => tell(), signal);
  let lastHere = await readLastHere(db, id);
  const ways = letters === null ? transports : [...transports, letters];
  const kept = await keepAcknowledgements(
    { db, id, doc, state, ways, ...(ours && { ours }) },
    tellSoon,
    signal,
  );
  shelf.onLate((late) => kept.late(late), signal);
  const tell = (): void => {
    const seen = foldStatuses(transports.map((transport) => transport.status));
    const paired = members.get().some((member) => member.id !== me && member.brought === 0);
    const standings = mailboxes.map(({ standing }) => standing.get());
    const box = atRelays(standings, seen.relay === 'reached', Date.now());
    const next = statusNow(parts, { kept, box, seen }, paired, lastHere);
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
  for (const { standing } of mailboxes) observe(standing, tellSoon, signal);
  if (parts.coming !== undefined) observe(parts.coming, tellSoon, signal);
  if (parts.gone) observe(parts.gone, tellSoon, signal);
  tell();
  return { status, kept };
}

/** What is known of the partner's devices, of the relays, and of the ways. */
interface Known {
  readonly kept: KeptWords;
  readonly box: AtRelays;
  readonly seen: TransportStatus;
}

/** All that the header may say now. */
function statusNow(parts: Parts, known: Known, paired: boolean, lastHere: number): NotebookStatus {
  const { readings, news, joined, shelf, transports, relayed } = parts;
  const { kept, box, seen } = known;
  const { partnerHere, relay, busy, refused, partnerFull, blocked, copied } = seen;
  const toGo = toGoOf(kept.lacks, readings.get().length, shelf);
  const { waiting, left } = waitingNow(parts, known, paired, toGo.records);
  return {
    // who was removed had a partner, and is not asked to invite one
    paired: paired && (transports.length > 0 || (parts.epochs?.out ?? null) !== null),
    here: partnerHere,
    relayed: partnerHere && transports.every((way) => !way.status.partnerHere || relayed.includes(way)),
    relay,
    joined,
    waiting,
    mailbox: box.mailbox,
    left,
    toGo: { texts: toGo.texts, pictures: toGo.pictures, ofTexts: shelf.named().texts },
    tellsTexts: kept.lacks !== null,
    busy,
    refused,
    partnerFull,
    blocked,
    copied,
    texts: shelf.progress.get(),
    lastHere,
    news: news.get().length,
    closed: closedIn(parts),
    readings: readings.get().length,
    ...removedIn(parts),
  };
}

/** What came of removed devices, with the names of who did it. */
function removedIn({
  gone,
  epochs,
  members,
}: Parts): Pick<NotebookStatus, 'gone' | 'goneBefore' | 'out' | 'apart'> {
  const { out = null, rivals = [], goneBefore = [] } = epochs ?? {};
  const isGone = new Set(gone?.get());
  const named = ({ by, at }: { readonly by: string; readonly at: number }) => ({
    by: members.get().find(({ id }) => id === by)?.name ?? '',
    at,
  });
  return {
    gone: [...isGone],
    goneBefore: goneBefore.filter((id) => !isGone.has(id)),
    out: out && { how: out.how, ...named(out) },
    apart: rivals.filter(({ seen }) => !seen).map(named),
  };
}

/** Who closed the notebook, by name. */
function closedIn({ open, members }: Pick<Parts, 'open' | 'members'>): NotebookStatus['closed'] {
  const closing = closingOf(open.doc);
  if (closing?.closed !== true) return null;
  return { at: closing.at, by: members.get().find(({ id }) => id === closing.by)?.name ?? '' };
}

/** What neither the partner has acknowledged nor a relay has; and since when a relay has the rest. */
function waitingNow(
  { me, open, joined, coming }: Parts,
  { kept, box }: Known,
  paired: boolean,
  toGo: number,
): { readonly waiting: number; readonly left: number } {
  const comes = coming?.get() === true;
  if (!paired && !joined && !comes) return { waiting: 0, left: 0 };
  // Who has just come in wrote these without knowing.
  const apart = paired || comes ? [] : [`members/${me}`, 'notebook'];
  const unacknowledged = countWaiting(open.doc, kept.covered, apart) + toGo;
  if (unacknowledged === 0 || box.left === null) return { waiting: unacknowledged, left: 0 };
  const covered = foldAcknowledgements([kept.covered, box.left]);
  const waiting = countWaiting(open.doc, covered, apart) + (box.whole ? 0 : toGo);
  return { waiting, left: waiting === 0 ? box.left.at : 0 };
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
