import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostedNotebook } from '../../../lib/post/host-notebook';
import { statusOf } from '../../../lib/post/status-of';
import type { BookbagDb } from '../../../lib/store/db';
import { stateOf } from '../../../lib/sync/digest';
import type { Transport, TransportEvents, TransportStatus } from '../../../lib/sync/transport';
import { Emitter } from '../../../lib/util/emitter';
import { hostedNotebook } from '../../support/hosted';
import { tempDb } from '../../support/temp-db';
import { put, remove } from '../../support/records';

class SilentTransport extends Emitter<TransportEvents> implements Transport {
  status: TransportStatus = { relay: 'connecting', partnerHere: false, delivered: false, busy: false };
  start(): void {
    // says only what the test makes it say
  }
  tell(status: Partial<TransportStatus>): void {
    this.status = { ...this.status, ...status };
    this.emit('status', this.status);
  }
}

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
let transport: SilentTransport;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  transport = new SilentTransport();
});
afterEach(() => end.abort());

const AT = 1_790_000_000_000;
const start = () =>
  statusOf(
    { db, id: 'n', me: 'ana', open: host.open, members: host.members, shelf: host.shelf, transport },
    end.signal,
  );
const acknowledge = () => transport.emit('acknowledged', stateOf(host.open.doc));
const note = (id: string) => put(host.open.doc, 'notes', { id, by: 'ana', at: AT, editedAt: 0, text: id });

describe('status', () => {
  it('alone nothing waits; with a partner what is not acknowledged does', async () => {
    const status = await start();
    note('a');
    expect(status.get()).toMatchObject({ paired: false, waiting: 0 });
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    await expect.poll(() => status.get()).toMatchObject({ paired: true, waiting: 4 });
    acknowledge();
    await expect.poll(() => status.get().waiting).toBe(0);
    remove(host.open.doc, 'notes', 'a');
    await expect.poll(() => status.get().waiting).toBe(1);
  });

  it('an acknowledgement of an older state covers only that', async () => {
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    const status = await start();
    note('a');
    const older = stateOf(host.open.doc);
    note('b');
    transport.emit('acknowledged', older);
    await expect.poll(() => status.get().waiting).toBe(1);
  });

  it('what was acknowledged is known after a restart, connected or not', async () => {
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    note('a');
    const before = await start();
    acknowledge();
    await expect.poll(() => before.get().waiting).toBe(0);
    note('b');
    transport = new SilentTransport();
    expect((await start()).get()).toMatchObject({ waiting: 1, here: false });
  });

  it('coming and going is told and its time kept', async () => {
    const status = await start();
    transport.tell({ partnerHere: true, relay: 'reached' });
    expect(status.get()).toMatchObject({ here: true, relay: 'reached' });
    transport.tell({ partnerHere: false, relay: 'unreached' });
    expect(status.get()).toMatchObject({ here: false, relay: 'unreached' });
    expect(Date.now() - status.get().lastHere).toBeLessThan(5000);
  });
});
