import { mailboxKeys } from '../../lib/crypto/keys';
import { BoxLine } from '../../lib/sync/mailbox/box-line';
import type { Box } from '../../lib/sync/mailbox/box';
import { Mailbox, type MailboxOptions } from '../../lib/sync/mailbox/mailbox';
import type { MailboxMemory, Remembered } from '../../lib/sync/mailbox/own-note';
import type { MailboxTiming } from '../../lib/sync/mailbox/timing';
import { WebSocket as NodeSocket } from 'ws';

/** Short times, for a test that waits in real time. */
export const QUICK: MailboxTiming = {
  settle: 5,
  settleLinked: 30,
  gather: 5,
  look: 60_000,
  later: 50,
  retry: 20,
  retryMost: 100,
  unreached: 2_000,
  greeting: 500,
  answer: 2_000,
  large: 2_000,
  ice: 60_000,
  copied: 5_000,
  between: 0,
};

export const keysOf = (secret = 7) => mailboxKeys(new Uint8Array(32).fill(secret));

/** A memory that outlives a mailbox, as the disk does. */
export class Memory implements MailboxMemory {
  remembered: Remembered | undefined;
  writes = 0;

  async read(): Promise<Remembered | undefined> {
    return this.remembered;
  }

  async write(remembered: Remembered): Promise<void> {
    this.writes += 1;
    this.remembered = structuredClone(remembered);
  }
}

/** The sockets of this test, to be cut. */
export class Sockets {
  readonly all: NodeSocket[] = [];
  readonly Class: typeof WebSocket;

  constructor() {
    const { all } = this;
    class Kept extends NodeSocket {
      constructor(url: string) {
        super(url);
        this.on('error', () => undefined);
        all.push(this);
      }
    }
    this.Class = Kept as unknown as typeof WebSocket;
  }

  cut(): void {
    for (const socket of this.all.splice(0)) socket.terminate();
  }
}

export const lineTo =
  (relay: string, auth: Uint8Array<ArrayBuffer>, SocketClass: typeof WebSocket, timing = QUICK) =>
  (signal: AbortSignal): Box =>
    new BoxLine({ relay, auth, timing, chance: () => 0.5, SocketClass }, signal);

/** A mailbox with the answers of a test. */
export const mailboxOf = (
  some: Pick<MailboxOptions, 'keys' | 'device' | 'openBox'> & Partial<MailboxOptions>,
): Mailbox =>
  new Mailbox({
    memory: new Memory(),
    timing: QUICK,
    now: Date.now,
    chance: () => 0.5,
    carry: () => [],
    somebody: () => true,
    linked: () => false,
    ...some,
  });
