import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hideAddresses, MOST_STUN, relaysOf, useRelay, useStun } from '../../../../lib/post/hosting/relays';
import type { BookbagDb } from '../../../../lib/store/db';
import { readSetting, writeSetting } from '../../../../lib/store/settings';
import { tempDb } from '../../../support/temp-db';

let end: AbortController;
let mine: BookbagDb;
beforeEach(() => {
  end = new AbortController();
  mine = tempDb(end.signal);
});
afterEach(() => end.abort());

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

it('addresses are hidden, or shown, and all notebooks meet anew only once that is kept', async () => {
  const known: unknown[] = [];
  const meet = vi.fn<() => void>(() => void readSetting(mine, 'hideAddresses').then((on) => known.push(on)));
  await hideAddresses(mine, true, meet);
  await vi.waitFor(() => expect(known).toEqual([true]));
  await hideAddresses(mine, false, meet);
  await vi.waitFor(() => expect(known).toEqual([true, false]));
});

describe('own STUN servers', () => {
  const meet = vi.fn<() => void>();
  beforeEach(() => meet.mockClear());

  it.each<[string, string[]]>([
    ['', []],
    ['stun.example.org', ['stun:stun.example.org']],
    ['STUN:a.example:3478, stun:[2001:db8::1]:3478', ['stun:a.example:3478', 'stun:[2001:db8::1]:3478']],
    ['stun:a.example stun:a.example', ['stun:a.example']],
  ])('“%s” are kept, then used', async (typed, kept) => {
    expect(await useStun(mine, typed, meet)).toEqual({ ok: true, value: null });
    expect(await readSetting(mine, 'stunServers')).toEqual(kept);
    expect(meet).toHaveBeenCalledOnce();
  });

  it.each([
    'turn:a.example',
    'https://a.example',
    'stun:',
    'stun:a.example?transport=udp',
    'stun:a.example:123456',
  ])('“%s” is none, and changes nothing', async (typed) => {
    expect(await useStun(mine, `stun:b.example ${typed}`, meet)).toEqual({
      ok: false,
      reason: 'not-an-address',
    });
    expect(await readSetting(mine, 'stunServers')).toBeUndefined();
    expect(meet).not.toHaveBeenCalled();
  });

  it(`are ${MOST_STUN} at most`, async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, n) => `s${n}.example`).join(',');
    expect((await useStun(mine, many(MOST_STUN), meet)).ok).toBe(true);
    expect(await useStun(mine, many(MOST_STUN + 1), meet)).toEqual({ ok: false, reason: 'too-many' });
  });
});
