import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { metaMap } from '../../../../lib/notebook/schema';
import { startNotebook } from '../../../../lib/post/hosting/begin-notebook';
import { invite } from '../../../../lib/post/hosting/invite';
import { joinNotebook } from '../../../../lib/post/hosting/join-notebook';
import { relaysOf, useRelay } from '../../../../lib/post/hosting/relays';
import type { BookbagDb } from '../../../../lib/store/db';
import { addNotebook } from '../../../../lib/store/notebooks';
import { openNotebook } from '../../../../lib/store/open-notebook';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { decodeInvitation } from '../../../../lib/sync/pairing/invitation';
import { tempDb } from '../../../support/temp-db';
import { listOf } from '../../../support/records';

let end: AbortController;
let mine: BookbagDb;
let theirs: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  [mine, theirs] = [tempDb(end.signal), tempDb(end.signal)];
});
afterEach(() => end.abort());

async function begun(): Promise<string> {
  const id = await startNotebook(mine, 'Ana', ' Spring match ');
  if (!id.ok) throw new Error(id.reason);
  return id.value;
}

describe('a notebook', () => {
  it('begins with its name and its first member, in seat a', async () => {
    const { doc } = await openNotebook(mine, await begun(), end.signal);
    expect(metaMap(doc).get('name')).toBe('Spring match');
    expect(listOf(doc, 'members').get()).toMatchObject([{ name: 'Ana', seat: 'a', brought: 0 }]);
  });

  it('is joined by its invitation once: pasted again, or into the browser it comes from, it begins nothing', async () => {
    const notebook = await begun();
    const { code } = await invite(mine, notebook);
    expect(await joinNotebook(mine, 'Ana', code)).toEqual({ ok: false, reason: 'already-here', notebook });
    expect(await mine.notebooks.count()).toBe(1);
    const joined = await joinNotebook(theirs, 'Ben', code);
    const { doc } = await openNotebook(theirs, joined.ok ? joined.value : '', end.signal);
    expect(listOf(doc, 'members').get()).toMatchObject([{ name: 'Ben', seat: 'b' }]);
    expect(await joinNotebook(theirs, 'Ben', code)).toEqual({
      ...{ ok: false, reason: 'already-here', notebook: joined.ok ? joined.value : '' },
    });
    expect(await theirs.notebooks.count()).toBe(1);
  });

  it('of another secret is joined beside it, and beside the example, which has none', async () => {
    await addNotebook(theirs, {
      ...{ id: 'example', me: 'ben', secret: null, relays: [], label: '', createdAt: 1 },
    });
    const [first, second] = [await invite(mine, await begun()), await invite(mine, await begun())];
    expect(await joinNotebook(theirs, 'Ben', first.code)).toMatchObject({ ok: true });
    expect(await joinNotebook(theirs, 'Ben', second.code)).toMatchObject({ ok: true });
    expect(await theirs.notebooks.count()).toBe(3);
  });

  it('is not joined by a text that does not invite', async () => {
    expect(await joinNotebook(theirs, 'Ben', 'hello')).toEqual({ ok: false, reason: 'not-an-invitation' });
    expect(await theirs.notebooks.count()).toBe(0);
  });
});

describe('an invitation', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('holds for seven days', async () => {
    const now = 1_790_000_000_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    const { code, expires } = await invite(mine, await begun());
    clock.mockRestore();
    expect(expires).toBe(now + 7 * DAY);
    expect(decodeInvitation(code, now + 7 * DAY - 1)).toMatchObject({ ok: true });
    expect(decodeInvitation(code, now + 7 * DAY)).toEqual({ ok: false, reason: 'expired' });
  });

  it('stays the same as long as it holds for a day; a clock that went back makes a new one', async () => {
    const now = 1_790_000_000_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    const notebook = await begun();
    const first = await invite(mine, notebook);
    const after = async (time: number) => (clock.mockReturnValue(now + time), await invite(mine, notebook));
    expect(await after(6 * DAY)).toEqual(first);
    const second = await after(6 * DAY + 1);
    expect(second.expires).toBe(now + 13 * DAY + 1);
    expect((await after(6 * DAY)).expires).toBe(now + 13 * DAY);
    expect((await after(0)).expires).toBe(now + 7 * DAY);
    clock.mockRestore();
  });

  it('says when all its relays are on this computer', async () => {
    const notebook = await begun();
    expect(await invite(mine, notebook)).toMatchObject({ onlyHere: true });
    await writeSetting(mine, 'relayAddress', 'wss://relay.example');
    expect(await invite(mine, notebook)).toMatchObject({ onlyHere: false });
  });

  it('is not given for the example or for a notebook that is not here', async () => {
    await addNotebook(mine, { id: 'e', me: 'ana', secret: null, relays: [], label: '', createdAt: 1 });
    await expect(invite(mine, 'e')).rejects.toThrow('invites nobody');
    await expect(invite(mine, 'none')).rejects.toThrow('invites nobody');
  });
});

describe('the relays of a notebook', () => {
  const relay = (n: number): string => `wss://relay${n}.example`;

  it('are those of its invitation and the one of the settings, three at most, each once', async () => {
    expect(await relaysOf(mine, { relays: [] })).toEqual([__RELAY_URL__]);
    expect(await relaysOf(mine, { relays: [relay(1), relay(2), relay(3)] })).toEqual([1, 2, 3].map(relay));
    await writeSetting(mine, 'relayAddress', relay(4));
    expect(await relaysOf(mine, { relays: [relay(1), relay(2)] })).toEqual([1, 2, 4].map(relay));
    expect(await relaysOf(mine, { relays: [relay(1), relay(2), relay(3)] })).toEqual([1, 2, 3].map(relay));
    expect(await relaysOf(mine, { relays: [relay(4), relay(1), relay(2)] })).toEqual([4, 1, 2].map(relay));
  });

  it('are met anew once the address is kept; a text that is no address changes nothing', async () => {
    const meet = vi.fn<() => void>();
    expect(await useRelay(mine, 'https://relay.example', meet)).toEqual({
      ok: false,
      reason: 'not-an-address',
    });
    expect(meet).not.toHaveBeenCalled();
    expect(await readSetting(mine, 'relayAddress')).toBeUndefined();
    await useRelay(mine, relay(1), meet);
    expect(meet).toHaveBeenCalledOnce();
    expect(await relaysOf(mine, { relays: [] })).toEqual([expect.stringContaining(relay(1))]);
    await useRelay(mine, ' ', meet);
    expect(await relaysOf(mine, { relays: [] })).toEqual([__RELAY_URL__]);
  });
});
