import { letterKeys, liveKey, mailboxKeys, notebookKeys } from '../../crypto/keys';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { notebookSecret } from '../../store/notebooks';
import { readSetting } from '../../store/settings';
import { Letters } from '../../sync/letter/letters';
import type { IceServer } from '../../sync/mailbox/ice';
import type { Mailbox } from '../../sync/mailbox/mailbox';
import { Relayed } from '../../sync/relayed/relayed';
import { TIMING } from '../../sync/relayed/timing';
import type { Transport } from '../../sync/transport';
import { type DirectTransport, webrtcTransport } from '../../sync/webrtc/webrtc';
import { followLink, type Line, linesTo, type MailboxAsks, mailboxesOf } from './mailboxes';
import { ownServers } from './own-servers';
import { relaysOf } from './relays';

/** Own servers and those of all relays that a connection asks: each makes it slower. */
const MOST_SERVERS = 4;

/** How a notebook travels. */
export interface Ways {
  readonly transports: readonly Transport[];
  /** The mailboxes among them, and those that go live through a relay. */
  readonly mailboxes: readonly Mailbox[];
  readonly relayed: readonly Relayed[];
  readonly letters: Letters | null;
}

/**
 * The ways a notebook travels, not started; none for the example, which stays on this device.
 *
 * @param device the id of this device in the notebook
 */
export async function waysOf(
  db: BookbagDb,
  row: NotebookRow,
  device: string,
  port: ConstructorParameters<typeof Letters>[0],
  signal: AbortSignal,
  asksOf: (direct: Transport) => MailboxAsks,
): Promise<Ways> {
  const secret = await notebookSecret(db, row);
  if (secret === undefined) return { transports: [], mailboxes: [], relayed: [], letters: null };
  const [keys, forLetters] = [await notebookKeys(secret), await letterKeys(secret)];
  const [forMailbox, forLive] = [await mailboxKeys(secret), await liveKey(secret)];
  secret.fill(0);
  const relays = await relaysOf(db, row);
  const lines = linesTo(relays, forMailbox.auth);
  const own = await ownServers(db);
  const iceServers = (): readonly IceServer[] =>
    [...own, ...lines.flatMap(({ ice }) => ice())].slice(0, MOST_SERVERS);
  const hidden = (await readSetting(db, 'hideAddresses')) === true;
  const direct = webrtcTransport({ relays, keys, deviceId: device, iceServers, hidden });
  const mailboxes = mailboxesOf({ db, id: row.id, lines, keys: forMailbox, device }, asksOf(direct));
  const relayed = throughRelays(lines, forLive, device, direct);
  followLink(direct, mailboxes, signal);
  const letters = new Letters(port, forLetters, device, signal);
  return { transports: [direct, ...mailboxes, ...relayed], mailboxes, relayed, letters };
}

/** A way through each relay. Nothing goes by one of them to whom the direct way, or one before it, reaches. */
function throughRelays(
  lines: readonly Line[],
  key: CryptoKey,
  device: string,
  direct: DirectTransport,
): Relayed[] {
  const before: Pick<DirectTransport, 'reaches'>[] = [direct];
  return lines.map(({ openBox }) => {
    const better = [...before];
    const reaches = (other: string): boolean => better.some((way) => way.reaches(other));
    const isHopeless = (): boolean => direct.status.blocked;
    const way = new Relayed({ key, device, openBox, reaches, isHopeless, timing: TIMING });
    before.push(way);
    return way;
  });
}
