import { type LetterKeys, letterKeys, liveKey, mailboxKeys, notebookKeys } from '../../crypto/keys';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { epochsOf, LEFT_KEPT, leftSecret } from '../../store/epochs';
import { notebookSecret } from '../../store/notebooks';
import { readSetting } from '../../store/settings';
import { boxFarewellsOf } from '../../sync/epoch/box-farewells';
import { farewellIn } from '../../sync/epoch/room-farewell';
import { Letters } from '../../sync/letter/letters';
import type { IceServer } from '../../sync/mailbox/ice';
import type { Mailbox } from '../../sync/mailbox/mailbox';
import { Relayed } from '../../sync/relayed/relayed';
import { TIMING } from '../../sync/relayed/timing';
import type { Transport, TransportPort } from '../../sync/transport';
import { type DirectTransport, webrtcTransport } from '../../sync/webrtc/webrtc';
import { Cell, observe, type Observed } from '../../util/observed';
import { report } from '../../util/report';
import type { EpochHere } from '../epoch/epoch-here';
import { knownWhere } from '../epoch/known-where';
import { followLink, type Line, linesTo, type MailboxAsks, mailboxesOf } from './mailboxes';
import { ownServers } from './own-servers';
import { relaysOf } from './relays';

/** Own servers and those of all relays that a connection asks: each makes it slower. */
const MOST_SERVERS = 4;

/** How a notebook travels. */
interface Ways {
  readonly transports: readonly Transport[];
  /** The mailboxes among them, and those that go live through a relay. */
  readonly mailboxes: readonly Mailbox[];
  readonly relayed: readonly Relayed[];
  readonly letters: Letters | null;
  /** Whether it is known that the others are where this device is (lib/post/epoch/known-where.ts). */
  readonly known: Observed<boolean>;
}

/**
 * The ways a notebook travels, not started; none for the example, which stays on this device, and none
 * where this device is in the notebook no more.
 *
 * @param device the id of this device in the notebook
 * @param epoch hears the farewells that lie in the notebook's box or are said in its room
 */
export async function waysOf(
  db: BookbagDb,
  row: NotebookRow,
  device: string,
  port: ConstructorParameters<typeof Letters>[0],
  signal: AbortSignal,
  asksOf: (direct: Transport) => Omit<MailboxAsks, 'farewells'>,
  { heard, hears }: Pick<EpochHere, 'heard' | 'hears'>,
): Promise<Ways> {
  const secret = epochsOf(row).out === null ? await notebookSecret(db, row) : undefined;
  if (secret === undefined)
    return { transports: [], mailboxes: [], relayed: [], letters: null, known: new Cell(true) };
  const [keys, forLetters] = [await notebookKeys(secret), await letterKeys(secret)];
  const [forMailbox, forLive] = [await mailboxKeys(secret), await liveKey(secret)];
  const boxes = await boxFarewellsOf(secret);
  secret.fill(0);
  const relays = await relaysOf(db, row);
  const lines = linesTo(relays, forMailbox.auth);
  const own = await ownServers(db);
  const iceServers = (): readonly IceServer[] =>
    [...own, ...lines.flatMap(({ ice }) => ice())].slice(0, MOST_SERVERS);
  const hidden = (await readSetting(db, 'hideAddresses')) === true;
  const mayMeet = (): boolean => known.get();
  const published = (data: unknown): void => {
    const farewell = farewellIn(data);
    if (farewell) hears([farewell]).catch((error: unknown) => report('farewell', error));
  };
  const direct = webrtcTransport({ relays, keys, deviceId: device, iceServers, hidden, published, mayMeet });
  const farewells: MailboxAsks['farewells'] = {
    isName: (name) => boxes.isName(name),
    look: async (box, entries) => heard(await boxes.read(box, entries)),
  };
  const asks = { ...asksOf(direct), farewells };
  const mailboxes = mailboxesOf({ db, id: row.id, lines, keys: forMailbox, device }, asks);
  const relayed = throughRelays(lines, forLive, device, direct, mayMeet);
  const known = followWhere(direct, mailboxes, signal);
  const letters = new Letters(port, forLetters, device, signal, await beforeThis(db, row));
  return { transports: [direct, ...mailboxes, ...relayed], mailboxes, relayed, letters, known };
}

/** Follows whether it is known where the others are. Once it is, this device says that it is there. */
function followWhere(
  direct: DirectTransport,
  mailboxes: readonly Mailbox[],
  signal: AbortSignal,
): Observed<boolean> {
  followLink(direct, mailboxes, signal);
  const known = knownWhere(direct, mailboxes, signal);
  observe(known, () => known.get() && direct.announce(), signal);
  return known;
}

/** What letters know of the epochs that this device has left. */
async function beforeThis(
  db: BookbagDb,
  row: NotebookRow,
): Promise<ConstructorParameters<typeof Letters>[4]> {
  const { left, gone } = epochsOf(row);
  const keys: LetterKeys[] = [];
  for (const epoch of left.filter(({ at }) => Date.now() - at <= LEFT_KEPT)) {
    const secret = await leftSecret(db, epoch);
    keys.push(await letterKeys(secret));
    secret.fill(0);
  }
  return { keys, farewells: left.map(({ farewell }) => farewell), gone };
}

/** A way through each relay. Nothing goes by one of them to whom the direct way, or one before it, reaches. */
function throughRelays(
  lines: readonly Line[],
  key: CryptoKey,
  device: string,
  direct: DirectTransport,
  mayMeet: () => boolean,
): Relayed[] {
  const before: Pick<DirectTransport, 'reaches'>[] = [direct];
  return lines.map(({ openBox }) => {
    const better = [...before];
    const reaches = (other: string): boolean => better.some((way) => way.reaches(other));
    const isHopeless = (): boolean => direct.status.blocked;
    const way = new Relayed({ key, device, openBox, reaches, isHopeless, mayMeet, timing: TIMING });
    before.push(way);
    return way;
  });
}

/**
 * Starts all ways. Those that talk with whoever is there wait until it is known from the mailboxes that others have not
 * left for another epoch: whoever was removed would hear every word. A relay that does not answer lets nobody talk.
 *
 * @param coming somebody was let in and is not there yet: the mailboxes look once more when that begins
 */
export function startWays(
  { transports, mailboxes, known }: Pick<Ways, 'transports' | 'mailboxes' | 'known'>,
  port: TransportPort,
  coming: Observed<boolean>,
  signal: AbortSignal,
): void {
  for (const mailbox of mailboxes) mailbox.start(port, signal);
  observe(coming, () => coming.get() && mailboxes.forEach((one) => one.look()), signal);
  const others = transports.filter((one) => !mailboxes.some((mailbox) => mailbox === one));
  let begun = false;
  const begin = (): void => {
    if (begun || !known.get() || signal.aborted) return;
    begun = true;
    for (const transport of others)
      try {
        transport.start(port, signal);
      } catch (error) {
        report('way', error); // two rows of one epoch, as after an old backup: the other one has the room
      }
  };
  observe(known, begin, signal);
  begin();
}
