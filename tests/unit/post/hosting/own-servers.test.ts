import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownServers, useTurn } from '../../../../lib/post/hosting/own-servers';
import { useStun } from '../../../../lib/post/hosting/relays';
import type { BookbagDb } from '../../../../lib/store/db';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { MOST_WORD } from '../../../../lib/sync/mailbox/ice';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let mine: BookbagDb;
const meet = vi.fn<() => void>();
beforeEach(() => {
  end = new AbortController();
  mine = tempDb(end.signal);
  meet.mockClear();
});
afterEach(() => end.abort());

const typed = { address: 'turn.example.org', username: 'ann', password: 'a long word' };

it.each([
  ['turn.example.org', 'turn:turn.example.org'],
  [' TURN:a.example:3478 ', 'turn:a.example:3478'],
  ['turns:a.example?transport=tcp', 'turns:a.example?transport=tcp'],
  ['turn:[2001:db8::1]:3478', 'turn:[2001:db8::1]:3478'],
])('the TURN server “%s” is kept, and used beside the STUN servers', async (address, kept) => {
  await useStun(mine, 'stun.example.org', () => undefined);
  expect(await useTurn(mine, { ...typed, address }, meet)).toEqual({ ok: true, value: null });
  expect(meet).toHaveBeenCalledOnce();
  expect(await ownServers(mine)).toEqual([
    { urls: ['stun:stun.example.org'] },
    { urls: [kept], username: 'ann', credential: 'a long word' },
  ]);
});

it('its password touches the disk sealed only', async () => {
  await useTurn(mine, typed, meet);
  const kept = await readSetting(mine, 'turnServer');
  expect(Object.keys(kept!)).toEqual(['address', 'username', 'sealed']);
  expect(new TextDecoder().decode(kept!.sealed.bytes)).not.toContain('long');
});

it.each([
  ['not-an-address', { address: 'https://a.example' }],
  ['not-an-address', { address: 'stun:a.example' }],
  ['not-an-address', { address: 'turn:' }],
  ['not-an-address', { address: 'turn:a.example:123456' }],
  ['not-an-address', { address: 'turn:a.example?transport=sctp' }],
  ['incomplete', { username: '' }],
  ['incomplete', { password: '' }],
  ['too-long', { username: 'x'.repeat(MOST_WORD + 1) }],
  ['too-long', { password: 'x'.repeat(MOST_WORD + 1) }],
])('%s for %o: nothing is changed', async (reason, part) => {
  expect(await useTurn(mine, { ...typed, ...part }, meet)).toEqual({ ok: false, reason });
  expect(meet).not.toHaveBeenCalled();
  expect(await ownServers(mine)).toEqual([]);
});

it('a user name and a password of 256 characters are taken', async () => {
  const most = 'x'.repeat(MOST_WORD);
  expect((await useTurn(mine, { ...typed, username: most, password: most }, meet)).ok).toBe(true);
});

it('none is left once it is taken away', async () => {
  await useTurn(mine, typed, meet);
  await useTurn(mine, null, meet);
  expect(meet).toHaveBeenCalledTimes(2);
  expect(await ownServers(mine)).toEqual([]);
});

it('one whose password does not open is not used', async () => {
  await useTurn(mine, typed, meet);
  const kept = (await readSetting(mine, 'turnServer'))!;
  await writeSetting(mine, 'turnServer', { ...kept, sealed: { ...kept.sealed, bytes: new Uint8Array(40) } });
  expect(await ownServers(mine)).toEqual([]);
});
