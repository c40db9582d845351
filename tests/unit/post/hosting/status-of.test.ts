import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostedNotebook } from '../../../../lib/post/hosting/host-notebook';
import { statusOf } from '../../../../lib/post/hosting/status-of';
import { addSeen } from '../../../../lib/store/cursors';
import type { BookbagDb } from '../../../../lib/store/db';
import type { Lacks } from '../../../../lib/sync/transport';
import { stateOf } from '../../../../lib/sync/digest';
import { StoredState } from '../../../../lib/sync/stored-state';
import { Cell } from '../../../../lib/util/observed';
import { hostedNotebook } from '../../../support/hosted';
import { SilentTransport } from '../../../support/sync-silent-transport';
import { tempDb } from '../../../support/temp-db';
import { put, remove } from '../../../support/records';

let end: AbortController;
let db: BookbagDb;
let host: HostedNotebook;
let state: StoredState;
let transport: SilentTransport;
/** A second way to the same partner. */
let other: SilentTransport;
beforeEach(async () => {
  end = new AbortController();
  db = tempDb(end.signal);
  host = await hostedNotebook(db, end.signal);
  state = new StoredState(host.open.doc, () => host.open.whenStored(), end.signal);
  transport = new SilentTransport();
  other = new SilentTransport();
});
afterEach(() => end.abort());

const AT = 1_790_000_000_000;
const start = async (
  transports: readonly SilentTransport[] = [transport],
  joined = false,
  coming = new Cell(false),
) => {
  const { open, members, readings, news, shelf } = host;
  const lists = { members, readings, news };
  const ways = { transports, mailboxes: [], relayed: transports.slice(1), letters: null };
  const parts = { db, id: 'n', me: 'ana', open, state, ...lists, joined, coming, shelf, ...ways };
  return (await statusOf(parts, end.signal)).status;
};
const NOTHING: Lacks = { records: 0, texts: 0, pictures: 0, full: false };
const acknowledge = (lacks: Lacks | null = NOTHING) =>
  transport.emit('acknowledged', { from: 'laptop', ...stateOf(host.open.doc), lacks });
const note = (id: string) => put(host.open.doc, 'notes', { id, by: 'ana', at: AT, editedAt: 0, text: id });

describe('status', () => {
  it('says how much is new and how many readings there are', async () => {
    const status = await start();
    put(host.open.doc, 'readings', { id: 'r', by: 'ben', at: AT, title: 'Held Songs' });
    put(host.open.doc, 'notes', { id: 'n', by: 'ben', at: AT, text: 'x' });
    await expect.poll(() => status.get()).toMatchObject({ news: 2, readings: 1 });
    await addSeen(db, 'n', ['r']);
    await expect.poll(() => status.get()).toMatchObject({ news: 1, readings: 1 });
  });

  it('names who was gone before this computer came back, but for those who are gone here too', async () => {
    const { open, members, readings, news, shelf } = host;
    const ways = { transports: [transport], mailboxes: [], relayed: [], letters: null, joined: false };
    const epochs = { gone: [], left: [], out: null, rivals: [], goneBefore: ['desk', 'phone'] };
    const lists = { members, readings, news, shelf, gone: new Cell(['phone']) };
    const parts = { db, id: 'n', me: 'ana', open, state, ...lists, ...ways, epochs };
    const { status } = await statusOf(parts, end.signal);
    expect(status.get()).toMatchObject({ gone: ['phone'], goneBefore: ['desk'] });
  });

  it('alone, what waits for somebody who was let in counts, and nothing after they are not awaited any more', async () => {
    const coming = new Cell(false);
    const status = await start([transport], false, coming);
    note('a');
    coming.set(true);
    await expect.poll(() => status.get()).toMatchObject({ paired: false, waiting: 3 });
    coming.set(false);
    await expect.poll(() => status.get()).toMatchObject({ paired: false, waiting: 0 });
  });

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

  it('who has joined and is alone yet has what they wrote waiting, not the joining itself', async () => {
    put(host.open.doc, 'members', { id: 'ana', by: 'ana', name: 'Ana', seat: 'b', at: AT });
    const status = await start([transport], true);
    expect(status.get()).toMatchObject({ paired: false, joined: true, waiting: 0 });
    note('a');
    await expect.poll(() => status.get().waiting).toBe(1);
  });

  it('who was brought along by a copy is no partner; whoever joins is', async () => {
    put(host.open.doc, 'members', { id: 'old', by: 'old', name: 'Old', seat: 'b', at: AT, brought: 1 });
    const status = await start();
    expect(status.get()).toMatchObject({ paired: false, waiting: 0 });
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    await expect.poll(() => status.get().paired).toBe(true);
  });

  it('an acknowledgement of an older state covers only that', async () => {
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    const status = await start();
    note('a');
    const older = stateOf(host.open.doc);
    note('b');
    transport.emit('acknowledged', { from: 'laptop', ...older, lacks: NOTHING });
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

  it('says that the partner is here through the relay where no other way sees them', async () => {
    const status = await start([transport, other]);
    other.tell({ partnerHere: true });
    await expect.poll(() => status.get()).toMatchObject({ here: true, relayed: true });
    transport.tell({ partnerHere: true });
    await expect.poll(() => status.get()).toMatchObject({ here: true, relayed: false });
    for (const way of [transport, other]) way.tell({ partnerHere: false });
    await expect.poll(() => status.get()).toMatchObject({ here: false, relayed: false });
  });

  it('the partner is here as long as one way sees the partner; the relay is the best of all ways', async () => {
    const status = await start([transport, other]);
    transport.tell({ relay: 'unreached' });
    other.tell({ partnerHere: true, relay: 'reached', busy: true });
    expect(status.get()).toMatchObject({ here: true, relay: 'reached', busy: true });
    transport.tell({ partnerHere: true });
    other.tell({ partnerHere: false, relay: 'unreached', busy: false });
    await expect.poll(() => status.get()).toMatchObject({ here: true, relay: 'unreached', busy: false });
    transport.tell({ partnerHere: false });
    expect(status.get().here).toBe(false);
  });

  it('connected, delivered and idle by every way: what is not acknowledged waits all the same', async () => {
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    const status = await start([transport, other]);
    acknowledge();
    await expect.poll(() => status.get().waiting).toBe(0);
    note('a');
    for (const way of [transport, other]) way.tell({ partnerHere: true, delivered: true, relay: 'reached' });
    await expect.poll(() => status.get()).toMatchObject({ here: true, waiting: 1 });
  });

  it('an acknowledgement counts by whichever way it comes', async () => {
    put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
    const status = await start([transport, other]);
    note('a');
    other.emit('acknowledged', { from: 'laptop', ...stateOf(host.open.doc), lacks: NOTHING });
    await expect.poll(() => status.get().waiting).toBe(0);
  });

  describe('of texts and pictures', () => {
    const lacks = (texts: number, pictures = 0): Lacks => ({
      ...NOTHING,
      records: texts || 1,
      texts,
      pictures,
    });
    beforeEach(() => {
      put(host.open.doc, 'members', { id: 'ben', by: 'ben', name: 'Ben', seat: 'b', at: AT });
      for (const id of ['r', 's', 't'])
        put(host.open.doc, 'readings', {
          id,
          by: 'ana',
          at: AT,
          title: id,
          body: `${id.codePointAt(0)}`.repeat(64).slice(0, 64),
        });
    });

    it('those count that the partner has not stored, though every record is acknowledged', async () => {
      const status = await start();
      acknowledge(lacks(2));
      const toGo = { texts: 2, pictures: 0, ofTexts: 3 };
      await expect.poll(() => status.get()).toMatchObject({ waiting: 2, toGo });
      acknowledge(lacks(0, 4));
      await expect.poll(() => status.get().toGo.texts, { timeout: 5_000 }).toBe(0);
      expect(status.get()).toMatchObject({ waiting: 1, toGo: { texts: 0, pictures: 0 } }); // none is named here
      acknowledge();
      await expect.poll(() => status.get(), { timeout: 5_000 }).toMatchObject({ waiting: 0 });
    });

    it('after a restart too, and never more than there are', async () => {
      const before = await start();
      acknowledge(lacks(4_000_000));
      await expect.poll(() => before.get().waiting).toBe(3);
      transport = new SilentTransport();
      expect((await start()).get()).toMatchObject({ waiting: 3, toGo: { texts: 3 }, here: false });
    });

    it('an older Bookbag says nothing of them, and neither do we', async () => {
      const status = await start();
      expect(status.get().tellsTexts).toBe(true); // nothing is known: nothing is said
      acknowledge(null);
      await expect.poll(() => status.get()).toMatchObject({ waiting: 0, tellsTexts: false });
    });

    it('a full disk of the partner is told while the partner is here', async () => {
      const status = await start();
      transport.tell({ partnerHere: true, partnerFull: true });
      await expect.poll(() => status.get().partnerFull).toBe(true);
    });
  });
});
