import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addRecord } from '../../../../lib/notebook/records';
import { members } from '../../../../lib/model/member';
import { metaMap } from '../../../../lib/notebook/schema';
import { toldUsedAgain } from '../../../../lib/post/pairing/decide';
import { stopJoining } from '../../../../lib/post/pairing/join';
import { addNotebook } from '../../../../lib/store/notebooks';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { writeSetting } from '../../../../lib/store/settings';
import { decodeInvitation } from '../../../../lib/sync/pairing/invitation';
import { LobbyPerson, soon } from '../../../support/lobby-person';
import { listOf } from '../../../support/records';
import { testRelay, type TestRelay } from '../../../support/sync-relay';
import { secretAt, twoWhoPair } from '../../../support/two-who-pair';

let end: AbortController;
let relay: TestRelay;
let ana: LobbyPerson;
let ben: LobbyPerson;
let notebook: string;
const two = twoWhoPair();
beforeEach(() => void ({ end, relay, ana, ben, notebook } = two));

describe('a notebook', () => {
  it('begins with its name and its first member, in seat a', async () => {
    const { doc } = await openNotebook(ana.db, notebook, end.signal);
    expect(metaMap(doc).get('name')).toBe('Spring match');
    expect(listOf(doc, 'members').get()).toMatchObject([{ name: 'Ana', seat: 'a', brought: 0 }]);
  });

  it('is joined by an invitation when its member lets in who asks, and by nothing else', async () => {
    const code = await ana.invite(notebook);
    expect(await ben.join(code)).toEqual({ ok: true, value: null });
    const asker = await ana.asks(notebook);
    const { words, inviter } = await ben.comesTo('asks');
    expect(asker).toMatchObject({ name: 'Ben', words, here: true, letIn: false });
    expect(inviter).toBe('Ana');
    expect(words).toHaveLength(4);
    expect(await ben.db.notebooks.count()).toBe(0);
    await ana.letIn(notebook, asker.id);
    const { notebook: joined } = await ben.comesTo('in');
    const { doc } = await openNotebook(ben.db, joined, end.signal);
    expect(listOf(doc, 'members').get()).toMatchObject([{ name: 'Ben', seat: 'b' }]);
    expect(await secretAt(ben, joined)).toEqual(await secretAt(ana, notebook));
    expect((await ben.db.notebooks.get(joined))?.relays).toEqual([relay.url]);
    expect(await ben.join(code)).toEqual({ ok: false, reason: 'already-here', notebook: joined });
    expect(await ana.join(code)).toEqual({ ok: false, reason: 'already-here', notebook });
  });

  it('that is left lets nobody in any more, and other notebooks keep their invitations', async () => {
    const code = await ana.invite(notebook);
    const other = await ana.begin();
    await ana.invite(other);
    await ana.lobbies.forget(notebook);
    expect((await ana.db.lobbies.toArray()).map((row) => row.notebook)).toEqual([other]);
    expect(await ana.lobbies.inviting(notebook)).toEqual([]);
    await ben.join(code);
    expect(await ben.comesTo('waits')).toMatchObject({ here: false });
  });

  it('is asked for also when the joiner came first and the inviter’s browser was closed', async () => {
    const code = await ana.invite(notebook);
    ana.kill();
    await ben.join(code);
    expect(await ben.comesTo('waits')).toMatchObject({ here: false });
    ana.start();
    await ben.comesTo('asks');
    expect((await ana.asks(notebook)).name).toBe('Ben');
  });

  it('goes on where both browsers were killed while one was asked', async () => {
    await ben.join(await ana.invite(notebook));
    const before = await ben.comesTo('asks');
    for (const one of [ana, ben]) one.kill();
    for (const one of [ana, ben]) one.start();
    const asker = await ana.asks(notebook);
    expect(asker.words).toEqual(before.words);
    await ana.letIn(notebook, asker.id);
    await ben.comesTo('in');
    expect(await ben.db.notebooks.count()).toBe(1);
  });

  it('lets nobody in who is refused; then there is another invitation', async () => {
    const code = await ana.invite(notebook);
    await ben.join(code);
    await ben.comesTo('asks');
    await ana.refuse(notebook, (await ana.asks(notebook)).id);
    await ben.comesTo('refused');
    expect(await ben.db.notebooks.count()).toBe(0);
    const fresh = await ana.invite(notebook);
    expect(fresh).not.toBe(code);
    await ben.join(code);
    await ben.comesTo('used');
    await ben.join(fresh);
    await ben.comesTo('asks');
  });

  it('is not joined by a used invitation: who tries is told, and so is the inviter', async () => {
    const code = await ana.invite(notebook);
    await ben.join(code);
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    await ben.comesTo('in');
    const eve = new LobbyPerson('Eve', end.signal);
    await eve.join(code);
    await eve.comesTo('used');
    const usedAgain = () => ana.lobbies.pairing.get().lobbies[notebook]?.usedAgain;
    await soon(() => usedAgain() || undefined);
    await toldUsedAgain(ana.lobbies, notebook);
    await soon(() => usedAgain() === false || undefined);
  });

  it('P10: has two members: a third is refused, and all other invitations end with the first who is let in', async () => {
    const [eve, cleo] = [new LobbyPerson('Eve', end.signal), new LobbyPerson('Cleo', end.signal)];
    const code = await ana.invite(notebook);
    const second = await testRelay();
    await writeSetting(ana.db, 'relayAddress', second.url);
    const other = await ana.invite(notebook);
    expect(other).not.toBe(code);
    await Promise.all([ben.join(code), eve.join(other)]);
    await Promise.all([ben.comesTo('asks'), eve.comesTo('asks')]);
    const askers = await soon(() => {
      const { askers: all } = ana.lobbies.pairing.get().lobbies[notebook] ?? { askers: [] };
      return all.length === 2 ? all : undefined;
    });
    await ana.letIn(notebook, askers.find(({ name }) => name === 'Ben')?.id ?? '');
    await Promise.all([ben.comesTo('in'), eve.comesTo('refused')]);
    await cleo.join(other);
    await cleo.comesTo('used');
    await second.close();
  });

  it('P10: where a second member is there, letting in refuses', async () => {
    await ben.join(await ana.invite(notebook));
    await ben.comesTo('asks');
    const { doc } = await openNotebook(ana.db, notebook, end.signal);
    addRecord(doc, members, { id: 'eve', by: 'eve', at: 1 }, { name: 'Eve', seat: 'b' });
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    await ben.comesTo('refused');
  });

  it('gets another secret first where a code of Bookbag 0.1 has carried the one it had', async () => {
    const before = await secretAt(ana, notebook);
    await ana.db.cursors.put({ notebook, key: 'invited', value: 1 });
    await ben.join(await ana.invite(notebook));
    await ana.letIn(notebook, (await ana.asks(notebook)).id);
    const { notebook: joined } = await ben.comesTo('in');
    const after = await secretAt(ana, notebook);
    expect(after).not.toEqual(before);
    expect(await secretAt(ben, joined)).toEqual(after);
    expect([await ana.db.cursors.count(), ana.metAnew]).toEqual([0, 1]);
  });

  it('who stops waiting is asked about no more', async () => {
    await ben.join(await ana.invite(notebook));
    await ben.comesTo('asks');
    await stopJoining(ben.lobbies);
    await soon(() => ana.lobbies.pairing.get().lobbies[notebook]?.askers.length === 0 || undefined);
    expect(ben.lobbies.pairing.get().joining).toBeNull();
    expect(await ben.db.lobbies.count()).toBe(0);
  });

  it('a relay that does not answer is told', async () => {
    const code = await ana.invite(notebook);
    await relay.close();
    await ben.join(code);
    await soon(() => ben.lobbies.pairing.get().joining?.relay === 'unreached' || undefined);
  });

  it('is not joined by a text that does not invite', async () => {
    expect(await ben.join('hello')).toEqual({ ok: false, reason: 'not-an-invitation' });
    expect(await ben.db.lobbies.count()).toBe(0);
  });
});

describe('an invitation', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const invited = () => ana.invited(notebook);

  it('I1: carries no secret of the notebook', async () => {
    const code = decodeInvitation(await ana.invite(notebook), Date.now());
    const secret = await secretAt(ana, notebook);
    expect(code.ok && code.value.key).not.toEqual(secret);
    expect(code.ok && code.value.key).toHaveLength(32);
  });

  it('I2: holds for seven days', async () => {
    const now = 1_790_000_000_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    const { code, expires } = await invited();
    clock.mockRestore();
    expect(expires).toBe(now + 7 * DAY);
    expect(decodeInvitation(code, now + 7 * DAY - 1)).toMatchObject({ ok: true });
    expect(decodeInvitation(code, now + 7 * DAY)).toEqual({ ok: false, reason: 'expired' });
  });

  it('stays the same as long as it holds for a day; a clock that went back makes a new one', async () => {
    const now = 1_790_000_000_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    const first = await invited();
    const after = async (time: number) => (clock.mockReturnValue(now + time), await invited());
    expect(await after(6 * DAY)).toEqual(first);
    expect((await after(6 * DAY + 1)).expires).toBe(now + 13 * DAY + 1);
    expect((await after(-1)).expires).toBe(now + 7 * DAY - 1);
    clock.mockRestore();
  });

  it('is forgotten once it has expired', async () => {
    await invited();
    ana.kill();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 7 * DAY + 1);
    ana.start();
    await ana.lobbies.ready;
    expect(await ana.db.lobbies.count()).toBe(0);
    clock.mockRestore();
  });

  it('says when all its relays are on this computer', async () => {
    expect(await invited()).toMatchObject({ onlyHere: true });
    await writeSetting(ana.db, 'relayAddress', 'wss://relay.example');
    expect(await invited()).toMatchObject({ onlyHere: false });
  });

  it('is not given for the example, by who has joined, or for a notebook that is not here', async () => {
    const row = { me: 'ana', label: '', createdAt: 1 };
    await addNotebook(ana.db, { ...row, id: 'e', secret: null, relays: [] });
    await addNotebook(ana.db, { ...row, id: 'j', secret: new Uint8Array(32), relays: ['wss://r.example'] });
    for (const id of ['e', 'j', 'none']) await expect(ana.invited(id)).rejects.toThrow('invites nobody');
  });
});
