import type { MailboxKeys } from '../../crypto/keys';
import type { NotebookStatus } from '../../model/notebook-status';
import type { Covered } from '../../notebook/waiting';
import { readMailbox, writeMailbox } from '../../store/cursors';
import type { BookbagDb } from '../../store/db';
import type { Box } from '../../sync/mailbox/box';
import { BoxLine } from '../../sync/mailbox/box-line';
import type { IceServer } from '../../sync/mailbox/ice';
import { Mailbox, type MailboxOptions, type MailboxStanding } from '../../sync/mailbox/mailbox';
import type { Left, Remembered } from '../../sync/mailbox/own-note';
import { TIMING } from '../../sync/mailbox/timing';
import type { Transport } from '../../sync/transport';

interface Parts {
  readonly db: BookbagDb;
  /** Of the notebook. */
  readonly id: string;
  readonly lines: readonly Line[];
  readonly keys: MailboxKeys;
  readonly device: string;
}

/** The notebook's box at one relay. */
export interface Line {
  readonly relay: string;
  /** Opens it. All ways that go by this relay have it by one line. */
  readonly openBox: (signal: AbortSignal) => Box;
  /** The servers that the relay has named, by which two browsers find or reach each other. */
  readonly ice: () => readonly IceServer[];
}

/** What the mailboxes ask of the notebook while they run. */
export type MailboxAsks = Pick<MailboxOptions, 'carry' | 'somebody' | 'linked' | 'farewells'>;

/** Milliseconds that a relay keeps what was left: 45 days. */
const KEPT = 45 * 24 * 60 * 60 * 1000;

/** The lines to the boxes of a notebook, one for each relay. They are not open yet. */
export function linesTo(relays: readonly string[], auth: MailboxKeys['auth']): Line[] {
  return relays.map((relay) => {
    let line: Box | undefined;
    const options = { relay, auth, timing: TIMING, chance: Math.random };
    const openBox = (signal: AbortSignal): Box => (line ??= new BoxLine(options, signal));
    return { relay, openBox, ice: () => line?.ice ?? [] };
  });
}

/** One mailbox for each relay of a notebook, not started. A relay that offers none is found out. */
export function mailboxesOf({ db, id, lines, keys, device }: Parts, asks: MailboxAsks): Mailbox[] {
  const chance = Math.random;
  const timing = TIMING;
  return lines.map(
    ({ relay, openBox }) =>
      new Mailbox({
        ...{ keys, device, openBox, timing, now: Date.now, chance, ...asks },
        memory: {
          read: async () => (await readMailbox(db, id, relay)) as Remembered | undefined,
          write: (remembered) => writeMailbox(db, id, relay, remembered),
        },
      }),
  );
}

/** The mailboxes look at their boxes when a direct link comes or goes, and when a relay answers again. */
export function followLink(direct: Transport, mailboxes: readonly Mailbox[], signal: AbortSignal): void {
  let { partnerHere, relay } = direct.status;
  const look = (): void => {
    const now = direct.status;
    if (now.partnerHere === partnerHere && now.relay === relay) return;
    // who lost the partner or the relay was away, and may have been left behind
    const wasAway = (partnerHere && !now.partnerHere) || (relay !== 'reached' && now.relay === 'reached');
    ({ partnerHere, relay } = now);
    for (const mailbox of mailboxes)
      if (wasAway) mailbox.lookAnew();
      else mailbox.look();
  };
  direct.on('status', look, signal);
}

/** What all mailboxes of a notebook say together. */
export interface AtRelays {
  readonly mailbox: NotebookStatus['mailbox'];
  /** The newest that a relay still keeps; null when there is nothing. */
  readonly left: (Covered & Pick<Left, 'at'>) | null;
  /** All texts and pictures that the partner lacks lie there too. */
  readonly whole: boolean;
}

/**
 * Folds how the mailboxes stand: one is enough.
 *
 * @param answers a relay of this notebook answers: one whose mailbox is not reached then has none
 */
export function atRelays(standings: readonly MailboxStanding[], answers: boolean, now: number): AtRelays {
  const newest = standings
    .flatMap(({ left }) => left ?? [])
    .filter(({ at }) => now - at < KEPT)
    .toSorted((a, b) => b.at - a.at)[0];
  return {
    mailbox: mailboxWord(standings, answers),
    left: newest ?? null,
    whole: standings.some(({ left, whole }) => whole && left === newest),
  };
}

function mailboxWord(standings: readonly MailboxStanding[], answers: boolean): NotebookStatus['mailbox'] {
  const offering = standings.filter(({ offered }) => offered === true);
  if (offering.some(({ full, inParts }) => !full && !inParts)) return 'open';
  if (offering.length > 0) return offering.every(({ full }) => full) ? 'full' : 'parts';
  const areRefused = standings.length > 0 && standings.every(({ offered }) => offered === false);
  return areRefused && answers ? 'none' : 'unknown';
}
