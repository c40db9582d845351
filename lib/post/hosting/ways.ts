import { letterKeys, mailboxKeys, notebookKeys } from '../../crypto/keys';
import type { BookbagDb, NotebookRow } from '../../store/db';
import { notebookSecret } from '../../store/notebooks';
import { Letters } from '../../sync/letter/letters';
import type { Mailbox } from '../../sync/mailbox/mailbox';
import type { Transport } from '../../sync/transport';
import { webrtcTransport } from '../../sync/webrtc/webrtc';
import { followLink, type MailboxAsks, mailboxesOf } from './mailboxes';
import { relaysOf } from './relays';

interface Ways {
  /** The mailboxes among them. */
  readonly transports: readonly Transport[];
  readonly mailboxes: readonly Mailbox[];
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
  if (secret === undefined) return { transports: [], mailboxes: [], letters: null };
  const [keys, forLetters] = [await notebookKeys(secret), await letterKeys(secret)];
  const forMailbox = await mailboxKeys(secret);
  secret.fill(0);
  const relays = await relaysOf(db, row);
  const direct = webrtcTransport({ relays, keys, deviceId: device });
  const mailboxes = mailboxesOf({ db, id: row.id, relays, keys: forMailbox, device }, asksOf(direct));
  followLink(direct, mailboxes, signal);
  const letters = new Letters(port, forLetters, device, signal);
  return { transports: [direct, ...mailboxes], mailboxes, letters };
}
